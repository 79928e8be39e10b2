import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { noFilters, type PracticeFilters } from './filters'
import { indexPractices } from './index-commands'
import { mostPlaces } from './map'
import { countRegions, getMap } from './map-queries'
import { forgetPublished } from './published-queries'
import { searchPractices } from './search'
import { recipes } from './test-catalogue'

const at: Record<string, { latitude: number; longitude: number }> = {
	telecare: { latitude: 41.3851, longitude: 2.1734 },
	libraries: { latitude: 41.3851, longitude: 2.1734 },
	mobility: { latitude: 60.9827, longitude: 25.6612 },
}

beforeAll(async () => {
	const ids: string[] = []
	for (const recipe of recipes)
		ids.push(
			(
				await createPractice({
					...recipe,
					revision: { ...recipe.revision, ...at[recipe.slug ?? ''] },
				})
			).practice.id,
		)
	await db.$transaction((tx) => indexPractices(tx, ids))
	forgetPublished()
})

const map = (filters: Partial<PracticeFilters> = {}, locale: 'en' | 'ca' = 'en') =>
	getMap(visitor, { ...noFilters, ...filters }, locale)
const counts = ({ regions }: { regions: { code: string; count: number }[] }) =>
	Object.fromEntries(regions.map(({ code, count }) => [code, count]))

describe('the map of an answer', () => {
	it('counts regions of every level, each with what lies in it', async () => {
		const all = await map()
		expect(all.total).toBe(4)
		expect(counts(all)).toMatchObject({ ES: 3, ES5: 3, ES51: 3, ES511: 3, FI: 2, FI1: 2, FI1C: 2, FI1C6: 2 })
		expect(all.regions.find(({ code }) => code === 'ES')?.name).toBe('Spain')
	})
	it.each([
		['a region', { region: ['ES511'] }],
		['words', { q: 'teleassistencia' }],
		['a stage and a region', { stage: ['pilot'], region: ['FI'] }],
		['what nobody has', { theme: ['nothing'] }],
		['a region that is none', { region: ['XX9'] }],
	])('with %s, each region says what the list would', async (_, filters) => {
		const found = await map(filters)
		for (const { code, count } of found.regions)
			expect(
				(await searchPractices(visitor, { ...noFilters, ...filters, region: [code] }, 'en')).total,
				code,
			).toBe(count)
		expect(found.total).toBe((await searchPractices(visitor, { ...noFilters, ...filters }, 'en')).total)
		expect(await countRegions(visitor, { ...noFilters, ...filters }, 'en')).toEqual(found.regions)
	})
	it('has the places of those found, with the title a reader gets', async () => {
		expect((await map()).places).toEqual([
			{ slug: 'libraries', title: 'Biblioteca virtual', locale: 'ca', lon: 2.173, lat: 41.385 },
			{ slug: 'mobility', title: 'Zero emission mobility', lon: 25.661, lat: 60.983 },
			{ slug: 'telecare', title: 'Local telecare service', lon: 2.173, lat: 41.385 },
		])
		expect((await map({ region: ['FI'] })).places.map(({ slug }) => slug)).toEqual(['mobility'])
		expect((await map({}, 'ca')).places.find(({ slug }) => slug === 'telecare')).toEqual(
			expect.objectContaining({ title: 'Servei local de teleassistència' }),
		)
	})
	it('shows what is published now, and nothing that no longer is', async () => {
		const { practice } = await createPractice({
			slug: 'late',
			revision: { latitude: 52.1, longitude: 21 },
			regions: ['PL911'],
		})
		await db.$transaction((tx) => indexPractices(tx, [practice.id]))
		expect((await map({ region: ['PL'] })).places).toEqual([expect.objectContaining({ slug: 'late' })])
		await db.practice.update({ where: { id: practice.id }, data: { liveRevisionId: null } })
		await db.$transaction((tx) => indexPractices(tx, [practice.id]))
		const after = await map({ region: ['PL'] })
		expect(after.places).toEqual([])
		expect(counts(after)).not.toHaveProperty('PL911')
	})
	it('gathers more places than a reader can take in', async () => {
		// Entries alone, as narrow as they may be: the map reads nothing else of them but where they are.
		const { practice, revision } = await createPractice({ slug: 'many', tags: ['many'] })
		await db.$transaction((tx) => indexPractices(tx, [practice.id]))
		await db.$transaction([
			db.$executeRaw`CREATE TEMP TABLE more ON COMMIT DROP AS
				SELECT gen_random_uuid() AS practice, gen_random_uuid() AS revision, n FROM generate_series(0, ${mostPlaces}) n`,
			db.$executeRaw`INSERT INTO "Practice" SELECT (jsonb_populate_record(p, jsonb_build_object('id', more.practice,
				'slug', 'many-' || more.n, 'liveRevisionId', NULL))).* FROM "Practice" p, more WHERE p.id = ${practice.id}::uuid`,
			db.$executeRaw`INSERT INTO "Revision" SELECT (jsonb_populate_record(r, jsonb_build_object('id', more.revision,
				'practiceId', more.practice, 'workingFor', NULL, 'latitude', 40 + more.n % 20,
				'longitude', more.n / 50.0))).* FROM "Revision" r, more WHERE r.id = ${revision.id}::uuid`,
			db.$executeRaw`UPDATE "Practice" p SET "liveRevisionId" = more.revision FROM more WHERE p.id = more.practice`,
			db.$executeRaw`INSERT INTO "CatalogueEntry" SELECT (jsonb_populate_record(e, jsonb_build_object(
				'practiceId', more.practice, 'slug', 'many-' || more.n, 'number', 100 + more.n))).*
				FROM "CatalogueEntry" e, more WHERE e."practiceId" = ${practice.id}::uuid`,
		])
		forgetPublished()
		const { total, places, clusters } = await map({ tag: ['many'] })
		expect(total).toBe(mostPlaces + 2)
		expect(places).toEqual([])
		expect(clusters.length).toBeLessThanOrEqual(mostPlaces)
		expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(mostPlaces + 1)
	})
})
