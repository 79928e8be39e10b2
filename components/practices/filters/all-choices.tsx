import { Check } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { smallIcon } from '@/components/ui/icon'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { TextInput } from '@/components/ui/text-input'
import { paths } from '@/lib/paths'
import {
	filterLimits,
	type PracticeFilters,
	toSearchParams,
	withChange,
	without,
} from '@/lib/practices/filters'
import type { Facet, FacetGroup, Facets } from '@/lib/practices/summary'
import { Question, questionParts } from '../question'

type Props = {
	group: FacetGroup
	/** The question that a choice is added to. */
	filters: PracticeFilters
	/** What the names are looked through for; '' lists them all. */
	words: string
	found: { total: number; page: number; pages: number; values: Facet[] }
	/** Practices that answer the question. */
	total: number
	facets: Facets
	locale: string
}

/** All values of a group, each a link to the list with it added, or taken back. */
export function AllChoices({ group, filters, words, found, total, facets, locale }: Props) {
	const t = useTranslations('facets')
	const catalogue = useTranslations('catalogue')
	const name = t(`groups.${group}`)
	const list = paths.practices(locale, toSearchParams(filters))
	const asked = toSearchParams(filters)
	asked.set('group', group)
	const pageOf = (page: number) => {
		const query = new URLSearchParams(asked)
		if (words !== '') query.set('find', words)
		if (page > 1) query.set('page', `${page}`)
		return paths.choices(locale, query)
	}
	return (
		<>
			<PageTitle
				eyebrow={<Breadcrumbs items={[{ label: catalogue('title'), href: list }, { label: name }]} />}
				title={t('choices.title', { group: name })}
				lead={<Question total={total} parts={questionParts(filters, facets, locale)} />}
				className="mb-6 lg:mb-8"
			/>
			<p className="mb-6 max-w-measure text-15">{t('choices.how')}</p>
			<form action={paths.choices(locale)} method="get">
				{[...asked].map(([field, value]) => (
					<input key={`${field} ${value}`} type="hidden" name={field} value={value} />
				))}
				<search className="flex max-w-form items-stretch gap-2">
					<TextInput
						type="search"
						name="find"
						defaultValue={words}
						maxLength={filterLimits.q}
						aria-label={t('searchWithin', { group: name })}
						placeholder={t('searchWithin', { group: name })}
					/>
					<Button type="submit" variant="secondary">
						{catalogue('search.button')}
					</Button>
				</search>
			</form>
			<p role="status" className="mt-6 mb-2 text-15 text-quiet">
				{found.total === 0 ? t('nothingWithin') : t('choices.count', { count: found.total })}
			</p>
			<ul className="gap-x-10 sm:columns-2 lg:columns-3">
				{found.values.map((facet) => (
					<li key={facet.value} className="break-inside-avoid border-b border-hairline">
						<Choice group={group} facet={facet} filters={filters} locale={locale} />
					</li>
				))}
			</ul>
			<Pagination page={found.page} pages={found.pages} hrefFor={pageOf} nofollow className="mt-8" />
		</>
	)
}

function Choice({
	group,
	facet,
	filters,
	locale,
}: Pick<Props, 'group' | 'filters' | 'locale'> & { facet: Facet }) {
	const t = useTranslations('facets')
	const format = useFormatter()
	const { value, label, count, selected, known } = facet
	const changed = selected
		? without(filters, group, value)
		: withChange(filters, { [group]: [...filters[group], value] })
	const shown = known ? label : t('unknown', { value })
	return (
		<Link
			href={paths.practices(locale, toSearchParams(changed))}
			prefetch={false}
			rel="nofollow"
			className={cx(
				'flex min-h-11 items-center justify-between gap-4 py-1.5 text-15 hover:text-accent',
				selected && 'font-semibold text-accent',
			)}
		>
			<span className="min-w-0">
				{selected ? <Check {...smallIcon} className="mr-1.5 inline" /> : null}
				{selected ? <span className="sr-only">{t('remove', { filter: shown })}</span> : null}
				<span aria-hidden={selected || undefined}>{shown}</span>
				<span className="sr-only">{t('rowCount', { count })}</span>
			</span>
			<span aria-hidden="true" className="text-13 font-normal text-quiet tabular-nums">
				{format.number(count)}
			</span>
		</Link>
	)
}
