import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db, plannedAnew } from '../db'
import { type ColumnEntry, Columns } from '../search/columns'
import { Postings, readFrequent } from '../search/posting-queries'
import { committedSince } from '../search/since-queries'
import { readThesaurus, type Thesaurus } from '../search/thesaurus-queries'
import { readWordList, Vocabulary } from '../search/vocabulary-queries'
import { type FacetNames, readFacetNames } from './facet-name-queries'
import { publishedState } from './published-state'
import { facetGroups } from './summary'

/**
 * What this process keeps of the catalogue, of one state: the columns that are counted, and what was asked for
 * since. PostgreSQL holds the catalogue; this is a copy of its narrow part, and says of which moment.
 */
export type Published = {
	columns: Columns
	postings: Postings
	vocabulary: Vocabulary
	thesaurus: Thesaurus
	names: FacetNames
	/** What was committed when it was read: a snapshot as PostgreSQL writes it. */
	asOf: string
}

const kept = () => publishedState<Published>()

/** The catalogue as this process last read it. Whoever shows something of it asks `isStale` in the same breath. */
export async function published(): Promise<Published> {
	const { published: known, reading, stale } = kept()
	if (reading && !stale) return reading
	return known && !stale ? known : refresh()
}

/** As `published`, but certainly of now: for answers that are kept, and so ask the database nothing else. */
export async function publishedNow(): Promise<Published> {
	const state = await published()
	return kept().listening || !(await isStale(state)) ? state : refresh()
}

/** Reads what changed since; the first time, everything. */
export async function refresh(): Promise<Published> {
	const state = kept()
	// A reading that began before the latest news may have missed it.
	if (state.stale && state.reading) await state.reading.catch(() => {})
	state.stale = false
	state.reading ??= read(state.published)
		.then((fresh) => {
			state.published = fresh
			return fresh
		})
		.catch((error) => {
			state.stale = true
			throw error
		})
		.finally(() => {
			state.reading = undefined
		})
	return state.reading
}

/**
 * SQL for a boolean: whether an entry has changed since a state was read. The latest change alone says so nearly
 * always, and is found by the index however the statement is planned.
 */
export const changedSince = ({ asOf }: Published) => Prisma.sql`CASE
	WHEN (SELECT "changedIn" FROM "CatalogueChange" ORDER BY "changedIn" DESC LIMIT 1) >= pg_snapshot_xmin(${asOf}::pg_snapshot)
	THEN EXISTS (SELECT 1 FROM "CatalogueChange" WHERE ${committedSince(Prisma.sql`"changedIn"`, asOf)})
	ELSE false END`

export async function isStale(state: Published): Promise<boolean> {
	const [row] = await db.$queryRaw<[{ stale: boolean }]>`SELECT ${changedSince(state)} AS stale`
	return row.stale
}

/** Forgets everything: for tests, which copy a database under a running process. */
export function forgetPublished(): void {
	const state = kept()
	state.published = undefined
	state.stale = false
	state.orders.clear()
}

async function read(before: Published | undefined): Promise<Published> {
	// Taken first: what is committed while the rest is read is read again the next time.
	const [{ asOf }] = await db.$queryRaw<[{ asOf: string }]>`SELECT pg_current_snapshot()::text AS "asOf"`
	const { columns, postings } = before
		? await readChanged(before)
		: {
				columns: new Columns(facetGroups.length, entriesOf(await readAll())),
				postings: new Postings(),
			}
	return {
		columns,
		postings,
		vocabulary: new Vocabulary(
			await readWordList(before && { words: before.vocabulary.words, asOf: before.asOf }),
		),
		thesaurus: await readThesaurus(),
		names: await readFacetNames(),
		asOf,
	}
}

/** As text, because a hundred thousand rows of arrays take a client seconds to take apart. */
const entryText = Prisma.sql`concat_ws(E'\\x1e', e.number, extract(epoch FROM e."publishedAt") * 1000, extract(epoch FROM e."updatedAt") * 1000,
	CASE WHEN e.lapsed THEN 1 ELSE 0 END,
	array_to_string(e.themes, E'\\x1f'), array_to_string(e.regions, E'\\x1f'), array_to_string(e.countries, E'\\x1f'),
	array_to_string(e.territories, E'\\x1f'), e.stage, coalesce(e."costBand", ''), array_to_string(e.organisations, E'\\x1f'),
	array_to_string(e.projects, E'\\x1f'), array_to_string(e.events, E'\\x1f'), array_to_string(e.languages, E'\\x1f'),
	array_to_string(e.tags, E'\\x1f'), e."startYear", CASE WHEN e.validated THEN 'yes' ELSE 'no' END)`

function entryOf(line: string): ColumnEntry {
	const [number, publishedAt, updatedAt, lapsed, ...values] = line.split('\x1e')
	return {
		number: Number(number),
		publishedAt: Number(publishedAt),
		updatedAt: Number(updatedAt),
		lowered: lapsed === '1',
		values: values.map((list) => (list === '' ? [] : list.split('\x1f'))),
	}
}

const chunk = 5000

function* entriesOf(lines: Iterable<string>): Generator<ColumnEntry, void> {
	for (const line of lines) yield entryOf(line)
}

/** In pieces, so that what else the process does goes on between them. */
async function readAll(): Promise<string[]> {
	const lines: string[] = []
	for (let after = -1; ; ) {
		const rows = await db.$queryRaw<{ number: number; line: string }[]>`
			SELECT e.number, ${entryText} AS line FROM "CatalogueEntry" e WHERE e.number > ${after} ORDER BY e.number LIMIT ${chunk}`
		for (const { line } of rows) lines.push(line)
		const last = rows.at(-1)
		if (rows.length < chunk || !last) return lines
		after = last.number
	}
}

async function readChanged({
	columns,
	postings,
	asOf,
}: Published): Promise<Pick<Published, 'columns' | 'postings'>> {
	const rows = await db.$queryRaw<{ numbers: number[]; number: number | null; line: string | null }[]>`
		${plannedAnew} SELECT c.numbers, e.number, CASE WHEN e.number IS NOT NULL THEN ${entryText} END AS line
		FROM "CatalogueChange" c LEFT JOIN "CatalogueEntry" e ON e."practiceId" = c."practiceId"
		WHERE ${committedSince(Prisma.sql`c."changedIn"`, asOf)}`
	const numbers = [
		...new Set(rows.flatMap((row) => [...row.numbers, ...(row.number === null ? [] : [row.number])])),
	]
	return {
		columns: new Columns(
			facetGroups.length,
			rows.flatMap(({ line }) => (line === null ? [] : [entryOf(line)])),
			columns,
			rows.flatMap(({ numbers, number }) => numbers.filter((one) => one !== number)),
		),
		postings: await postings.after(numbers),
	}
}

/** Below, every list is short. */
const manyEntries = 5_000

/** Reads the lists of the words that most practices have, before somebody asks for them: those take longest to read. */
export async function readFrequentLists(): Promise<void> {
	const { columns, postings } = await published()
	if (columns.total >= manyEntries) await postings.readBeforehand(await readFrequent())
}
