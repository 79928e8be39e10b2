import 'server-only'
import type { Actor } from '../accounts/policy'
import type { Locale } from '../locales'
import { type Counted, pageOf } from '../search/columns'
import { bestOf } from '../search/ranking'
import { facetsOf } from './facets'
import { type FilterGroup, filterGroups, filterLimits, type PracticeFilters, tidyWords } from './filters'
import { titleOrder } from './order-queries'
import { type Published, published, refresh } from './published-queries'
import { readShown } from './shown-queries'
import { type Facets, facetGroups, type MoreFacets, type PracticeSummary } from './summary'
import { type Understood, understand } from './understand-queries'
import { isWithin } from './years'

export type SearchResult = {
	total: number
	/** The page shown: the last one, when a later one was asked for. */
	page: number
	/** How many pages can be read; lists end after `deepest` practices. */
	pages: number
	size: number
	practices: PracticeSummary[]
	facets: Facets
	/** How many values of a group are left out of `facets`, which lists the most frequent. */
	more: MoreFacets
	/** When nothing was found: how many there would be without one part of the question; 0 is left out. */
	relaxed: { part: FilterGroup | 'q'; count: number }[]
	/** How the words were understood; null where none were given. */
	words: {
		/** What was looked for instead, because a word of the question stands nowhere. */
		corrected: string | null
		/** Words that stand nowhere, and were left aside. */
		unknown: string[]
		/** No practice has all of the words: these have most of them. */
		partial: boolean
	} | null
}

/** Beyond it lists are not for reading any more. */
export const deepest = 10_000

/**
 * Published practices that answer the question, with the counts of every filter. Values of a group are
 * alternatives, groups must all hold; the counts of a group follow the words and the other groups.
 * Everybody may ask, and gets the same. Any filters are safe to pass, whoever wrote them.
 */
export async function searchPractices(
	_actor: Actor,
	filters: PracticeFilters,
	locale: Locale,
): Promise<SearchResult> {
	const asked = bounded(filters)
	let state = await published()
	for (let tries = 0; ; tries++) {
		const found = await find(state, asked, locale)
		const pages = Math.max(1, Math.ceil(Math.min(found.total, deepest) / asked.size))
		const page = Math.min(asked.page, pages)
		const numbers = await pageNumbers(state, asked, found, locale, (page - 1) * asked.size)
		// The one statement that every search asks of the database also says whether this copy is of yesterday.
		const { practices, stale } = await readShown(state, numbers, found.understood, locale)
		if (stale && tries < 3) {
			// Not in the head of the loop: the bundler leaves imported names there as they are.
			state = await refresh()
			continue
		}
		const { facets, more } = await facetsOf(state, found, asked, locale)
		const { understood } = found
		return {
			total: found.total,
			page,
			pages,
			size: asked.size,
			practices,
			facets,
			more,
			relaxed: found.total > 0 ? [] : relaxed(state, asked, found),
			words: understood && {
				corrected: understood.corrected,
				unknown: understood.unknown,
				partial: understood.ranked.partial,
			},
		}
	}
}

export type Found = Counted & { understood: Understood | null }

/** The entries that answer, in no order, and the counts. */
export async function find(state: Published, asked: PracticeFilters, locale: Locale): Promise<Found> {
	const understood = asked.q === '' ? null : await understand(state, asked.q, locale, asked.exact)
	return { ...state.columns.count(chosenIn(state, asked), understood?.ranked.matched), understood }
}

/** The chosen values of each group that has any, as numbers; one that no entry has leaves the list empty. */
export function chosenIn({ columns }: Published, asked: PracticeFilters): Map<number, number[]> {
	const chosen = new Map<number, number[]>()
	for (const [index, group] of facetGroups.entries()) {
		if (asked[group].length === 0) continue
		const ids =
			group === 'year'
				? columns.idsOf(index).filter((id) => isWithin(columns.values[id]?.value ?? '', asked.year))
				: asked[group].flatMap((value) => columns.id(index, value) ?? [])
		chosen.set(index, ids)
	}
	return chosen
}

export async function pageNumbers(
	{ columns }: Published,
	asked: PracticeFilters,
	{ numbers, total, understood }: Found,
	locale: Locale,
	from: number,
): Promise<number[]> {
	const most = Math.min(asked.size, Math.max(0, deepest - from))
	if (total === 0) return []
	if (asked.sort === 'relevance' && understood)
		return bestOf(numbers, understood.ranked.score, columns.placePublished(), from, most)
	const order =
		asked.sort === 'title'
			? await titleOrder(columns, locale)
			: columns.inOrder(asked.sort === 'updated' ? 'updated' : 'published')
	return pageOf(order, numbers, columns.size, from, most)
}

function relaxed(state: Published, asked: PracticeFilters, found: Found): SearchResult['relaxed'] {
	const parts: SearchResult['relaxed'] = facetGroups.flatMap((part, index) => {
		const count = found.alone[index] ?? 0
		return asked[part].length > 0 && count > 0 ? [{ part, count }] : []
	})
	if (asked.q !== '') {
		const { total } = state.columns.count(chosenIn(state, asked))
		if (total > 0) parts.unshift({ part: 'q', count: total })
	}
	return parts.sort((a, b) => b.count - a.count)
}

/** What can be asked, whatever was: no NUL, no half of a character, no endless list. */
export function bounded(filters: PracticeFilters): PracticeFilters {
	const within = (value: number, most: number) =>
		Number.isFinite(value) ? Math.min(Math.max(1, Math.trunc(value)), most) : 1
	const groups = Object.fromEntries(
		filterGroups.map((group) => [
			group,
			filters[group]
				.slice(0, filterLimits.values)
				.map((value) => value.slice(0, filterLimits.value).toWellFormed().replaceAll('\0', '\ufffd')),
		]),
	) as Record<FilterGroup, string[]>
	return {
		...filters,
		...groups,
		q: tidyWords(filters.q),
		size: within(filters.size, filterLimits.size),
		page: within(filters.page, deepest),
	}
}
