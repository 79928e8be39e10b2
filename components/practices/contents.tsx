'use client'

import { useEffect, useState } from 'react'

type Props = { label: string; items: { id: string; label: string }[] }

/** The page's sections; with JavaScript it knows which of them is being read. */
export function Contents({ label, items }: Props) {
	const [reading, setReading] = useState<string>()
	useEffect(() => {
		const inView = new Set<string>()
		const observer = new IntersectionObserver(
			(entries) => {
				for (const { target, isIntersecting } of entries)
					if (isIntersecting) inView.add(target.id)
					else inView.delete(target.id)
				const first = items.find((item) => inView.has(item.id))
				if (first) setReading(first.id)
			},
			// The upper part of the window is where one reads.
			{ rootMargin: '-10% 0px -65% 0px' },
		)
		for (const { id } of items) {
			const section = document.getElementById(id)
			if (section) observer.observe(section)
		}
		return () => observer.disconnect()
	}, [items])
	return (
		<nav aria-label={label}>
			<p className="eyebrow mb-2">{label}</p>
			<ul className="border-l border-hairline text-15">
				{items.map((item) => (
					<li key={item.id}>
						<a
							href={`#${item.id}`}
							aria-current={item.id === reading ? 'location' : undefined}
							className="-ml-px block border-l-2 border-transparent py-1 pl-3 leading-snug text-quiet hover:text-accent aria-[current]:border-accent aria-[current]:text-ink"
						>
							{item.label}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
