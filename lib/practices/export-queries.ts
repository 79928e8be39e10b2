import 'server-only'
import type { Actor } from '../accounts/policy'
import { byteOrderMark, csvLine } from '../csv'
import type { Locale } from '../locales'
import { translatorFor } from '../translator'
import { filterLimits, type PracticeFilters } from './filters'
import { searchPractices } from './search'
import type { PracticeSummary } from './summary'
import { headValues, rowValues } from './table-values'

/**
 * Every published practice that answers, in the order asked for, a hundred at a time, as deep as lists go
 * (`deepest`, search.ts).
 */
export async function* eachPracticeFound(
	actor: Actor,
	filters: PracticeFilters,
	locale: Locale,
): AsyncGenerator<PracticeSummary[], void> {
	for (let page = 1, pages = 1; page <= pages; page++) {
		const found = await searchPractices(actor, { ...filters, page, size: filterLimits.size }, locale)
		// Whoever asks for a page behind the last gets the last: some practices went meanwhile.
		if (found.page < page) return
		pages = found.pages
		yield found.practices
	}
}

/** The table of these filters as a file, piece by piece: their columns, their order, all pages of the answer. */
export async function* practicesCsv(
	actor: Actor,
	filters: PracticeFilters,
	locale: Locale,
	addressOf: (slug: string) => string,
): AsyncGenerator<string, void> {
	const t = await translatorFor(locale)
	const reader = { locale, t, addressOf }
	let head = byteOrderMark + csvLine(headValues(filters.columns, t))
	for await (const practices of eachPracticeFound(actor, filters, locale)) {
		yield head + practices.map((practice) => csvLine(rowValues(practice, filters.columns, reader))).join('')
		head = ''
	}
}
