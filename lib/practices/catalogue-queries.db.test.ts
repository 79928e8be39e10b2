import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { countByRegion, countByTheme, listNewest, listSummaries } from './catalogue-queries'
import { indexPractices } from './index-commands'
import { recipes } from './test-catalogue'

const ids: string[] = []
beforeAll(async () => {
	for (const recipe of recipes) ids.push((await createPractice(recipe)).practice.id)
	const { practice } = await createPractice({ slug: 'archived', themes: ['connected/iot'] })
	await db.practice.update({ where: { id: practice.id }, data: { liveRevisionId: null } })
	await db.$transaction((tx) => indexPractices(tx, [...ids, practice.id]))
})

describe('a summary', () => {
	it('has what a card shows', async () => {
		const [practice] = await listSummaries(visitor, ['telecare'], 'en')
		expect(practice).toEqual({
			slug: 'telecare',
			title: { text: 'Local telecare service', locale: 'en' },
			summary: { text: 'Stays with older people', locale: 'en' },
			stage: 'scaled',
			regions: [{ code: 'ES511', name: 'ES511' }],
			countries: ['ES'],
			owner: { slug: 'diba', name: { text: 'diba', locale: 'en' }, shortName: null },
			themes: [
				{ code: 'health', parent: 'social', name: 'health' },
				{ code: 'digitalisation', parent: 'smarter', name: 'digitalisation' },
			],
			languages: ['ca', 'en'],
			startYear: 2005,
			evidenceCount: 1,
			origin: 'human',
			transferCount: 0,
			confirmedAt: null,
			lapsed: false,
			validated: false,
			publishedAt: '2026-01-03T00:00:00.000Z',
			updatedAt: '2026-01-03T00:00:00.000Z',
		})
	})

	it('comes in the order asked for, published ones only', async () => {
		const found = await listSummaries(visitor, ['mobility', 'archived', 'telecare', 'nowhere'], 'en')
		expect(found.map(({ slug }) => slug)).toEqual(['mobility', 'telecare'])
		expect((await listNewest(visitor, 'en', 2)).map(({ slug }) => slug)).toEqual(['libraries', 'telecare'])
	})
})

describe('counts of the whole catalogue', () => {
	it('has every theme, also those without practices', async () => {
		const themes = await countByTheme(visitor, 'en')
		expect(themes.filter(({ parent }) => parent === null).map(({ code, count }) => [code, count])).toEqual([
			...[
				['social', 1],
				['smarter', 1],
				['connected', 1],
				['citizens', 1],
				['greener', 1],
			],
		])
		expect(themes.find(({ code }) => code === 'iot')).toEqual({
			code: 'iot',
			parent: 'connected',
			name: 'iot',
			count: 1,
		})
	})

	it('has regions of every level, and says which hold practices themselves', async () => {
		const regions = await countByRegion(visitor, 'en')
		expect(regions.filter(({ code }) => code.startsWith('FI'))).toEqual([
			{ code: 'FI', name: 'Finland', count: 2, own: false },
			{ code: 'FI1', name: 'FI1', count: 2, own: false },
			{ code: 'FI1C', name: 'FI1C', count: 2, own: false },
			{ code: 'FI1C6', name: 'FI1C6', count: 2, own: true },
		])
	})
})
