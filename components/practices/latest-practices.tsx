import Link from 'next/link'
import { useFormatter, useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { PracticeSummary } from '@/lib/practices/summary'

type Props = {
	practices: readonly PracticeSummary[]
	/** A link to all of them in the catalogue. */
	more?: ReactNode
}

/** A few practices of a region, an owner or a project, and the way to all of them. */
export function LatestPractices({ practices, more }: Props) {
	const locale = useLocale()
	const format = useFormatter()
	return (
		<>
			<ul className="divide-y divide-hairline">
				{practices.map((practice) => (
					<li key={practice.slug} className="py-4 first:pt-0 last:pb-0">
						<h3 className="text-17 leading-snug" lang={otherLanguage(practice.title, locale)}>
							<Link href={paths.practice(locale, practice.slug)} className="link-quiet">
								{practice.title.text}
							</Link>
						</h3>
						<p className="mt-0.5 max-w-measure text-15" lang={otherLanguage(practice.summary, locale)}>
							{practice.summary.text}
						</p>
						<p className="mt-1 text-13 text-quiet">
							<span lang={otherLanguage(practice.owner.name, locale)}>{practice.owner.name.text}</span>
							{practice.regions.length > 0 ? (
								<>
									{' '}
									·{' '}
									{format.list(
										practice.regions.map((region) => region.name),
										{ type: 'unit' },
									)}
								</>
							) : null}
						</p>
					</li>
				))}
			</ul>
			{more ? <p className="mt-4 text-15">{more}</p> : null}
		</>
	)
}
