import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { colon } from '@/lib/colon'
import { paths } from '@/lib/paths'
import { linkTo } from '@/lib/practices/crawling'
import {
	cleared,
	type FilterGroup,
	type PracticeFilters,
	toSearchParams,
	withChange,
} from '@/lib/practices/filters'
import type { Facets } from '@/lib/practices/summary'
import { filterName } from './question'

type Props = {
	filters: PracticeFilters
	facets: Facets
	/** How many there would be without one part of the question. */
	relaxed: { part: FilterGroup | 'q'; count: number }[]
}

/** No practice answers the question: what to change, with what that would give. */
export function NothingFound({ filters, facets, relaxed }: Props) {
	const t = useTranslations('catalogue.nothing')
	const groups = useTranslations('facets.groups')
	const locale = useLocale()
	const href = (changed: PracticeFilters) => paths.practices(locale, toSearchParams(changed))
	const to = (changed: PracticeFilters) => ({ href: href(changed), ...linkTo(changed) })
	const unknown = Object.values(facets)
		.flat()
		.filter((facet) => facet.selected && !facet.known)
	return (
		<EmptyState
			title={t('title')}
			className="border-t-0 pt-6!"
			actions={
				<>
					<Button href={href(cleared(filters))}>{t('all')}</Button>
					<Button href={paths.contribute(locale)} variant="quiet">
						{t('contribute')}
					</Button>
				</>
			}
		>
			<div className="grid gap-4">
				{unknown.length > 0 ? (
					<ul>
						{unknown.map(({ value }) => (
							<li key={value}>{t('unknown', { value })}</li>
						))}
					</ul>
				) : null}
				{relaxed.length > 0 ? (
					<Hints title={t('relax')}>
						{relaxed.map(({ part, count }) => {
							const values = part === 'q' ? [] : filters[part].map((value) => filterName(part, value, facets))
							return (
								<li key={part}>
									<Link
										{...to(withChange(filters, part === 'q' ? { q: '' } : { [part]: [] }))}
										className="link"
									>
										{part === 'q'
											? t('withoutWords', { words: filters.q })
											: t('without', { group: groups(part), values: values.join(', ') })}
									</Link>
									{colon(locale)}
									{t('wouldGive', { count })}
								</li>
							)
						})}
					</Hints>
				) : (
					<p>{t('advice')}</p>
				)}
			</div>
		</EmptyState>
	)
}

const Hints = ({ title, children }: { title: string; children: React.ReactNode }) => (
	<div>
		<p>{title}</p>
		<ul className="mt-1 list-disc pl-5 marker:text-edge">{children}</ul>
	</div>
)
