import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { type ContentLocale, contentLocales, type Locale } from '../locales'
import { plainLetters } from '../search/letters'
import { ways } from '../search/plan'
import { textSearchConfigurations } from '../search/text-search'
import { changedSince, type Published } from './published-queries'
import type { PracticeSummary } from './summary'
import { mark, preference, type SummaryRow, summaryJson, toSummary } from './summary-rows'
import type { Understood } from './understand-queries'

/** The practices of a page in full, with where the words stand in them; and whether the catalogue has changed since. */
export async function readShown(
	state: Published,
	numbers: readonly number[],
	understood: Understood | null,
	locale: Locale,
): Promise<{ practices: PracticeSummary[]; stale: boolean }> {
	const marks = understood ? marksOf(understood) : []
	const [row] = await db.$queryRaw<[{ practices: (SummaryRow & { number: number })[]; stale: boolean }]>`
		${marks.length > 0 ? asked(marks) : Prisma.empty}
		SELECT ${changedSince(state)} AS stale,
			coalesce((SELECT jsonb_agg(${summaryJson(
				locale,
				marks.length > 0
					? Prisma.sql`, 'number', e.number, ${snippet(locale)}`
					: Prisma.sql`, 'number', e.number`,
			)} ORDER BY shown.place)
				FROM unnest(${[...numbers]}::int[]) WITH ORDINALITY shown (number, place)
				JOIN "CatalogueEntry" e ON e.number = shown.number), '[]') AS practices`
	const practices = row.practices.map(({ number, ...summary }) => {
		const shown = toSummary(summary, locale)
		const through = understood ? throughOf(state, understood, number, shown, locale) : []
		return through.length > 0 ? { ...shown, through } : shown
	})
	return { practices, stale: row.stale }
}

/** More ways of saying it than these make no better snippet. */
const mostMarks = 60

type Mark = { locale: ContentLocale; query: string; beginnings: string }

function marksOf({ terms }: Understood): Mark[] {
	return contentLocales.flatMap((locale) => {
		const queries = [...new Set(terms.flatMap((term) => term.marks[locale] ?? []))].slice(0, mostMarks)
		if (queries.length === 0) return []
		return [{ locale, query: queries.join(' | '), beginnings: beginnings(queries, locale) }]
	})
}

/** As lists, so that the statement is the same whatever is asked, and PostgreSQL plans it once. */
const asked = (marks: readonly Mark[]) => Prisma.sql`
	WITH asked (locale, folded, stemmed, query, beginnings) AS MATERIALIZED (
		SELECT locale, folded::regconfig, stemmed::regconfig, query::tsquery, beginnings
		FROM unnest(${marks.map(({ locale }) => locale)}::text[],
			${marks.map(({ locale }) => textSearchConfigurations[locale].folded)}::text[],
			${marks.map(({ locale }) => textSearchConfigurations[locale].stemmed)}::text[],
			${marks.map(({ query }) => query)}::text[],
			${marks.map((mark) => mark.beginnings)}::text[]) one (locale, folded, stemmed, query, beginnings))`

/** A regular expression for where a word of the queries begins: its stem but for the last letter, whatever its accents. */
function beginnings(queries: readonly string[], locale: ContentLocale): string {
	const lexemes = queries.flatMap((query) =>
		[...query.matchAll(/'((?:[^']|'')+)'/g)].map(([, lexeme = '']) => lexeme),
	)
	const letters = (lexeme: string) =>
		[...plainLetters(lexeme.length > 4 ? lexeme.slice(0, -1) : lexeme)]
			.map((letter) => accented[locale][letter] ?? (/[\p{L}\p{N}]/u.test(letter) ? letter : '.'))
			.join('')
	return `\\m(?:${[...new Set(lexemes.map(letters))].join('|')})`
}

