import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { visitor } from '../accounts/policy'
import { importContent } from '../content/commands'
import { db } from '../db'
import { NotFound } from '../errors'
import { readDrafts } from '../practices/draft-rows'
import { getPublicHistory } from '../practices/history-queries'
import { rebuildCatalogue } from '../practices/rebuild-commands'
import { practiceSubmission } from '../practices/schema'
import { isDatabaseInUse } from './corpus-queries'
import { generateCorpus } from './generate-commands'
import { rangeOf } from './ids'
import { removeCorpus } from './remove-commands'

const system = { kind: 'system', name: 'test' } as const
const url = () => process.env.DATABASE_URL ?? ''
const corpus = { practices: 50, seed: 9 }
const [first, last] = rangeOf(corpus.seed, 'practice')
const generated = { where: { id: { gte: first, lte: last } } }

/** How many rows each table has. */
async function sizes(): Promise<Record<string, number>> {
	const tables = await db.$queryRaw<{ name: string }[]>`
		SELECT table_name AS name FROM information_schema.tables
		WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`
	const counted: Record<string, number> = {}
	for (const { name } of tables) {
		// The log of changes and the vocabulary may keep what is no more.
		if (['CatalogueChange', 'CatalogueWord', '_prisma_migrations'].includes(name)) continue
		const [row] = await db.$queryRawUnsafe<{ count: number }[]>(`SELECT count(*)::int FROM "${name}"`)
		counted[name] = row?.count ?? 0
	}
	return counted
}

let before: Record<string, number>

beforeAll(async () => {
	await importContent(system, path.resolve(import.meta.dirname, '../../content'))
	before = await sizes()
	const progress: [number, number][] = []
	const result = await generateCorpus(system, url(), corpus, (done, of) => progress.push([done, of]))
	expect(result).toEqual({
		ok: true,
		value: { ...corpus, organisations: 20, projects: 3, already: false },
	})
	expect(progress.at(-1)).toEqual([50, 50])
	await rebuildCatalogue(url())
}, 180_000)

test('every practice would pass for review, and says who confirmed what when', async () => {
	const practices = await db.practice.findMany({
		...generated,
		include: { transitions: true, revisions: true },
	})
	expect(practices).toHaveLength(50)
	const drafts = await readDrafts(
		db,
		practices.flatMap(({ revisions }) => revisions.map(({ id }) => id)),
	)
	for (const draft of drafts.values()) expect(practiceSubmission.safeParse(draft).error).toBeUndefined()
	for (const { revisions, liveRevisionId, transitions } of practices) {
		expect(revisions.find(({ id }) => id === liveRevisionId)?.state).toBe('published')
		expect(revisions.filter(({ state }) => state === 'published')).toHaveLength(1)
		for (const revision of revisions) {
			const steps = transitions
				.filter(({ revisionId }) => revisionId === revision.id)
				.sort((a, b) => a.at.getTime() - b.at.getTime())
			expect(steps[0]?.fromState).toBeNull()
			for (const [index, step] of steps.slice(1).entries()) expect(step.fromState).toBe(steps[index]?.toState)
			expect(steps.at(-1)?.toState).toBe('published')
		}
	}
})

test('every practice is in the catalogue, and its history can be read', async () => {
	const entries = await db.catalogueEntry.count({ where: { practiceId: { gte: first, lte: last } } })
	expect(entries).toBe(50)
	const { slug } = await db.practice.findFirstOrThrow(generated)
	const history = await getPublicHistory(visitor, slug, 'en')
	expect(history.revisions.length).toBeGreaterThan(0)
})

test('asked again it writes nothing, and for another number it refuses', async () => {
	const size = await sizes()
	expect(await generateCorpus(system, url(), corpus)).toMatchObject({ ok: true, value: { already: true } })
	expect(await generateCorpus(system, url(), { practices: 60, seed: 9 })).toEqual({
		ok: false,
		problem: { code: 'otherSize', stored: { seed: 9, practices: 50, organisations: 20 } },
	})
	expect(await sizes()).toEqual(size)
})

test('only those who run the site may', async () => {
	await expect(generateCorpus(visitor, url(), corpus)).rejects.toThrow(NotFound)
	await expect(removeCorpus(visitor, url(), null)).rejects.toThrow(NotFound)
})

test('a database is in use once somebody has an account who is not of the trial', async () => {
	expect(await isDatabaseInUse(system)).toBe(false)
	const { id } = await db.user.create({ data: { email: 'editor@example.org' } })
	expect(await isDatabaseInUse(system)).toBe(true)
	await db.user.create({ data: { email: 'demo@example.org', demo: true } })
	expect(await isDatabaseInUse(system)).toBe(false)
	await db.user.deleteMany({ where: { OR: [{ id }, { demo: true }] } })
})

test('removed, nothing of it stays; generated again, it is the same to the letter', async () => {
	const fingerprint = () => db.$queryRaw`
		SELECT md5(string_agg(x::text, '' ORDER BY x."revisionId", x.locale)) AS texts FROM "RevisionText" x
		WHERE x."revisionId" BETWEEN ${rangeOf(9, 'revision')[0]}::uuid AND ${rangeOf(9, 'revision')[1]}::uuid`
	const texts = await fingerprint()
	await generateCorpus(system, url(), { practices: 10, seed: 10 })
	expect(await removeCorpus(system, url(), 9)).toEqual({ practices: 50 })
	expect(await db.practice.count(generated)).toBe(0)
	expect(await removeCorpus(system, url(), null)).toEqual({ practices: 10 })
	expect(await sizes()).toEqual(before)
	await generateCorpus(system, url(), corpus)
	expect(await fingerprint()).toEqual(texts)
})
