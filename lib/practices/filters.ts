import { characters } from '../localised'
import {
	columnValues,
	defaultColumns,
	isTableColumn,
	readColumns,
	type TableColumn,
	titleColumn,
} from './columns'
import { isYear, yearEnds, yearFields, yearRange } from './years'

/**
 * The question asked of the catalogue, and its one spelling in addresses: the same for pages, API, exports
 * and feeds. Values of one group are alternatives, groups must all hold.
 */
export const filterGroups = [
	'theme',
	'region',
	'country',
	'territory',
	'stage',
	'cost',
	'organisation',
	'project',
	'event',
	'language',
	'tag',
	'year',
	'validated',
] as const
export type FilterGroup = (typeof filterGroups)[number]

export const sorts = ['relevance', 'newest', 'updated', 'title'] as const
export type Sort = (typeof sorts)[number]

export const views = ['list', 'map', 'table'] as const
export type View = (typeof views)[number]

export type PracticeFilters = Readonly<Record<FilterGroup, readonly string[]>> & {
	/** '' asks for nothing. */
	readonly q: string
	/** The words as they are, with no correction of what looks mistyped. */
	readonly exact: boolean
	readonly sort: Sort
	/** From 1. */
	readonly page: number
	readonly size: number
	readonly view: View
	/** Of the table, besides the title. */
	readonly columns: readonly TableColumn[]
}

export const filterLimits = {
	q: 200,
	values: 50,
	size: 100,
	defaultSize: 12,
	value: 100,
	page: 100_000,
} as const

const slug = /^[\p{Ll}\p{Lo}\p{N}]+(-[\p{Ll}\p{Lo}\p{N}]+)*$/u
const shapes: Record<FilterGroup, RegExp> = {
	theme: slug,
	region: /^[A-Z]{2}[A-Z0-9]{0,3}$/,
	country: /^[A-Z]{2}$/,
	territory: slug,
	cost: slug,
	stage: /^[a-z]+(_[a-z]+)*$/,
	organisation: slug,
	project: slug,
	event: slug,
	language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/,
	tag: slug,
	// The year a practice began: lib/practices/years.ts.
	year: /^(?:[12]\d{3}(?:-(?:[12]\d{3})?)?|-[12]\d{3})$/,
	validated: /^(?:yes|no)$/,
}

/** Everything that may stand in an address more than once is read this way; the rest is read once. */
type Source = URLSearchParams | Record<string, string | readonly string[] | undefined>

