import type { ContentLocale } from '../locales'
import type { Reading } from './reading-queries'
import type { Mark } from './snippets'

/** The words of tsqueries: of CatalogueIndex, whose lexemes begin with language and place, and of a text. */

/** Where in an entry a word stands: its title, its summary, its names, often in its text, anywhere in all of it. */
export const places = ['A', 'B', 'C', 'D', 'E'] as const
export type Place = (typeof places)[number]

/** A lexeme as a tsquery of a text has it. */
export const quoted = (lexeme: string): string => `'${lexeme.replace(/'/g, "''").replace(/\\/g, '\\\\')}'`

/** A lexeme in a place and language, or a concept ("#"), as a tsquery of the index has it. */
export const operand = (locale: ContentLocale | '#', place: Place, lexeme: string): string =>
	quoted(`${locale}${place}${lexeme}`)

/** All of the words, in one language and place. */
export const together = (locale: ContentLocale, place: Place, lexemes: readonly string[]) =>
	lexemes.length === 1
		? operand(locale, place, lexemes[0] ?? '')
		: `(${lexemes.map((lexeme) => operand(locale, place, lexeme)).join(' & ')})`

/** What is to be marked, as a tsquery of a text. */
export const markQuery = ({ lexemes, apart }: Mark): string =>
	`(${lexemes.map(quoted).join(apart ? ' & ' : ' <-> ')})`

export const unique = (parts: readonly string[]): string[] => [...new Set(parts)]

/** The ways in which a word was read, once where both say the same. */
export const both = ({ folded, stemmed }: Reading): string[][] => {
	const lists = [folded, stemmed].filter((list) => list.length > 0)
	return lists.length === 2 && folded.join(' ') === stemmed.join(' ') ? [folded] : lists
}
