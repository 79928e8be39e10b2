import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { type ContentLocale, contentLocales, type Locale } from '../locales'
import { type Localised, pickText } from '../localised'
import { plainLetters } from '../search/letters'
import { ways } from '../search/plan'
import { readWords } from '../search/reading-queries'
import { type Mark, Passage } from '../search/snippets'
import { markQuery, unique } from '../search/tsquery'
import { changedSince, type Published } from './published-queries'
import type { PracticeSummary, Snippet } from './summary'
import { preference, type SummaryRow, summaryJson, toSummary } from './summary-rows'
import type { Understood } from './understand-queries'

/** The practices of a page in full, with where the words stand in them; and whether the catalogue has changed since. */
export async function readShown(
	state: Published,
	numbers: readonly number[],
	understood: Understood | null,
	locale: Locale,
): Promise<{ practices: PracticeSummary[]; stale: boolean }> {
	const queries = understood ? queriesOf(understood) : []
	const [row] = await db.$queryRaw<[{ practices: ShownRow[]; stale: boolean }]>`
		${queries.length > 0 ? asked(queries) : Prisma.empty}
		SELECT ${changedSince(state)} AS stale,
			coalesce((SELECT jsonb_agg(${summaryJson(
				locale,
				queries.length > 0
					? Prisma.sql`, 'number', e.number, 'has', coalesce(${textWithWords(locale)}, ${attachmentWithWords(locale)})`
					: Prisma.sql`, 'number', e.number`,
			)} ORDER BY shown.place)
				FROM unnest(${[...numbers]}::int[]) WITH ORDINALITY shown (number, place)
				JOIN "CatalogueEntry" e ON e.number = shown.number), '[]') AS practices`
	const snippets = understood
		? await snippetsOf(
				row.practices.map(({ has }) => has ?? null),
				understood,
			)
		: []
	const practices = row.practices.map(({ number, has, ...summary }, index) => {
		const snippet = snippets[index]
		const attachment = has?.attachment && pickText(has.attachment, locale, has.locale)
		const shown = {
			...toSummary(summary, locale),
			...(snippet && { snippet }),
			...(attachment && { attachment }),
		}
		const through = understood ? throughOf(state, understood, number, shown, locale) : []
		return through.length > 0 ? { ...shown, through } : shown
	})
	return { practices, stale: row.stale }
}

type ShownRow = SummaryRow & { number: number; has?: TextWithWords | null }
/** `attachment`: the title of the document whose text it is. */
type TextWithWords = { locale: ContentLocale; text: string; attachment?: Localised }

/** More ways of saying it than these make no better snippet. */
const mostMarks = 60

const marksOf = ({ terms }: Understood, locale: ContentLocale): Mark[][] =>
	terms.map(({ marks }) => (marks[locale] ?? []).slice(0, mostMarks))

function queriesOf(understood: Understood): { locale: ContentLocale; query: string }[] {
	return contentLocales.flatMap((locale) => {
		const queries = unique(marksOf(understood, locale).flat().map(markQuery)).slice(0, mostMarks)
		return queries.length > 0 ? [{ locale, query: queries.join(' | ') }] : []
	})
}

/** As lists, so that the statement is the same whatever is asked, and PostgreSQL plans it once. */
const asked = (queries: ReturnType<typeof queriesOf>) => Prisma.sql`
	WITH asked (locale, query) AS MATERIALIZED (
		SELECT locale, query::tsquery
		FROM unnest(${queries.map(({ locale }) => locale)}::text[], ${queries.map(({ query }) => query)}::text[]) one (locale, query))`

/** A text that has one of the words: in the reader's language if that has, else in another; rather one with a body. */
const textWithWords = (locale: Locale) => Prisma.sql`(
	SELECT jsonb_build_object('locale', t.locale,
		'text', left(coalesce(nullif(t.body, ''), concat_ws(' · ', t.title, t.summary)), 60000))
	FROM asked a JOIN "CatalogueText" t ON a.locale = t.locale
	WHERE t."practiceId" = e."practiceId" AND t.document @@ a.query
	ORDER BY t.body = '', ${preference(locale, Prisma.sql`r."originalLanguage"`)} LIMIT 1)`

/** Where no text has any of the words: a document that has one, rather in the reader's language. */
const attachmentWithWords = (locale: Locale) => Prisma.sql`(
	SELECT jsonb_build_object('locale', d.locale, 'attachment', d.title, 'text', coalesce(left(f.text, 60000), ''))
	FROM asked a JOIN "CatalogueAttachment" d ON a.locale = d.locale
	LEFT JOIN "FileText" f ON f."fileId" = d."fileId"
	WHERE d."practiceId" = e."practiceId" AND d.document @@ a.query
	ORDER BY d.locale <> ${locale}, d.position LIMIT 1)`

/** For each text the piece that says most of the question. */
async function snippetsOf(
	texts: readonly (TextWithWords | null)[],
	understood: Understood,
): Promise<(Snippet | null)[]> {
	const passages = texts.map(
		(one) => one && { locale: one.locale, passage: new Passage(one.text, marksOf(understood, one.locale)) },
	)
	const readings = await readWords(
		passages.flatMap((one) =>
			one ? [...one.passage.words()].map((word) => ({ word, locales: [one.locale] })) : [],
		),
	)
	return passages.map((one) => {
		const parts = one?.passage.snippet((word) => {
			const reading = readings.get(word)?.[one.locale]
			return reading ? [...reading.folded, ...reading.stemmed] : []
		})
		return one && parts ? { locale: one.locale, parts } : null
	})
}

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