/** Letters that a language writes with marks too. Those of all languages together take PostgreSQL long to understand. */
const accented: Readonly<Record<ContentLocale, Readonly<Record<string, string>>>> = {
	en: {},
	ca: { a: '[aà]', c: '[cç]', e: '[eèé]', i: '[iíï]', l: 'l·?', o: '[oòó]', u: '[uúü]' },
	es: { a: '[aá]', e: '[eé]', i: '[ií]', n: '[nñ]', o: '[oó]', u: '[uúü]' },
	de: { a: '[aä]', o: '[oö]', s: '[sß]', u: '[uü]' },
	fi: { a: '[aäå]', o: '[oö]' },
	pl: { a: '[aą]', c: '[cć]', e: '[eę]', l: '[lł]', n: '[nń]', o: '[oó]', s: '[sś]', z: '[zźż]' },
	fr: { a: '[aàâ]', c: '[cç]', e: '[eèéêë]', i: '[iîï]', o: '[oô]', u: '[uùûü]' },
}

const highlight = Prisma.raw(
	`'StartSel=${mark.start}, StopSel=${mark.stop}, MaxFragments=1, MaxWords=28, MinWords=14, ShortWord=2'`,
)

/**
 * A pair for summaryJson: from the text in the reader's language if that has the words, else from another that
 * has. Words are marked as the accent-blind reading finds them, else as the stemmer does. Marking reads every word
 * through a dictionary, so it is given the surroundings of the first that looks right, and all only where none does.
 */
const snippet = (locale: Locale) => Prisma.sql`'snippet', (
	SELECT jsonb_build_object('locale', has.locale, 'marked',
		CASE WHEN has.stemmed IS NULL OR strpos(marked.folded, ${mark.start}) > 0 THEN marked.folded
			ELSE ts_headline(has.stemmed, around.text, has.query, ${highlight}) END)
	FROM (SELECT a.*, coalesce(nullif(t.body, ''), concat_ws(' · ', t.title, t.summary)) AS body
		FROM asked a JOIN "CatalogueText" t ON a.locale = t.locale
		WHERE t."practiceId" = e."practiceId" AND t.document @@ a.query
		ORDER BY t.body = '', ${preference(locale, Prisma.sql`r."originalLanguage"`)} LIMIT 1) has
	CROSS JOIN LATERAL (SELECT regexp_instr(has.body, has.beginnings, 1, 1, 0, 'i') AS at) first
	CROSS JOIN LATERAL (SELECT CASE WHEN first.at = 0 THEN left(has.body, 4000)
		WHEN first.at <= 160 THEN left(has.body, 500)
		ELSE regexp_replace(substr(has.body, first.at - 120, 500), '^\\S*\\s+', '') END AS text) around
	CROSS JOIN LATERAL (SELECT ts_headline(has.folded, around.text, has.query, ${highlight}) AS folded) marked)`

/**
 * The terms by which an entry was found that are not the words of the question; or whose word stands only where
 * this reader does not see it, such as in the title of another language.
 */
function throughOf(
	{ thesaurus }: Published,
	{ terms, ranked }: Understood,
	number: number,
	shown: PracticeSummary,
	reader: Locale,
): { text: string; locale: ContentLocale }[] {
	const through = new Map<string, { text: string; locale: ContentLocale }>()
	const foundIn = shown.snippet?.locale
	for (const [index, term] of terms.entries()) {
		const way = ways[(ranked.ways[index]?.[number] ?? 0) - 1]
		const typed = plainLetters(term.text)
		if (way === undefined || (way !== 'concept' && isSeen(typed, shown))) continue
		for (const concept of term.concepts) {
			// In the reader's language; where that is what they typed, as the text says it.
			const names = [reader, ...contentLocales.filter((locale) => locale === foundIn), 'en' as const].flatMap(
				(locale) => {
					const text = thesaurus.term(concept, locale)
					return text && plainLetters(text) !== typed ? [{ text, locale }] : []
				},
			)
			const [name] = names
			if (name) through.set(concept, name)
		}
	}
	return [...through.values()].slice(0, 3)
}

/** Whether what is shown has the beginning of each word, whatever its ending. */
function isSeen(typed: string, { title, summary, snippet }: PracticeSummary): boolean {
	const parts = snippet?.parts.map(({ text }) => text) ?? []
	const text = plainLetters([title.text, summary.text, parts.join('')].join(' '))
	return typed
		.split(/[^\p{L}\p{N}]+/u)
		.every((word) => text.includes(word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)))))
}
