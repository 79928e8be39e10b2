import type { ReactNode } from 'react'

type Props = { eyebrow: string; title: string; text: string; children: ReactNode }

/** A page that has nothing to show: what happened, what was kept, what to do, beside height lines that lead nowhere. */
export function LostPage({ eyebrow, title, text, children }: Props) {
	return (
		<div className="grid items-center gap-12 py-12 lg:grid-cols-[3fr_2fr] lg:py-24">
			<div>
				<p className="eyebrow mb-2">{eyebrow}</p>
				<h1 className="text-32 lg:text-42">{title}</h1>
				<p className="mt-3 mb-8 max-w-measure font-serif text-17 text-quiet sm:text-20">{text}</p>
				{children}
			</div>
			<svg
				viewBox="0 0 400 320"
				aria-hidden="true"
				fill="none"
				stroke="var(--map-border)"
				className="hidden w-full lg:block"
			>
				{heights.map((d) => (
					<path key={d} d={d} strokeWidth="1.5" />
				))}
				<path d="M250 128l18 18m0-18l-18 18" stroke="var(--accent)" strokeWidth="2.5" />
			</svg>
		</div>
	)
}

/** Height lines around a summit, each a closed curve inside the one before. */
const heights = [
	'M60 40C140-10 290 0 350 70s50 150-20 200-180 50-250 0S-10 90 60 40Z',
	'M90 66C160 24 280 30 328 90s34 120-22 158-150 38-206-2S26 104 90 66Z',
	'M124 88c56-32 144-26 182 22s24 92-20 122-120 28-162-4-56-108 0-140Z',
	'M160 106c38-22 98-16 122 18s14 66-18 86-82 18-110-6-32-76 6-98Z',
	'M198 118c22-12 56-8 70 12s8 42-12 54-48 10-64-6-16-48 6-60Z',
]
