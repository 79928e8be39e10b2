import 'server-only'
import pg from 'pg'
import { type Actor, canAdminister } from '../accounts/policy'
import { copyIn } from '../copy-in'
import { NotFound } from '../errors'
import { type Result, refused } from '../result'
import { type Cast, makeCast } from './cast'
import { castRows, eventRows, type Rows, transferRows } from './cast-rows'
import { readVocabulary, type StoredCorpus, storedCorpora } from './corpus-queries'
import { makePractice } from './practice'
import { PracticeRows, practiceTableNames, practiceTables } from './rows'
import { World } from './world'

export type Corpus = { practices: number; seed: number }
export type Progress = (done: number, of: number) => void

export type CorpusReport = Corpus & {
	organisations: number
	projects: number
	/** Nothing was written: it was there already. */
	already: boolean
}

/** Something else of this seed is there: fewer practices, or more. */
export type OtherSize = { code: 'otherSize'; stored: StoredCorpus }

/** Two connections, so that two cores write; more would wait for this process, which makes the texts. */
const connections = 2
const batchSize = 500

/**
 * Writes a corpus of practices that nobody made: the same for the same seed and number, in seven languages,
 * published, with owners, history, evidence, transfers. For measuring, and for seeing the site full. The
 * catalogue's own tables are not written: rebuild them afterwards.
 */
export async function generateCorpus(
	actor: Actor,
	connectionString: string,
	corpus: Corpus,
	onProgress: Progress = () => {},
): Promise<Result<CorpusReport, OtherSize>> {
	mayGenerate(actor)
	return withClients(connectionString, async (clients) => {
		const [client] = clients
		await oneAtATime(client)
		const vocabulary = await readVocabulary(actor, client)
		const world = new World(vocabulary)
		const cast = makeCast(world, corpus.seed, corpus.practices, vocabulary.concepts)
		const report = {
			...corpus,
			organisations: cast.organisations.length,
			projects: cast.projects.length,
			already: false,
		}
		const stored = (await storedCorpora(actor, client)).find(({ seed }) => seed === corpus.seed)
		if (stored) {
			const same = stored.practices === corpus.practices && stored.organisations === cast.organisations.length
			return same
				? { ok: true as const, value: { ...report, already: true } }
				: refused({ code: 'otherSize' as const, stored })
		}
		const newTags = await writeCast(client, world, cast, corpus)
		await writePractices(clients, world, cast, corpus, onProgress)
		await inTransaction(client, async () => {
			await write(client, eventRows(world, cast, corpus.seed, corpus.practices))
			await write(client, [transferRows(world, cast, corpus.seed, corpus.practices)])
			await client.query(
				`DELETE FROM "Tag" t WHERE slug = ANY($1::text[])
				AND NOT EXISTS (SELECT 1 FROM "RevisionTag" r WHERE r."tagSlug" = t.slug)`,
				[newTags],
			)
		})
		// What the planner knew of these tables is true no more.
		for (const table of [...practiceTableNames, 'Organisation', 'Tag', 'SessionPractice', 'Transfer'])
			await client.query(`ANALYZE "${table}"`)
		return { ok: true as const, value: report }
	})
}

export function mayGenerate(actor: Actor) {
	if (actor.kind !== 'system' && !canAdminister(actor)) throw new NotFound('corpus')
}

type Clients = [pg.PoolClient, ...pg.PoolClient[]]

/** Connections of their own: this is no work for the pool that serves readers. */
export async function withClients<T>(
	connectionString: string,
	work: (clients: Clients) => Promise<T>,
): Promise<T> {
	const pool = new pg.Pool({ connectionString, max: connections })
	// A connection that is lost fails the statement that runs on it, which says so.
	pool.on('error', () => {})
	const first = await pool.connect()
	const clients: Clients = [first]
	try {
		while (clients.length < connections) clients.push(await pool.connect())
		// A crash may lose the last of it: then it is generated again.
		for (const client of clients) await client.query('SET synchronous_commit = off')
		return await work(clients)
	} finally {
		for (const client of clients) client.release(true)
		await pool.end()
	}
}

/** Held as long as the connection; two who generate at once would write half each. */
export async function oneAtATime(client: pg.PoolClient) {
	const { rows } = await client.query<{ taken: boolean }>(
		`SELECT pg_try_advisory_lock(hashtext('practice atlas corpus')) AS taken`,
	)
	if (!rows[0]?.taken) throw new Error('Somebody else is generating into this database, or removing.')
}

/** Answers the tags that nobody had used before. */
async function writeCast(
	client: pg.PoolClient,
	world: World,
	cast: Cast,
	{ seed }: Corpus,
): Promise<string[]> {
	return inTransaction(client, async () => {
		await write(client, castRows(world, cast, seed))
		const { rows } = await client.query<{ slug: string }>(
			`INSERT INTO "Tag" (slug, label)
			SELECT * FROM jsonb_to_recordset($1::jsonb) AS tag (slug text, label text)
			ON CONFLICT DO NOTHING RETURNING slug`,
			[JSON.stringify(cast.tags.list)],
		)
		return rows.map(({ slug }) => slug)
	})
}

/** Each connection takes the next batch, while texts for the other are made. */
async function writePractices(
	clients: Clients,
	world: World,
	cast: Cast,
	{ seed, practices }: Corpus,
	onProgress: Progress,
) {
	let [next, done] = [0, 0]
	const lane = async (client: pg.PoolClient) => {
		await makeRoom(client)
		while (next < practices) {
			const first = next
			const end = Math.min(practices, first + batchSize)
			next = end
			const rows = new PracticeRows(seed)
			for (let number = first; number < end; number++) rows.add(makePractice(world, cast, seed, number))
			await inTransaction(client, () => writeBatch(client, rows))
			done += end - first
			onProgress(done, practices)
		}
	}
	await Promise.all(clients.map(lane))
}

/**
 * A practice names its live revision, and a revision its practice: neither can be written first. One statement
 * writes both, from tables that are this connection's own.
 */
const waiting = { Practice: 'NewPractice', Revision: 'NewRevision' } as const
const namesOf = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ')

async function makeRoom(client: pg.PoolClient) {
	for (const [table, name] of Object.entries(waiting))
		await client.query(
			`CREATE TEMP TABLE "${name}" (LIKE "${table}" INCLUDING DEFAULTS) ON COMMIT DELETE ROWS`,
		)
}

const writeBoth = (() => {
	const [practice, revision] = [namesOf(practiceTables.Practice), namesOf(practiceTables.Revision)]
	return `WITH practices AS (INSERT INTO "Practice" (${practice}) SELECT ${practice} FROM "${waiting.Practice}")
		INSERT INTO "Revision" (${revision}) SELECT ${revision} FROM "${waiting.Revision}"`
})()

async function writeBatch(client: pg.PoolClient, rows: PracticeRows) {
	await copyIn(client, waiting.Practice, practiceTables.Practice, rows.lines.Practice)
	await copyIn(client, waiting.Revision, practiceTables.Revision, rows.lines.Revision)
	await client.query(writeBoth)
	for (const table of practiceTableNames)
		if (!(table in waiting)) await copyIn(client, table, practiceTables[table], rows.lines[table])
}

async function write(client: pg.PoolClient, tables: readonly Rows[]) {
	for (const { table, columns, lines } of tables) await copyIn(client, table, columns, lines)
}

export async function inTransaction<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
	await client.query('BEGIN')
	try {
		const result = await work()
		await client.query('COMMIT')
		return result
	} catch (error) {
		await client.query('ROLLBACK').catch(() => {})
		throw error
	}
}
