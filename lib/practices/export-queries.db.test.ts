import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import type { Locale } from '../locales'
import { practicesCsv } from './export-queries'
import { noFilters, type PracticeFilters, parseFilters } from './filters'
import { indexPractices } from './index-commands'
import { recipes } from './test-catalogue'

beforeAll(async () => {
	const ids: string[] = []
	for (const recipe of recipes) ids.push((await createPractice(recipe)).practice.id)
	const dangerous = { title: '=HYPERLINK("https://example.org")', summary: 'One, "two";\nthree' }
	ids.push((await createPractice({ slug: 'formula', owner: 'lahti', texts: { en: dangerous } })).practice.id)
	for (let place = 0; place < 100; place++)
		ids.push((await createPractice({ slug: `many-${place}`, tags: ['many'] })).practice.id)
	await db.$transaction((tx) => indexPractices(tx, ids))
}, 120_000)

async function csv(filters: Partial<PracticeFilters>, locale: Locale = 'en') {
	const pieces: string[] = []
	for await (const piece of practicesCsv(
		visitor,
		{ ...noFilters, ...filters },
		locale,
		(slug) => `https://atlas.example/${slug}`,
	))
		pieces.push(piece)
	return pieces
}

describe('the table as a file', () => {
	it('has the usual columns, and the address of each practice', async () => {
		expect(await csv({ theme: ['iot'] })).toEqual([
			'\ufeffPractice,Region,Country,Owner,Stage,Start,Sourced claims,Regions that took it up,Confirmed,Address\r\n' +
				'Álava sensors for water meters,"ES511; FI1C6","Spain; Finland",owner,Pilot,2015,0,0,,https://atlas.example/sensors\r\n',
		])
	})

	it('has the columns chosen, in the language of the reader', async () => {
		const { filters } = parseFilters(
			new URLSearchParams('organisation=diba&columns=languages&columns=published&columns=stage&sort=title'),
		)
		expect((await csv(filters, 'ca')).join('').split('\r\n')).toEqual([
			'\ufeffPràctica,Fase,Llengües,Publicada,Adreça',
			'Biblioteca virtual,Implantada,Català,2026-01-04,https://atlas.example/libraries',
			'Servei local de teleassistència,Estesa,"Català; Anglès",2026-01-03,https://atlas.example/telecare',
			'',
		])
	})

	it('runs nothing when it is opened', async () => {
		const [file] = await csv({ organisation: ['lahti'], columns: ['summary'], sort: 'title' })
		expect(file).toContain(
			`"'=HYPERLINK(""https://example.org"")","One, ""two"";\nthree",https://atlas.example/formula\r\n`,
		)
	})

	it('has all pages of the answer, a hundred rows at a time, each once', async () => {
		const pieces = await csv({ columns: [], page: 2, size: 12 })
		const addresses = pieces
			.join('')
			.split('\r\n')
			.slice(1, -1)
			.map((line) => line.split(',').at(-1))
		expect(pieces).toHaveLength(2)
		expect(addresses).toHaveLength(recipes.length + 101)
		expect(new Set(addresses).size).toBe(addresses.length)
	})

	it('is a head alone where nothing answers', async () => {
		expect(await csv({ theme: ['nowhere'], columns: [] })).toEqual(['\ufeffPractice,Address\r\n'])
	})
})
