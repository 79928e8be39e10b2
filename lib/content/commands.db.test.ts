import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { contentLocales } from '../locales'
import { readLocalised } from '../localised'
import { importContent, isEmpty } from './commands'

/** The shipped content itself: what `npm start` loads into an empty database. */
const shipped = path.resolve(import.meta.dirname, '../../content')
const system = { kind: 'system', name: 'content' } as const
let folder: string

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'atlas-content-'))
	await cp(shipped, folder, { recursive: true })
})
afterAll(() => rm(folder, { recursive: true }))

/** Changes a file of the copy for the length of one piece of work. */
async function withChange<T>(
	file: string,
	change: (text: string) => string,
	work: () => Promise<T>,
): Promise<T> {
	const at = path.join(folder, file)
	const before = await readFile(at, 'utf8')
	const after = change(before)
	expect(after, `the change to ${file} changes nothing`).not.toBe(before)
	await writeFile(at, after)
	try {
		return await work()
	} finally {
		await writeFile(at, before)
	}
}

const terrassa = 'practices/terrassa-lorawan-network.yaml'
const everything = async () => ({
	practices: await db.practice.count(),
	transitions: await db.transition.count(),
	texts: await db.revisionText.count(),
	regions: await db.region.count(),
	sessions: await db.eventSession.findMany({ orderBy: { id: 'asc' }, select: { id: true } }),
	entries: await db.catalogueEntry.count(),
})

test.each<[what: string, file: string, from: string, to: string, message: string | RegExp]>([
	[
		'a value that is not one of ours',
		terrassa,
		'stage: implemented',
		'stage: flying',
		`${terrassa}: stage: `,
	],
	[
		'an unknown region',
		terrassa,
		'regions: [ES511]',
		'regions: [ES999]',
		`${terrassa}: regions.0: there is no NUTS 2024 region "ES999"`,
	],
	[
		'a text that is too long',
		terrassa,
		'summary: "',
		`summary: "${'x'.repeat(161)}`,
		`${terrassa}: texts.ca.summary: is longer than 160 characters`,
	],
	['a misspelt field', terrassa, 'ongoing:', 'onging:', `${terrassa}: onging: is not a field of a practice`],
	['broken YAML', terrassa, 'tags: [', 'tags: [[', terrassa],
	[
		'an unknown practice in an event',
		'events.yaml',
		'practice: terrassa-lorawan-network',
		'practice: nowhere',
		/^events\.yaml: policy-learning-event-3\.sessions\.2\.practices\.0: there is no practice "nowhere"$/m,
	],
	['a misspelt field of a list', 'projects.yaml', 'acronym:', 'akronym:', /^projects\.yaml: next2met/m],
])('%s stops the load, with file, field and reason', async (_, file, from, to, message) => {
	const load = withChange(
		file,
		(text) => text.replace(from, to),
		() => importContent(system, folder),
	)
	await expect(load).rejects.toThrow(message)
})

test('a folder without content is a mistake, and no mistake leaves anything behind', async () => {
	await expect(importContent(system, path.join(folder, 'news'))).rejects.toThrow(
		'there is no content in this folder',
	)
	expect(await isEmpty(db)).toBe(true)
	expect(await db.region.count()).toBe(0)
})

test('the shipped content loads, published and in the index', async () => {
	const report = await importContent(system, folder)
	expect(report.unchanged).toBe(0)
	expect(await isEmpty(db)).toBe(false)

	const practice = await db.practice.findUniqueOrThrow({
		where: { slug: 'terrassa-lorawan-network' },
		include: { liveRevision: { include: { transitions: true } } },
	})
	expect(practice.liveRevision).toMatchObject({
		number: 1,
		state: 'published',
		workingFor: null,
		authorId: null,
	})
	expect(practice.liveRevision?.transitions).toMatchObject([
		{ action: 'publish', toState: 'published', actorId: null, snapshot: { originalLanguage: 'ca' } },
	])
	expect(await db.catalogueEntry.count()).toBe(await db.practice.count())
})

test('regions hang together from the country down, and have names', async () => {
	const region = await db.region.findFirstOrThrow({ where: { code: 'ES511' }, include: { parent: true } })
	expect(region.path).toEqual(['ES', 'ES5', 'ES51', 'ES511'])
	expect(region.parent?.code).toBe('ES51')
	const greece = await db.region.findFirstOrThrow({ where: { code: 'EL' } })
	expect(greece).toMatchObject({ level: 0, parentId: null, name: 'Ελλάδα', nameLatin: 'Greece' })
	expect(greece.names).toMatchObject({ en: 'Greece', ca: 'Grècia', fi: 'Kreikka' })
	expect(await db.region.count({ where: { level: { gt: 0 }, parentId: null } })).toBe(0)
})

