import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db, plannedAnew } from '../db'
import type { ContentLocale } from '../locales'
import { Kept } from './kept'
import { NumberList } from './number-list'
import { textSearchConfigurations } from './text-search'
import { type Place, places, quoted } from './tsquery'

/** Of the lists that are kept: those of the thousand most frequent words of 100,000 practices take 9 MB. */
const mostBytes = 24 * 1024 * 1024

/** What some entries, by their number, have in CatalogueIndex since a publication. */
type Changed = ReadonlyMap<number, ReadonlySet<string>>

/** So many changes are told to lists that were read before; with more they are rather read again. */
const mostChanges = 100

/** Lists of one state of the catalogue. */
export class Postings {
	private readonly kept = new Kept<{ entries: NumberList; told: number }>(
		mostBytes,
		({ entries }) => entries.byteLength + 200,
	)
	/** What each list has yet to be told, from its `told` on: most are not asked for before the next publication. */
	private readonly changes: readonly Changed[]

	constructor(changes: readonly Changed[] = []) {
		this.changes = changes
	}

	/** The lists of the next state, in which some entries have other words or are no longer there. */
	async after(numbers: readonly number[]): Promise<Postings> {
		const told = this.changes.reduce((sum, { size }) => sum + size, numbers.length)
		if (told > mostChanges) return new Postings()
		const next = new Postings([...this.changes, await readWordsOf(numbers)])
		for (const [query, list] of this.kept.entries()) next.kept.set(query, list)
		return next
	}

	/** The entries that answer each query of CatalogueIndex.words; those not asked before are read. */
	async entriesOf(queries: Iterable<string>): Promise<(query: string) => NumberList> {
		const answers = new Map<string, NumberList>()
		const missing: string[] = []
		for (const query of new Set(queries)) {
			const known = this.known(query)
			if (known) answers.set(query, known)
			else missing.push(query)
		}
		const read = await Promise.all(inHalves(missing).map(readEntries))
		for (const { query, entries } of read.flat()) {
			const numbers = entries ? NumberList.of(numbersIn(entries)) : NumberList.none
			answers.set(query, numbers)
			this.keep(query, numbers)
		}
		return (query) => answers.get(query) ?? NumberList.none
	}

	/** Reads lists before somebody asks for them, some at a time, so that who asks meanwhile is not kept waiting. */
	async readBeforehand(queries: readonly string[]): Promise<void> {
		const missing = queries.filter((query) => !this.kept.has(query))
		for (let from = 0; from < missing.length; from += 8) await this.entriesOf(missing.slice(from, from + 8))
	}

	private known(query: string): NumberList | undefined {
		const list = this.kept.get(query)
		if (!list || list.told === this.changes.length) return list?.entries
		const word = wordOf(query)
		// What asks for several words is found out again.
		if (word === null) return undefined
		const changes = new Map<number, boolean>()
		for (const changed of this.changes.slice(list.told))
			for (const [number, words] of changed) changes.set(number, words.has(word))
		const entries = list.entries.with(changes)
		this.keep(query, entries)
		return entries
	}

	private keep(query: string, entries: NumberList): void {
		this.kept.set(query, { entries, told: this.changes.length })
	}

	/**
	 * The entries in which words stand together, by the place of the best: only among `candidates`, because a
	 * phrase is looked for in the texts themselves.
	 */
	async phrase(
		words: string,
		locales: readonly ContentLocale[],
		candidates: Uint32Array,
	): Promise<{ place: Place; entries: NumberList }[]> {
		if (locales.length === 0 || candidates.length === 0) return []
		const query = (locale: ContentLocale) => {
			const { folded, stemmed } = textSearchConfigurations[locale]
			return stemmed
				? Prisma.sql`phraseto_tsquery(${folded}::regconfig, ${words}) || phraseto_tsquery(${stemmed}::regconfig, ${words})`
				: Prisma.sql`phraseto_tsquery(${folded}::regconfig, ${words})`
		}
		const rows = await db.$queryRaw<{ number: number; place: Place }[]>`
			${plannedAnew} WITH asked (locale, query) AS (VALUES ${Prisma.join(
				locales.map((locale) => Prisma.sql`(${locale}, ${query(locale)})`),
			)})
			SELECT e.number, min(CASE WHEN ts_filter(t.document, '{a}') @@ asked.query THEN 'A'
				WHEN ts_filter(t.document, '{b}') @@ asked.query THEN 'B'
				WHEN ts_filter(t.document, '{c}') @@ asked.query THEN 'C' ELSE 'E' END) AS place
			FROM "CatalogueEntry" e
			JOIN (SELECT "practiceId", locale, document FROM "CatalogueText"
				UNION ALL SELECT "practiceId", locale, document FROM "CatalogueAttachment") t
				ON t."practiceId" = e."practiceId"
			JOIN asked ON asked.locale = t.locale
			WHERE e.number = ANY(${[...candidates]}::int[]) AND t.document @@ asked.query
			GROUP BY e.number`
		return places.map((place) => ({
			place,
			entries: NumberList.of(
				Uint32Array.from(rows.filter((row) => row.place === place).map(({ number }) => number)),
			),
		}))
	}
}

/** The one word that a query asks for; null for one of several. */
function wordOf(query: string): string | null {
	const [, word] = /^'((?:[^'\\]|''|\\\\)*)'$/.exec(query) ?? []
	return word?.replace(/''/g, "'").replace(/\\\\/g, '\\') ?? null
}

/** What each of some entries has in CatalogueIndex; nothing, where there is none. */
async function readWordsOf(numbers: readonly number[]): Promise<Changed> {
	const rows = await db.$queryRaw<{ number: number; words: string[] }[]>`
		${plannedAnew} SELECT number, tsvector_to_array(words) AS words FROM "CatalogueIndex" WHERE number = ANY(${[...numbers]}::int[])`
	const found = new Map<number, ReadonlySet<string>>(
		rows.map(({ number, words }) => [number, new Set(words)]),
	)
	return new Map(numbers.map((number) => [number, found.get(number) ?? new Set()]))
}

/** Queries for the words that PostgreSQL knows to be in most entries, the most frequent first. */
export async function readFrequent(): Promise<string[]> {
	const rows = await db.$queryRaw<{ word: string }[]>`
		SELECT known.word FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) known (word, frequency)
		WHERE schemaname = current_schema AND tablename = 'CatalogueIndex' AND attname = 'words' AND known.word IS NOT NULL
		ORDER BY frequency DESC`
	return rows.map(({ word }) => quoted(word))
}

const readEntries = (queries: readonly string[]) => db.$queryRaw<
	{ query: string; entries: Uint8Array | null }[]
>`
	SELECT query, atlas_entries(query::tsquery) AS entries FROM unnest(${queries}::text[]) query`

/** Long lists take PostgreSQL long: two connections read half of them each. Neighbours are of about one length. */
function inHalves(queries: readonly string[]): string[][] {
	if (queries.length < 10) return queries.length > 0 ? [[...queries]] : []
	return [0, 1].map((half) => queries.filter((_, index) => index % 2 === half))
}

/** Four bytes each, the highest first, as PostgreSQL sends an integer. */
function numbersIn(bytes: Uint8Array): Uint32Array {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
	const numbers = new Uint32Array(bytes.byteLength / 4)
	for (let index = 0; index < numbers.length; index++) numbers[index] = view.getUint32(index * 4)
	return numbers
}
