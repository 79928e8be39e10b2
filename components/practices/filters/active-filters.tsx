import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Chip } from '@/components/ui/chip'
import { colon } from '@/lib/colon'
import { paths } from '@/lib/paths'
import { linkTo } from '@/lib/practices/crawling'
import {
	activeFilters,
	cleared,
	type PracticeFilters,
	toSearchParams,
	withChange,
	without,
} from '@/lib/practices/filters'
import type { Facets } from '@/lib/practices/summary'
import { filterName } from '../question'

/** Each link has the address of all others in it: past these many the form beside the list is the way. */
const mostRemovable = 40

/** What narrows the list, each with a cross that takes it away. Plain links. */
export function ActiveFilters({ filters, facets }: { filters: PracticeFilters; facets: Facets }) {
	const t = useTranslations('facets')
	const locale = useLocale()
	const chosen = activeFilters(filters)
	if (chosen.length === 0 && filters.q === '') return null
	const to = (changed: PracticeFilters) => ({
		href: paths.practices(locale, toSearchParams(changed)),
		...linkTo(changed),
	})
	return (
		<ul className="flex flex-wrap items-center gap-2 print:hidden" aria-label={t('active')}>
			{filters.q === '' ? null : (
				<li>
					<Removable to={to(withChange(filters, { q: '' }))} label={t('words', { words: filters.q })} />
				</li>
			)}
			{chosen.map(({ group, value }, index) => (
				<li key={`${group} ${value}`}>
					<Removable
						to={index < mostRemovable ? to(without(filters, group, value)) : undefined}
						label={`${t(`groups.${group}`)}${colon(locale)}${filterName(group, value, facets)}`}
					/>
				</li>
			))}
			<li>
				<Link
					{...to(cleared(filters))}
					scroll={false}
					className="link inline-flex min-h-7 items-center text-13"
				>
					{t('clear')}
				</Link>
			</li>
		</ul>
	)
}

function Removable({ to, label }: { to: { href: string; rel?: string } | undefined; label: string }) {
	const t = useTranslations('facets')
	if (!to) return <Chip>{label}</Chip>
	return (
		<Chip removeHref={to.href} removeRel={to.rel} removeLabel={t('remove', { filter: label })}>
			<span aria-hidden="true">{label}</span>
		</Chip>
	)
}