test('regions go by the name a reader knows, in every language', async () => {
	const nameIn = async (code: string) =>
		readLocalised((await db.region.findFirstOrThrow({ where: { code } })).names)
	expect(await nameIn('DE2')).toEqual({
		en: 'Bavaria',
		ca: 'Baviera',
		es: 'Baviera',
		de: 'Bayern',
		fi: 'Baijeri',
		pl: 'Bawaria',
		fr: 'Bavière',
	})
	// The whole of the region or the country above it.
	expect(await nameIn('FRH0')).toEqual(await nameIn('FRH'))
	expect(await nameIn('DE300')).toEqual(await nameIn('DE3'))
	expect((await nameIn('CZ0')).fi).toBe('Tšekki')
	// One of two, and known by no other name.
	expect((await nameIn('PT1C')).fi).toBeUndefined()
	const named = await db.region.findMany({ where: { level: { in: [1, 2] } }, select: { names: true } })
	const inAll = named.filter(({ names }) => contentLocales.every((locale) => readLocalised(names)[locale]))
	expect(inAll.length).toBeGreaterThan(330)
})

test('a second load finds everything unchanged and writes nothing', async () => {
	const before = await everything()
	const report = await importContent(system, folder)
	expect(report).toMatchObject({ created: 0, updated: 0, leftAlone: [] })
	expect(report.unchanged).toBeGreaterThan(1755)
	expect(await everything()).toEqual(before)
})

test('a changed file changes its entry alone, on record', async () => {
	const report = await withChange(
		terrassa,
		(text) => text.replace('title: "Municipal Internet', 'title: "The municipal Internet'),
		() => importContent(system, folder),
	)
	expect(report).toMatchObject({ created: 0, updated: 1 })
	const practice = await db.practice.findUniqueOrThrow({
		where: { slug: 'terrassa-lorawan-network' },
		include: { revisions: { include: { texts: true } }, transitions: true },
	})
	expect(practice.revisions).toHaveLength(1)
	expect(practice.revisions[0]?.texts.find(({ locale }) => locale === 'en')?.title).toMatch(/^The municipal/)
	expect(practice.transitions).toHaveLength(2)
	expect(await importContent(system, folder)).toMatchObject({ created: 0, updated: 1 })
})

test('an event whose programme changed is rewritten, and the names of regions follow their file', async () => {
	const event = await withChange(
		'events.yaml',
		(text) =>
			text.replace(
				'practice: terrassa-lorawan-network, presenter: null',
				'practice: terrassa-lorawan-network, presenter: A. Person',
			),
		() => importContent(system, folder),
	)
	expect(event).toMatchObject({ created: 0, updated: 1 })
	expect(await db.sessionPractice.count({ where: { presenter: 'A. Person' } })).toBe(1)

	const names = await withChange(
		'regions/names.yaml',
		(text) => text.replace('ca: Baixa Àustria', 'ca: Àustria de sota'),
		() => importContent(system, folder),
	)
	expect(names).toMatchObject({ created: 0, updated: 2 })
	const region = await db.region.findFirstOrThrow({ where: { code: 'AT12' }, include: { parent: true } })
	expect(region.names).toMatchObject({ ca: 'Àustria de sota', en: 'Lower Austria' })
	expect(region.parent?.code).toBe('AT1')
	expect(region.path).toEqual(['AT', 'AT1', 'AT12'])
})

test('a practice that somebody works on is left alone', async () => {
	const practice = await db.practice.findUniqueOrThrow({ where: { slug: 'terrassa-lorawan-network' } })
	const draft = await db.revision.create({
		data: { practiceId: practice.id, number: 2, workingFor: practice.id, originalLanguage: 'ca' },
	})
	const report = await withChange(
		terrassa,
		(text) => text.replace('title: "Municipal Internet', 'title: "Another Internet'),
		() => importContent(system, folder),
	)
	expect(report.leftAlone).toEqual(['terrassa-lorawan-network'])
	const texts = await db.revisionText.findMany({
		where: { revision: { practiceId: practice.id }, locale: 'en' },
	})
	expect(texts.some(({ title }) => title.startsWith('Another'))).toBe(false)
	await db.revision.delete({ where: { id: draft.id } })
})

test('a practice that has another address by now is left alone, and is still what the files mean', async () => {
	const practice = await db.practice.findUniqueOrThrow({ where: { slug: 'terrassa-lorawan-network' } })
	const count = await db.practice.count()
	await db.practice.update({ where: { id: practice.id }, data: { slug: 'sensors-of-terrassa' } })
	const report = await importContent(system, folder)
	expect(report.leftAlone).toEqual(['terrassa-lorawan-network'])
	expect(await db.practice.count()).toBe(count)
	await db.practice.update({ where: { id: practice.id }, data: { slug: practice.slug } })
	expect(await db.formerAddress.findMany()).toMatchObject([{ slug: 'sensors-of-terrassa' }])
	await db.formerAddress.deleteMany()
})

test('nobody but the system and administrators may load content', async () => {
	await expect(importContent({ kind: 'visitor' }, folder)).rejects.toThrow('not found')
})
