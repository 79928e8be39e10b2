import type { ReactNode } from 'react'
import type { PracticeSummary } from '@/lib/practices/summary'
import { PracticeCard } from './practice-card'

type Props = {
	practices: readonly PracticeSummary[]
	/** A link to all of them in the catalogue. */
	more?: ReactNode
}

/** A few practices of a region, an owner or a project, and the way to all of them. */
export function LatestPractices({ practices, more }: Props) {
	return (
		<>
			<ul className="grid gap-4 sm:grid-cols-2">
				{practices.map((practice) => (
					<li key={practice.slug}>
						<PracticeCard practice={practice} headings={3} />
					</li>
				))}
			</ul>
			{more ? <p className="mt-4 text-15">{more}</p> : null}
		</>
	)
}
