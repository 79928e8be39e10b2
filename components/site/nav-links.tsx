'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

type Props = {
	links: { href: string; label: string }[]
	look: 'bar' | 'list'
}

const looks = {
	bar: {
		list: 'flex items-stretch gap-x-5',
		link: 'inline-flex h-full min-h-11 items-center whitespace-nowrap border-y-2 border-transparent text-15 hover:text-accent aria-[current]:border-b-accent aria-[current]:font-semibold',
	},
	list: {
		list: 'grid',
		link: 'flex min-h-12 items-center border-b border-hairline font-serif text-20 hover:text-accent aria-[current]:text-accent',
	},
} as const

/** The parts of the site, with the one the reader is in. In the menu of a phone a choice also folds the menu. */
export function NavLinks({ links, look }: Props) {
	const path = usePathname()
	return (
		<ul className={looks[look].list}>
			{links.map(({ href, label }) => (
				<li key={href}>
					<Link
						href={href}
						className={looks[look].link}
						aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
						onClick={(event) => event.currentTarget.closest('details')?.removeAttribute('open')}
					>
						{label}
					</Link>
				</li>
			))}
		</ul>
	)
}
