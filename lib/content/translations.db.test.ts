import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { contentLocales } from '../locales'
import { importContent } from './commands'

/** Translations of practices: some whole, some of title and summary alone, each with who made it. */
const shipped = path.resolve(import.meta.dirname, '../../content')
const system = { kind: 'system', name: 'content' } as const
const terrassa = 'practices/terrassa-lorawan-network.yaml'
let folder: string
let file: string
let before: string

beforeAll(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'atlas-translations-'))
	await cp(shipped, folder, { recursive: true })
	file = path.join(folder, terrassa)
	before = await readFile(file, 'utf8')
	await importContent(system, folder)
})
afterAll(() => rm(folder, { recursive: true }))

/** Loads the folder with the practice's file changed, and answers what its revision then says. */
async function loadWith(change: (text: string) => string) {
	const after = change(before)
	expect(after, 'the change changes nothing').not.toBe(before)
	await writeFile(file, after)
	try {
		return await importContent(system, folder)
	} finally {
		await writeFile(file, before)
	}
}

const texts = async () =>
	(
		await db.practice.findUniqueOrThrow({
			where: { slug: 'terrassa-lorawan-network' },
			include: { liveRevision: { include: { texts: { orderBy: { locale: 'asc' } } } } },
		})
	).liveRevision?.texts ?? []

const finnish = (fields: string) => (text: string) =>
	text.replace(/^ {2}fi:\n(?: {4}.*\n)+/m, fields === '' ? '' : `  fi:\n${fields}`)

test('every shipped practice has title and summary in every language, and says who translated them', async () => {
	const practices = await db.practice.findMany({
		include: { liveRevision: { include: { texts: true } } },
	})
	expect(practices.length).toBeGreaterThanOrEqual(15)
	for (const { slug, liveRevision } of practices) {
		const written = liveRevision?.texts ?? []
		expect(written.map(({ locale }) => locale).sort(), slug).toEqual([...contentLocales].sort())
		for (const text of written) {
			expect(text.title, `${slug} ${text.locale}`).not.toBe('')
			expect(text.summary, `${slug} ${text.locale}`).not.toBe('')
			const original = text.locale === liveRevision?.originalLanguage
			expect(text.origin === 'original', `${slug} ${text.locale}: ${text.origin}`).toBe(original)
		}
		for (const locale of ['ca', 'en'])
			expect(written.find((text) => text.locale === locale)?.solution, `${slug} ${locale}`).not.toBe('')
	}
})

test('a translation of title and summary alone loads, and is found unchanged', async () => {
	const [found] = (await texts()).filter(({ locale }) => locale === 'fi')
	expect(found).toMatchObject({ origin: 'machine', challenge: '', solution: '', participation: '' })
	expect(await importContent(system, folder)).toMatchObject({ created: 0, updated: 0 })
})

test('a translation follows its file', async () => {
	const fields = '    origin: human\n    title: Oma otsikko\n    summary: Oma tiivistelmä\n'
	expect(await loadWith(finnish(fields))).toMatchObject({ created: 0, updated: 1, leftAlone: [] })
	expect((await texts()).find(({ locale }) => locale === 'fi')).toMatchObject({
		origin: 'human',
		title: 'Oma otsikko',
		solution: '',
	})
	expect(
		await db.catalogueText.findFirst({
			where: { locale: 'fi', entry: { slug: 'terrassa-lorawan-network' } },
			select: { title: true },
		}),
	).toEqual({ title: 'Oma otsikko' })
})

test('a translation that is in its file no more is gone, and comes back with it', async () => {
	expect(await loadWith(finnish(''))).toMatchObject({ updated: 1 })
	expect((await texts()).map(({ locale }) => locale)).not.toContain('fi')
	expect(await importContent(system, folder)).toMatchObject({ updated: 1 })
	expect((await texts()).map(({ locale }) => locale)).toContain('fi')
})

test.each<[what: string, fields: string, message: string]>([
	['without a summary', '    origin: machine\n    title: Otsikko\n', 'texts.fi.summary: is missing'],
	['without a title', '    origin: human\n    summary: Tiivistelmä\n', 'texts.fi.title: is missing'],
	[
		'that says of itself that it is the original',
		'    origin: original\n    title: Otsikko\n    summary: Tiivistelmä\n',
		'texts.fi.origin: must be human, checked or machine',
	],
	[
		'that does not say who made it',
		'    title: Otsikko\n    summary: Tiivistelmä\n',
		'texts.fi.origin: must be human, checked or machine',
	],
])('a translation %s stops the load', async (_, fields, message) => {
	await expect(loadWith(finnish(fields))).rejects.toThrow(`${terrassa}: ${message}`)
})

test('an original must be whole, and be called one', async () => {
	await expect(loadWith((text) => text.replace(/^ {4}resources: .*\n/m, ''))).rejects.toThrow(
		'texts.ca.resources: is missing',
	)
	await expect(
		loadWith((text) => text.replace('    origin: original', '    origin: machine')),
	).rejects.toThrow('texts.ca.origin: must be original')
})
