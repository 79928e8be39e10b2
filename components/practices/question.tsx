import { useFormatter, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import type { FilterGroup, PracticeFilters } from '@/lib/practices/filters'
import type { Facets } from '@/lib/practices/summary'

/**
 * The question in words: "12 practices on *Internet of Things* in *Spain*". Each part of it is a message of
 * its own, so that every language can put its own words around the values.
 */
type Words = ReturnType<typeof useTranslations<'catalogue'>>
type Format = Pick<ReturnType<typeof useFormatter>, 'list'>

export type QuestionPart = { part: FilterGroup | 'q'; values: string[] }

/** In the order of a sentence: what, where, then by whom and how far. */
const order = [
	'q',
	'theme',
	'tag',
	'region',
	'country',
	'territory',
	'stage',
	'cost',
	'organisation',
	'event',
	'project',
	'year',
	'language',
	'validated',
] as const satisfies readonly (FilterGroup | 'q')[]

export function questionParts(filters: PracticeFilters, facets: Facets, locale: string): QuestionPart[] {
	return order.flatMap((part) => {
		const values =
			part === 'q'
				? [filters.q].filter((words) => words !== '')
				: filters[part].map((value) => valueName(part, value, facets, locale))
		return values.length > 0 ? [{ part, values }] : []
	})
}

/** As in a sentence: languages without a capital where the reader's language writes them so. */
const valueName = (group: FilterGroup, value: string, facets: Facets, locale: string): string =>
	group === 'language' && facets.language.some((facet) => facet.value === value && facet.known)
		? (new Intl.DisplayNames([locale], { type: 'language' }).of(value) ?? value)
		: filterName(group, value, facets)

/** As on a label. */
export const filterName = (group: FilterGroup, value: string, facets: Facets): string =>
	facets[group].find((facet) => facet.value === value)?.label ?? value

/** Past these a sentence would be a list. */
const named = 3

const alternatives = (values: readonly string[], t: Words, format: Format): string =>
	format.list(
		values.length <= named
			? [...values]
			: [...values.slice(0, named - 1), t('others', { count: values.length - named + 1 })],
		{ type: 'disjunction' },
	)

export const questionText = (
	total: number,
	parts: readonly QuestionPart[],
	t: Words,
	format: Format,
): string =>
	[
		t('count', { count: total }),
		...parts.map(({ part, values }) =>
			t.markup(`question.${part}`, {
				count: total,
				value: alternatives(values, t, format),
				v: (chunks) => chunks,
			}),
		),
	].join(' ')

/** The question without its answer, as a name: "Practices on Internet of Things in Spain". */
export const questionName = (parts: readonly QuestionPart[], t: Words, format: Format): string =>
	[
		t('title'),
		...parts.map(({ part, values }) =>
			t.markup(`question.${part}`, {
				count: 2,
				value: alternatives(values, t, format),
				v: (chunks) => chunks,
			}),
		),
	].join(' ')

export function Question({ total, parts }: { total: number; parts: readonly QuestionPart[] }) {
	const t = useTranslations('catalogue')
	const format = useFormatter()
	return (
		<>
			{t('count', { count: total })}
			{parts.map(({ part, values }) => (
				<Fragment key={part}>
					{' '}
					{t.rich(`question.${part}`, {
						count: total,
						value: alternatives(values, t, format),
						v: (chunks) => <em>{chunks}</em>,
					})}
				</Fragment>
			))}
		</>
	)
}
