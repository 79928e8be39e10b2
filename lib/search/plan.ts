import type { ContentLocale } from '../locales'
import type { Mark } from './snippets'
import type { Place } from './tsquery'

/** The ways in which an entry may have a term, the surest first. */
export const ways = ['word', 'concept', 'form', 'part', 'foreign'] as const
export type Way = (typeof ways)[number]

/**
 * What each way is worth: a translation nearly as much as the word, a part of a compound half; and little, that a
 * word looks like one of another language than the question's.
 */
export const wayWeight: Record<Way, number> = { word: 1, concept: 0.85, form: 0.8, part: 0.45, foreign: 0.3 }
/** What each place is worth. */
export const placeWeight: Record<Place, number> = { A: 1, B: 0.7, C: 0.45, D: 0.4, E: 0.2 }

/** One of the things that were asked for: a word, some words that name a concept, or a phrase. */
export type PlannedTerm = {
	/** As it was typed. */
	text: string
	negated: boolean
	/** Concepts of the thesaurus that it names. */
	concepts: string[]
	/** Queries of CatalogueIndex.words, any of which will do, and what their entries are worth. */
	queries: { way: Way; place: Place; any: string[] }[]
	/** Words that must stand together, and the queries that say where they may. */
	phrase?: { words: string; locales: ContentLocale[]; candidates: string[] }
	/** What is to be marked in a text of a language. */
	marks: Partial<Record<ContentLocale, Mark[]>>
	/** Single words of it, for mistyped ones and compounds. */
	words: string[]
	last: boolean
}
