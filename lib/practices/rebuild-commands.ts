import 'server-only'
import pg from 'pg'
import { Prisma } from '@/prisma/generated/client'
import { asTyped } from '../search/text-search'
import { noteChange, writeAttachments, writeEntries, writeIndex, writeTexts } from './index-rows'

const batch = 2000
const workers = 2

/** Made anew at the end: an index that is filled row by row takes many times as long. */
const indexes = [
	'CREATE INDEX "CatalogueIndex_words_idx" ON "CatalogueIndex" USING GIN ("words") WITH (fastupdate = off)',
	'CREATE INDEX "CatalogueWord_word_idx" ON "CatalogueWord" USING GIN ("word" gin_trgm_ops)',
	...[
		'themes',
		'regions',
		'countries',
		'organisations',
		'projects',
		'events',
		'languages',
		'tags',
		'concepts',
		'territories',
	].map(
		(column) => `CREATE INDEX "CatalogueEntry_${column}_idx" ON "CatalogueEntry" USING GIN ("${column}")`,
	),
]
const nameOf = (statement: string) => statement.split('"')[1] ?? ''

/**
 * Makes the whole catalogue anew from the live revisions, as indexPractices does for some: for an operator, after
 * a load of thousands or a change of how texts are read. As fast as two connections are; in batches, each
 * whole, so that it can be begun again. Meanwhile searching is slow, and finds what is done. Where it was broken off,
 * the next start begins it again (wasInterrupted).
 */
export async function rebuildCatalogue(
	connectionString: string,
	/** How many of how many practices are done. */
	onProgress: (done: number, all: number) => void = () => {},
): Promise<{ practices: number }> {
	const lead = await open(connectionString)
	const helpers = await Promise.all(Array.from({ length: workers }, () => open(connectionString)))
	try {
		await lead.query(`SELECT pg_advisory_lock(${rebuilding})`)
		await lead.query('DROP TABLE IF EXISTS atlas_new_words')
		await lead.query('CREATE UNLOGGED TABLE atlas_new_words (word text COLLATE "C", locale text)')
		for (const statement of indexes) await lead.query(`DROP INDEX IF EXISTS "${nameOf(statement)}"`)
		await lead.query(`DELETE FROM "CatalogueEntry" e WHERE NOT EXISTS
			(SELECT 1 FROM "Practice" p WHERE p.id = e."practiceId" AND p."liveRevisionId" IS NOT NULL)`)
		const { rows } = await lead.query<{ id: string }>(
			`SELECT id FROM "Practice" WHERE "liveRevisionId" IS NOT NULL ORDER BY id`,
		)
		const ids = rows.map(({ id }) => id)
		let next = 0
		let done = 0
		await Promise.all(
			helpers.map(async (client) => {
				while (next < ids.length) {
					const mine = ids.slice(next, next + batch)
					next += batch
					await writeBatch(client, mine)
					done += mine.length
					onProgress(done, ids.length)
				}
			}),
		)
		const [words = '', ...others] = indexes
		await Promise.all([writeWords(lead), helpers[0]?.query(words)])
		for (const statement of others) await lead.query(statement)
		await lead.query('DROP TABLE atlas_new_words')
		for (const table of [
			'CatalogueEntry',
			'CatalogueText',
			'CatalogueAttachment',
			'CatalogueIndex',
			'CatalogueWord',
			'CatalogueChange',
		])
			await lead.query(`ANALYZE "${table}"`)
		await lead.query(`SELECT pg_notify('atlas_catalogue', '')`)
		return { practices: ids.length }
	} finally {
		await Promise.all([lead, ...helpers].map((client) => client.end()))
	}
}

/** Whether a rebuilding was broken off: its table is there, or an index is not, and nobody is at it. */
export async function wasInterrupted(connectionString: string): Promise<boolean> {
	const client = await open(connectionString)
	try {
		const { rows } = await client.query<{ interrupted: boolean }>(
			`SELECT pg_try_advisory_lock(${rebuilding}) AND (to_regclass('atlas_new_words') IS NOT NULL
				OR EXISTS (SELECT 1 FROM unnest($1::text[]) name WHERE to_regclass(quote_ident(name)) IS NULL)) AS interrupted`,
			[indexes.map(nameOf)],
		)
		return rows[0]?.interrupted ?? false
	} finally {
		await client.end()
	}
}

/** SQL: what a connection locks for as long as it rebuilds. */
const rebuilding = `hashtext('atlas rebuild')`

async function open(connectionString: string): Promise<pg.Client> {
	const client = new pg.Client({ connectionString })
	await client.connect()
	// What is lost when the machine fails is made again by beginning again.
	await client.query(
		`SET synchronous_commit = off; SET work_mem = '128MB'; SET enable_mergejoin = off; SET maintenance_work_mem = '512MB'`,
	)
	return client
}

/** The vocabulary anew: what no text says any more is no word to be meant. */
async function writeWords(client: pg.Client): Promise<void> {
	const { text, values } = Prisma.sql`
		INSERT INTO "CatalogueWord" (word, locale)
		SELECT word, locale FROM atlas_new_words
		UNION SELECT word, l.locale FROM "ThesaurusLabel" l
			CROSS JOIN LATERAL unnest(tsvector_to_array(to_tsvector(${asTyped}::regconfig, l.label))) word
			WHERE word ~ '^[[:alpha:]]{3,40}$'`
	await client.query('BEGIN')
	await client.query('DELETE FROM "CatalogueWord"')
	await client.query({ text, values })
	await client.query('COMMIT')
}

async function writeBatch(client: pg.Client, ids: readonly string[]): Promise<void> {
	const run = ({ text, values }: Prisma.Sql) => client.query({ text, values })
	const list = Prisma.sql`${[...ids]}::uuid[]`
	const which = { practice: Prisma.sql`p.id = ANY(${list})` }
	await client.query('BEGIN')
	try {
		await run(Prisma.sql`SELECT 1 FROM "Practice" WHERE id = ANY(${list}) ORDER BY id FOR NO KEY UPDATE`)
		await run(Prisma.sql`DELETE FROM "CatalogueText" WHERE "practiceId" = ANY(${list})`)
		await run(Prisma.sql`DELETE FROM "CatalogueAttachment" WHERE "practiceId" = ANY(${list})`)
		await run(writeEntries(which))
		await run(writeTexts(which, Prisma.raw('atlas_new_words')))
		await run(writeAttachments(which, Prisma.raw('atlas_new_words')))
		await run(writeIndex(which))
		await run(noteChange(list))
		await client.query('COMMIT')
	} catch (error) {
		await client.query('ROLLBACK')
		throw error
	}
}