const valuesOf = (source: Source, name: string): readonly string[] => {
	if (source instanceof URLSearchParams) return source.getAll(name)
	// A name such as "constructor" must not reach what every object has.
	const value = Object.hasOwn(source, name) ? source[name] : undefined
	return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

function oneSpelling(group: FilterGroup, value: string): string {
	if (group === 'region' || group === 'country') return value.toUpperCase()
	const ends = group === 'year' ? yearEnds(value) : null
	return ends ? (yearRange(ends.from, ends.to) ?? value) : value
}

function rangeOf(source: Source): { range: string | null; malformed: string[] } {
	const malformed: string[] = []
	const end = (name: string): string => {
		const given = (valuesOf(source, name)[0] ?? '').trim()
		if (given === '' || isYear(given)) return given
		malformed.push(name)
		return ''
	}
	return { range: yearRange(end(yearFields.from), end(yearFields.to)), malformed }
}

/**
 * Reads filters from an address. What is malformed is left out, and named in `malformed` for those who must
 * refuse it (the API); a value that is well formed and unknown stays, and finds nothing.
 */
export function parseFilters(source: Source): { filters: PracticeFilters; malformed: string[] } {
	const malformed = new Set<string>()
	const groups = Object.fromEntries(
		filterGroups.map((group) => {
			const given = valuesOf(source, group).filter((value) => value !== '')
			const values = given.map((value) => oneSpelling(group, value))
			if (group === 'year') {
				const { range, malformed: ends } = rangeOf(source)
				if (range !== null) values.push(range)
				for (const name of ends) malformed.add(name)
			}
			const wellFormed = values.filter(
				(value) => value.length <= filterLimits.value && shapes[group].test(value),
			)
			const distinct = [...new Set(wellFormed)].sort()
			if (wellFormed.length < values.length || distinct.length > filterLimits.values) malformed.add(group)
			return [group, distinct.slice(0, filterLimits.values)]
		}),
	) as Record<FilterGroup, string[]>

	/** The first value given, '' counting as none. */
	const one = <T>(name: string, read: (value: string) => T | undefined, otherwise: T): T => {
		const [given] = valuesOf(source, name)
		if (given === undefined || given === '') return otherwise
		const value = read(given)
		if (value === undefined) malformed.add(name)
		return value ?? otherwise
	}
	const oneOf =
		<T extends string>(known: readonly T[]) =>
		(value: string) =>
			known.find((candidate) => candidate === value)
	const number = (most: number) => (value: string) =>
		/^[1-9]\d{0,6}$/.test(value) && Number(value) <= most ? Number(value) : undefined

	const q = one(
		'q',
		(value) => {
			if (characters(value) > filterLimits.q) malformed.add('q')
			return value.includes('\0') ? undefined : tidyWords(value)
		},
		'',
	)
	const columns = valuesOf(source, 'columns').filter((value) => value !== '')
	if (columns.some((value) => value !== titleColumn && !isTableColumn(value))) malformed.add('columns')
	return {
		filters: {
			q,
			exact: q !== '' && one('exact', oneOf(['1']), '') === '1',
			...groups,
			sort: one('sort', oneOf(sorts), defaultSort(q)),
			page: one('page', number(filterLimits.page), 1),
			size: one('size', number(filterLimits.size), filterLimits.defaultSize),
			view: one('view', oneOf(views), 'list'),
			columns: readColumns(columns) ?? defaultColumns,
		},
		malformed: [...malformed],
	}
}

/** As kept and compared: well formed, one space between words, at most `filterLimits.q` characters. */
export const tidyWords = (words: string): string =>
	[
		...words
			.toWellFormed()
			.replace(/[\s\p{Cc}]+/gu, ' ')
			.trim(),
	]
		.slice(0, filterLimits.q)
		.join('')
		.trim()

const defaultSort = (q: string): Sort => (q === '' ? 'newest' : 'relevance')

/** The one address of these filters: groups in the order of `filterGroups`, values sorted, defaults left out. */
export function toSearchParams(filters: PracticeFilters): URLSearchParams {
	const params = new URLSearchParams()
	if (filters.q !== '') params.set('q', filters.q)
	if (filters.q !== '' && filters.exact) params.set('exact', '1')
	for (const group of filterGroups)
		for (const value of [...filters[group]].sort()) params.append(group, value)
	if (filters.sort !== defaultSort(filters.q)) params.set('sort', filters.sort)
	if (filters.page !== 1) params.set('page', String(filters.page))
	if (filters.size !== filterLimits.defaultSize) params.set('size', String(filters.size))
	if (filters.view !== 'list') params.set('view', filters.view)
	for (const column of columnValues(filters.columns)) params.append('columns', column)
	return params
}

export const noFilters: PracticeFilters = parseFilters({}).filters

/** The same question with something else in it, from its first page on. */
export function withChange(filters: PracticeFilters, change: Partial<PracticeFilters>): PracticeFilters {
	const q = change.q ?? filters.q
	// A list in its usual order stays in its usual order, whatever that is for the new question.
	const sort = change.sort ?? (filters.sort === defaultSort(filters.q) ? defaultSort(q) : filters.sort)
	// Other words are corrected anew.
	const exact = change.exact ?? (q === filters.q && filters.exact)
	return { ...filters, ...change, q, exact, sort, page: change.page ?? 1 }
}

export const without = (filters: PracticeFilters, group: FilterGroup, value: string): PracticeFilters =>
	withChange(filters, { [group]: filters[group].filter((other) => other !== value) })

/** The whole list, in the size, view and columns the reader chose. */
export const cleared = ({ size, view, columns }: PracticeFilters): PracticeFilters => ({
	...noFilters,
	size,
	view,
	columns,
})

/** The same practices, whatever they are shown as: what their answer is kept by. */
export const asList = (filters: PracticeFilters): PracticeFilters => ({
	...filters,
	view: 'list',
	columns: defaultColumns,
})

/** The same map: neither order nor page make another. */
export const asMap = (filters: PracticeFilters): PracticeFilters =>
	asList(withChange(filters, { sort: defaultSort(filters.q), size: filterLimits.defaultSize }))

export type ActiveFilter = { group: FilterGroup; value: string }

export const activeFilters = (filters: PracticeFilters): ActiveFilter[] =>
	filterGroups.flatMap((group) => filters[group].map((value) => ({ group, value })))
