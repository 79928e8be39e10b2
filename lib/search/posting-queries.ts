import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db, plannedAnew } from '../db'
import type { ContentLocale } from '../locales'
import { Kept } from './kept'
import { textSearchConfigurations } from './text-search'
import { type Place, places } from './tsquery'

/** Lists of entries take 4 bytes an entry; 48 MB hold a hundred words that are in every second of 100,000. */
const mostBytes = 48 * 1024 * 1024

/** Lists of one state of the catalogue: made anew whenever something is published. */
export class Postings {
	private kept = new Kept<Uint32Array>(mostBytes, (entries) => entries.byteLength + 200)

	/** The entries that answer each query of CatalogueIndex.words; those not asked before are read. */
	async entriesOf(queries: Iterable<string>): Promise<(query: string) => Uint32Array> {
		const answers = new Map<string, Uint32Array>()
		const missing: string[] = []
		for (const query of new Set(queries)) {
			const known = this.kept.get(query)
			if (known) answers.set(query, known)
			else missing.push(query)
		}
		const read = await Promise.all(inHalves(missing).map(readEntries))
		for (const { query, entries } of read.flat()) {
			const numbers = entries ? numbersIn(entries) : none
			answers.set(query, numbers)
			this.kept.set(query, numbers)
		}
		return (query) => answers.get(query) ?? none
	}

	/**
	 * The entries in which words stand together, by the place of the best: only among `candidates`, because a
	 * phrase is looked for in the texts themselves.
	 */
	async phrase(
		words: string,
		locales: readonly ContentLocale[],
		candidates: Uint32Array,
	): Promise<{ place: Place; entries: Uint32Array }[]> {
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
			JOIN "CatalogueText" t ON t."practiceId" = e."practiceId"
			JOIN asked ON asked.locale = t.locale
			WHERE e.number = ANY(${[...candidates]}::int[]) AND t.document @@ asked.query
			GROUP BY e.number`
		return places.map((place) => ({
			place,
			entries: Uint32Array.from(rows.filter((row) => row.place === place).map(({ number }) => number)),
		}))
	}
}

const none = new Uint32Array(0)

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
