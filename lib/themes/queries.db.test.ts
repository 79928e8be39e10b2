import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice, createTheme } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import { indexPractices } from '../practices/index-commands'
import { recipes } from '../practices/test-catalogue'
import { getTheme, listThemes } from './queries'

beforeAll(async () => {
	const ids: string[] = []
	for (const recipe of recipes) ids.push((await createPractice(recipe)).practice.id)
	const { practice } = await createPractice({ slug: 'archived', themes: ['social/health'] })
	await db.practice.update({ where: { id: practice.id }, data: { liveRevisionId: null } })
	await createTheme('social/sport', { ca: 'Esport' })
	await db.theme.update({ where: { code: 'health' }, data: { sdgs: [3], description: { ca: 'Salut' } } })
	await db.$executeRaw`
		INSERT INTO "ThesaurusLabel" (locale, label, concept, position, theme, query) VALUES
			('en', 'telecare', 'telecare', 0, 'health', plainto_tsquery('simple', 'telecare')),
			('en', 'remote care', 'telecare', 1, 'health', plainto_tsquery('simple', 'remote care')),
			('ca', 'teleassistència', 'telecare', 0, 'health', plainto_tsquery('simple', 'teleassistència')),
			('en', 'hospital', 'hospital', 0, 'health', plainto_tsquery('simple', 'hospital')),
			('en', 'football', 'football', 0, 'sport', plainto_tsquery('simple', 'football'))`
	await db.$transaction((tx) => indexPractices(tx, [...ids, practice.id]))
	await db.$executeRaw`UPDATE "CatalogueEntry" SET concepts = ARRAY['telecare'] WHERE slug = 'telecare'`
})

describe('the vocabulary', () => {
	it('has both levels in order, with the published practices of each', async () => {
		const priorities = await listThemes(visitor, 'en')
		expect(priorities.map(({ code, count }) => [code, count])).toEqual([
			...[
				['social', 1],
				['smarter', 1],
				['connected', 1],
			],
			...[
				['citizens', 1],
				['greener', 1],
			],
		])
		expect(priorities[0]?.themes.map(({ code, count }) => [code, count])).toEqual([
			['health', 1],
			['sport', 0],
		])
	})
})

describe('a theme', () => {
	it('has its practices, where they are done and by whom', async () => {
		const theme = await getTheme(visitor, 'health', 'ca')
		expect(theme).toMatchObject({
			code: 'health',
			count: 1,
			parent: { code: 'social', count: 1 },
			others: [{ code: 'sport', name: { text: 'Esport', locale: 'ca' }, count: 0 }],
			sdgs: [3],
			description: { text: 'Salut', locale: 'ca' },
			regions: [{ value: 'ES51', count: 1 }],
			regionCount: 1,
		})
		expect(theme.practices.map(({ slug }) => slug)).toEqual(['telecare'])
		expect(theme.organisations.map(({ value }) => value).sort()).toEqual(['diba', 'red-cross'])
	})

	it('has the terms of the thesaurus in the reader’s language, and says which of them a practice speaks of', async () => {
		expect((await getTheme(visitor, 'health', 'ca')).terms).toEqual([
			{ concept: 'hospital', term: { text: 'hospital', locale: 'en' }, found: false },
			{ concept: 'telecare', term: { text: 'teleassistència', locale: 'ca' }, found: true },
		])
	})

	it('of the first level has those within it', async () => {
		const theme = await getTheme(visitor, 'social', 'en')
		expect(theme).toMatchObject({ parent: null, count: 1 })
		expect(theme.others.map(({ code }) => code)).toEqual(['health', 'sport'])
	})

	it('without practices is there all the same', async () => {
		expect(await getTheme(visitor, 'sport', 'en')).toMatchObject({
			...{ count: 0, practices: [], regions: [], organisations: [], regionCount: 0 },
			terms: [{ concept: 'football', found: false }],
		})
	})

	it.each(['nothing-of-the-kind', 'Health', '', "';--", 'x'.repeat(5000), '\0'])(
		'%j is not found',
		async (code) => {
			await expect(getTheme(visitor, code, 'en')).rejects.toThrow(NotFound)
		},
	)
})
