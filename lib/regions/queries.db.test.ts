import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import {
	createEvent,
	createOrganisation,
	createPractice,
	createRegion,
	createTransfer,
} from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import { indexPractices } from '../practices/index-commands'
import { getRegion } from './queries'

beforeAll(async () => {
	const barcelona = await createRegion('ES511', { ca: 'Barcelonès' })
	const published = [
		await createPractice({ slug: 'in-barcelona', regions: ['ES511'], owner: 'diba' }),
		await createPractice({ slug: 'in-girona', regions: ['ES512'] }),
		await createPractice({ slug: 'in-both', regions: ['ES511', 'ES512'] }),
		await createPractice({ slug: 'in-lahti', regions: ['FI1C6'] }),
	]
	const hidden = await createPractice({ slug: 'unpublished', regions: ['ES511'] })
	await db.practice.update({ where: { id: hidden.practice.id }, data: { liveRevisionId: null } })
	await db.$transaction((tx) =>
		indexPractices(
			tx,
			published.map(({ practice }) => practice.id),
		),
	)
	const [first] = published
	await createTransfer({ slug: 'given', to: 'AT12', practiceId: first?.practice.id ?? null })
	await createTransfer({ slug: 'given-by-name', from: 'ES51', to: 'PL84' })
	await createTransfer({ slug: 'taken', from: 'FI1C6', to: 'ES512' })
	await createTransfer({ slug: 'of-hidden', to: 'AT12', practiceId: hidden.practice.id })
	await createOrganisation('terrassa', { regionId: barcelona })
	const event = await createEvent('third')
	await db.event.update({ where: { id: event.id }, data: { regionId: barcelona } })
})

describe('a region', () => {
	it('counts each practice once, those of its sub-regions included', async () => {
		const catalonia = await getRegion(visitor, 'ES51', 'en')
		expect(catalonia.practiceCount).toBe(3)
		expect(catalonia.practices.map(({ slug }) => slug).sort()).toEqual([
			'in-barcelona',
			'in-both',
			'in-girona',
		])
		expect(catalonia.children.map(({ code, count }) => [code, count])).toEqual([
			['ES511', 2],
			['ES512', 2],
		])
	})

	it('knows where it lies', async () => {
		const barcelona = await getRegion(visitor, 'ES511', 'en')
		expect(barcelona).toMatchObject({ level: 3, nutsVersion: 2024, country: { code: 'ES', name: 'Spain' } })
		expect(barcelona.ancestors.map(({ code }) => code)).toEqual(['ES', 'ES5', 'ES51'])
		expect(barcelona.children).toEqual([])
	})

	it('has a name in the reader’s language where one is known', async () => {
		expect(await getRegion(visitor, 'ES511', 'ca')).toMatchObject({ name: 'Barcelonès', ownName: 'ES511' })
		expect(await getRegion(visitor, 'ES511', 'en')).toMatchObject({ name: 'ES511', ownName: null })
		expect((await getRegion(visitor, 'ES', 'ca')).name).toBe('Espanya')
	})

	it('gave what its practices or the ledger say, and took what it adopted', async () => {
		const spain = await getRegion(visitor, 'ES', 'en')
		expect(spain.transfersGiven.map(({ slug }) => slug).sort()).toEqual(['given', 'given-by-name'])
		expect(spain.transfersTaken.map(({ slug }) => slug)).toEqual(['taken'])
		const austria = await getRegion(visitor, 'AT12', 'en')
		expect(austria.transfersTaken.map(({ slug }) => slug).sort()).toEqual(['given', 'of-hidden'])
		expect(austria.practiceCount).toBe(0)
	})

	it('names organisations and events within it', async () => {
		const spain = await getRegion(visitor, 'ES', 'en')
		expect(spain.organisations.map(({ slug }) => slug)).toEqual(['terrassa'])
		expect(spain.events.map(({ slug }) => slug)).toEqual(['third'])
		expect((await getRegion(visitor, 'ES512', 'en')).events).toEqual([])
	})

	it('never shows what is not published', async () => {
		expect(JSON.stringify(await getRegion(visitor, 'ES511', 'en'))).not.toContain('unpublished')
	})

	it.each(['XX', 'es511', ''])('%j is not found', async (code) => {
		await expect(getRegion(visitor, code, 'en')).rejects.toThrow(NotFound)
	})
})
