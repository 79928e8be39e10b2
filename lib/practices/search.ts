import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { isContentLocale, type Locale, languageName } from '../locales'
import { pick } from '../localised'
import { regionName } from '../nuts'
import { translatorFor } from '../translator'
import { type FilterGroup, filterLimits, type PracticeFilters, tidyWords } from './filters'
import { stages } from './schema'
import { deepest, type FacetRow, type SearchRow, searchStatement } from './search-rows'
import { type Facet, type FacetGroup, type Facets, facetGroups, type PracticeSummary } from './summary'
import { toSummary } from './summary-rows'

export type SearchResult = {
	total: number
	/** The page shown: the last one, when a later one was asked for. */
	page: number
	/** How many pages can be read; lists end after `deepest` practices. */
	pages: number
	size: number
	practices: PracticeSummary[]
	facets: Facets
	/** When nothing was found: how many there would be without one part of the question; 0 is left out. */
	relaxed: { part: FilterGroup | 'q'; count: number }[]
}

/**
 * Published practices that answer the question, with the counts of every filter: one round trip. Values of a
 * group are alternatives, groups must all hold; the counts of a group follow the words and the other groups.
 * Everybody may ask, and gets the same. Any filters are safe to pass, whoever wrote them.
 */
export async function searchPractices(
	_actor: Actor,
	filters: PracticeFilters,
	locale: Locale,
): Promise<SearchResult> {
	const asked = bounded(filters)
	const [row] = await db.$queryRaw<[SearchRow]>(searchStatement(asked, locale))
	const t = await translatorFor(locale)
	const facets = Object.fromEntries(
		facetGroups.map((group) => [
			group,
			toFacets(group, row.facets[group], asked[group], locale, (stage) => t(`stage.${stage}`)),
		]),
	) as Facets
	return {
		total: row.total,
		page: row.page,
		pages: Math.max(1, Math.ceil(Math.min(row.total, deepest) / asked.size)),
		size: asked.size,
		practices: row.practices.map((practice) => toSummary(practice, locale)),
		facets,
		relaxed: (Object.entries(row.relaxed) as [FilterGroup | 'q', number][])
			.filter(([, count]) => count > 0)
			.map(([part, count]) => ({ part, count }))
			.sort((a, b) => b.count - a.count),
	}
}

/** What PostgreSQL can take, whatever was asked: no NUL, no half of a character, no endless list. */
function bounded(filters: PracticeFilters): PracticeFilters {
	const within = (value: number, most: number) =>
		Number.isFinite(value) ? Math.min(Math.max(1, Math.trunc(value)), most) : 1
	const size = within(filters.size, filterLimits.size)
	const groups = Object.fromEntries(
		[...facetGroups, 'tag' as const, 'year' as const].map((group) => [
			group,
			filters[group]
				.slice(0, filterLimits.values)
				.map((value) => value.slice(0, filterLimits.value).toWellFormed().replaceAll('\0', '\ufffd')),
		]),
	) as Record<FilterGroup, string[]>
	return { ...filters, ...groups, q: tidyWords(filters.q), size, page: within(filters.page, deepest) }
}

function toFacets(
	group: FacetGroup,
	rows: readonly FacetRow[],
	chosen: readonly string[],
	locale: Locale,
	stageName: (stage: (typeof stages)[number]) => string,
): Facet[] {
	const selected = new Set(chosen)
	const facets = rows.map((row) => {
		const label = labelOf(group, row, locale, stageName)
		return {
			value: row.value,
			label: label || row.value,
			count: row.count,
			...(row.parent && { parent: row.parent }),
			selected: selected.has(row.value),
			known: label !== '',
			position: group === 'stage' ? (stages as readonly string[]).indexOf(row.value) : row.position,
		}
	})
	const collator = new Intl.Collator(locale, { numeric: true })
	// Themes and stages have an order of their own; the rest goes by how much there is.
	const ordered = group === 'theme' || group === 'stage'
	return facets
		.sort(
			(a, b) =>
				(ordered ? (a.position ?? 0) - (b.position ?? 0) : b.count - a.count) ||
				collator.compare(a.label, b.label),
		)
		.map(({ position: _, ...facet }) => facet)
}

/** '' where the value names nothing we know. */
function labelOf(
	group: FacetGroup,
	{ value, names, name, position }: FacetRow,
	locale: Locale,
	stageName: (stage: (typeof stages)[number]) => string,
): string {
	if (group === 'stage') {
		const stage = stages.find((candidate) => candidate === value)
		return stage ? stageName(stage) : ''
	}
	if (group === 'language') return isContentLocale(value) ? languageName(value, locale) : ''
	if (group === 'region' || group === 'country')
		return name === null
			? ''
			: regionName({ code: value, level: position ?? 3, nameLatin: name, names }, locale)
	return pick(names, locale) || (name ?? '')
}
