import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { type ContentLocale, contentLocales } from '../locales'
import { Kept } from './kept'
import { textSearchConfigurations } from './text-search'

/** A word as the index has it in one language; both lists are empty where it says nothing there. */
export type Reading = { folded: string[]; stemmed: string[] }
export type Readings = Partial<Record<ContentLocale, Reading>>

/** What a word becomes never changes, whatever is published. */
const kept = new Kept<Reading>(50_000)
const keyOf = (word: string, locale: ContentLocale) => `${locale} ${word}`

/** Reads each word in each of its languages (all of them, unless said). One statement, or none. */
export async function readWords(
	words: readonly { word: string; locales?: readonly ContentLocale[] }[],
): Promise<Map<string, Readings>> {
	const missing = words.flatMap(({ word, locales = contentLocales }) =>
		locales.filter((locale) => !kept.get(keyOf(word, locale))).map((locale) => ({ word, locale })),
	)
	if (missing.length > 0) {
		const rows = await db.$queryRaw<
			{ word: string; locale: ContentLocale; folded: string[]; stemmed: string[] }[]
		>(readingStatement(missing))
		for (const { word, locale, folded, stemmed } of rows) kept.set(keyOf(word, locale), { folded, stemmed })
	}
	const readings = new Map<string, Readings>()
	for (const { word, locales = contentLocales } of words) {
		const its = readings.get(word) ?? {}
		for (const locale of locales) its[locale] = kept.get(keyOf(word, locale)) ?? { folded: [], stemmed: [] }
		readings.set(word, its)
	}
	return readings
}

/** In the order in which they stand; a word with a hyphen is several lexemes. */
const lexemes = (configuration: string | null, word: Prisma.Sql) =>
	configuration === null
		? Prisma.sql`'{}'::text[]`
		: Prisma.sql`ARRAY(SELECT lexeme FROM unnest(to_tsvector(${configuration}::regconfig, ${word})) ORDER BY positions[1], lexeme)`

/** All languages, whichever are asked for: so it is one statement, and PostgreSQL plans it once. */
const readingStatement = (asked: readonly { word: string; locale: ContentLocale }[]) =>
	Prisma.join(
		contentLocales.map((locale) => {
			const words = asked.filter((one) => one.locale === locale).map(({ word }) => word)
			const { folded, stemmed } = textSearchConfigurations[locale]
			const word = Prisma.sql`w.word`
			return Prisma.sql`SELECT w.word, ${locale}::text AS locale, ${lexemes(folded, word)} AS folded,
				${lexemes(stemmed, word)} AS stemmed FROM unnest(${words}::text[]) w (word)`
		}),
		' UNION ALL ',
	)
