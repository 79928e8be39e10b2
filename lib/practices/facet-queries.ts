import 'server-only'
import type { Actor } from '../accounts/policy'
import type { Locale } from '../locales'
import { plainLetters } from '../search/letters'
import { facetValues } from './facets'
import { type PracticeFilters, tidyWords } from './filters'
import { publishedNow } from './published-queries'
import { regionChoices } from './region-choices'
import { bounded, find } from './search'
import type { Facet, FacetGroup } from './summary'

export type FoundFacets = {
	/** How many values of the group have these words in their names. */
	total: number
	/** The page shown: the last one, when a later one was asked for. */
	page: number
	pages: number
	values: Facet[]
}

/** As many as one answer has. */
export const mostFound = 100

/**
 * The values of a group, with what the present question counts for each, the most frequent first: those whose
 * names have all of the words in them, letters compared without case and accents. Everybody may ask.
 */
export async function searchFacetValues(
	_actor: Actor,
	filters: PracticeFilters,
	locale: Locale,
	group: FacetGroup,
	words: string,
	page = 1,
): Promise<FoundFacets> {
	const asked = bounded(filters)
	const wanted = plainLetters(tidyWords(words)).split(' ')
	const like = (name: string) => {
		const letters = plainLetters(name)
		return wanted.every((word) => letters.includes(word))
	}
	const state = await publishedNow()
	const found = await find(state, asked, locale)
	const named = await facetValues(state, found, asked, group, locale, like)
	const all = group === 'region' ? regionChoices(named) : named
	const pages = Math.max(1, Math.ceil(all.length / mostFound))
	const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
	return {
		total: all.length,
		page: shown,
		pages,
		values: all.slice((shown - 1) * mostFound, shown * mostFound),
	}
}
