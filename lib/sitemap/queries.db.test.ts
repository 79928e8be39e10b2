import { beforeAll, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createArticle, createEvent, createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { indexPractices } from '../practices/index-commands'
import { recipes } from '../practices/test-catalogue'
import { getSitemapPart, listSitemapParts } from './queries'
import { kinds, partName, perPart } from './schema'

beforeAll(async () => {
	const ids: string[] = []
	for (const recipe of recipes) ids.push((await createPractice(recipe)).practice.id)
	const { practice } = await createPractice({ slug: 'archived', regions: ['AT12'] })
	await db.practice.update({ where: { id: practice.id }, data: { liveRevisionId: null } })
	await createEvent('event-3')
	await createArticle({ slug: 'news-1', publishedOn: new Date('2021-01-01') })
	await db.$transaction((tx) => indexPractices(tx, [...ids, practice.id]))
})

const addresses = async (kind: (typeof kinds)[number]) =>
	(await getSitemapPart(visitor, { kind, number: 0 })).map(({ path }) => path)

it('lists the parts there are, and when practices of them changed', async () => {
	const parts = await listSitemapParts(visitor)
	expect(parts.map(({ part }) => partName(part))).toEqual(kinds.map((kind) => `${kind}-0`))
	expect(parts.find(({ part }) => part.kind === 'practices')?.changed).toMatch(/^\d{4}-.*Z$/)
})

it('a part has what visitors may read, and nothing else', async () => {
	expect(await addresses('practices')).toEqual([
		...['/en/practices/telecare', '/en/practices/sensors'],
		...['/en/practices/libraries', '/en/practices/mobility'],
	])
	expect(await addresses('pages')).toContain('/en/themes')
	expect(await addresses('themes')).toContain('/en/themes/health')
	expect(await addresses('regions')).toEqual([
		...['ES', 'ES5', 'ES51', 'ES511'].map((code) => `/en/regions/${code}`),
		...['FI', 'FI1', 'FI1C', 'FI1C6'].map((code) => `/en/regions/${code}`),
	])
	expect(await addresses('organisations')).toContain('/en/organisations/diba')
	expect(await addresses('projects')).toEqual(['/en/projects/next2met'])
	expect(await addresses('events')).toEqual(['/en/events/event-3'])
	expect(await getSitemapPart(visitor, { kind: 'news', number: 0 })).toEqual([
		{ path: '/en/news/news-1', changed: '2021-01-01T00:00:00.000Z' },
	])
})

it('beyond the last part there is nothing', async () => {
	for (const kind of kinds) expect(await getSitemapPart(visitor, { kind, number: 99_999 })).toEqual([])
})

it('practices stay in their part, however many come and go', async () => {
	await db.catalogueEntry.update({ where: { slug: 'mobility' }, data: { number: perPart * 3 + 1 } })
	const parts = (await listSitemapParts(visitor)).filter(({ part }) => part.kind === 'practices')
	expect(parts.map(({ part }) => part.number)).toEqual([0, 3])
	expect(await getSitemapPart(visitor, { kind: 'practices', number: 3 })).toMatchObject([
		{ path: '/en/practices/mobility' },
	])
})
