import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createOrganisation, createPractice, createRegion, createTheme } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { indexPractices } from './index-commands'
import { suggest } from './suggest-queries'
import { noSuggestions } from './suggestions'
import { recipes } from './test-catalogue'

const ids: string[] = []
beforeAll(async () => {
	await createTheme('social/health', { en: 'Health and care', ca: 'Salut i cures' })
	await createRegion('FI1C6', { en: 'Päijät-Häme', fi: 'Päijät-Häme' })
	await createOrganisation('diba', {
		name: { en: 'Barcelona Provincial Council', ca: 'Diputació de Barcelona' },
	})
	await createOrganisation('idle', { name: { en: 'Barcelona of no practice' } })
	for (const recipe of recipes) ids.push((await createPractice(recipe)).practice.id)
	const { practice } = await createPractice({ slug: 'telehidden', texts: { en: { title: 'Telehidden' } } })
	await db.practice.update({ where: { id: practice.id }, data: { liveRevisionId: null } })
	await db.$transaction((tx) => indexPractices(tx, [...ids, practice.id]))
})

const values = (list: { value: string }[]) => list.map(({ value }) => value)

describe('practices', () => {
	it.each(['tel', 'tele', 'telec', 'telecare', 'TELEC', 'local tele', 'teleassistencia'])(
		'%s leads to telecare',
		async (typed) => {
			expect(values((await suggest(visitor, typed, 'en')).practices)).toContain('telecare')
		},
	)
	it('are called as the reader’s language calls them, and say where it does not', async () => {
		const [ca] = (await suggest(visitor, 'servei local', 'ca')).practices
		expect(ca).toEqual({ value: 'telecare', label: 'Servei local de teleassistència' })
		const { practices } = await suggest(visitor, 'biblioteca', 'en')
		expect(practices).toContainEqual({ value: 'libraries', label: 'Biblioteca virtual', locale: 'ca' })
	})
	it('are published ones', async () => {
		expect(values((await suggest(visitor, 'telehid', 'en')).practices)).not.toContain('telehidden')
	})
	it('are of after a publication at once', async () => {
		const { practice } = await createPractice({
			slug: 'zeppelin',
			texts: { en: { title: 'Zeppelin mooring' } },
		})
		expect((await suggest(visitor, 'zeppel', 'en')).practices).toEqual([])
		await db.$transaction((tx) => indexPractices(tx, [practice.id]))
		expect(values((await suggest(visitor, 'zeppel', 'en')).practices)).toEqual(['zeppelin'])
	})
	it('are five at most', async () => {
		const many: string[] = []
		for (let number = 0; number < 7; number++)
			many.push((await createPractice({ texts: { en: { title: `Quarry ${number}` } } })).practice.id)
		await db.$transaction((tx) => indexPractices(tx, many))
		expect((await suggest(visitor, 'quar', 'en')).practices).toHaveLength(5)
	})
})

describe('names', () => {
	it('are found by the beginnings of their words, without accents, in any language', async () => {
		expect((await suggest(visitor, 'hame', 'en')).regions).toEqual([
			{ value: 'FI1C6', label: 'Päijät-Häme', count: 2 },
		])
		const { organisations } = await suggest(visitor, 'diputacio barc', 'en')
		expect(organisations).toEqual([{ value: 'diba', label: 'Barcelona Provincial Council', count: 2 }])
		expect((await suggest(visitor, 'salut', 'en')).themes).toMatchObject([
			{ value: 'health', label: 'Health and care' },
		])
	})
	it('are not found in the middle of a word', async () => {
		expect((await suggest(visitor, 'celona', 'en')).organisations).toEqual([])
	})
	it('that no practice has are left out', async () => {
		expect(values((await suggest(visitor, 'barcelona', 'en')).organisations)).toEqual(['diba'])
	})
	it('are found by their code', async () => {
		expect(values((await suggest(visitor, 'fi1c6', 'en')).regions)).toEqual(['FI1C6'])
	})
})

describe('what is typed', () => {
	it.each(['', 't', ' t ', '—', '“ ”', '\0', '🦀'])('%j is too little', async (typed) => {
		expect(await suggest(visitor, typed, 'en')).toEqual(noSuggestions)
	})
	it('is corrected, and said so', async () => {
		const { corrected, practices } = await suggest(visitor, 'telecrae', 'en')
		expect(corrected).toBe('telecare')
		expect(values(practices)).toContain('telecare')
	})
	it.each([
		'x'.repeat(10_000),
		'tele\0care',
		'\ud83d\ude00\ud83d',
		'👩‍🌾👩‍🌾 tele',
		`' & !( :* "\\`,
		'tele OR ',
		'-tele',
		'%_%',
	])('may be anything', async (typed) => {
		await expect(suggest(visitor, typed, 'fi')).resolves.toMatchObject({ practices: expect.any(Array) })
	})
})
