import { beforeAll, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { createOrganisation, createPerson, createRegion } from '../test-factories'
import { type ChoiceKind, findChoices } from './choice-queries'

let actor: Actor
beforeAll(async () => {
	actor = await createPerson()
	await createRegion('ES511', { ca: 'Barcelonès', es: 'Barcelona' })
	await createRegion('PL711', { pl: 'Łódź' })
	await createRegion('EL303', { el: 'Κεντρικός Τομέας Αθηνών' })
	await createOrganisation('mostoles', { name: { es: 'Móstoles: Ayuntamiento' }, place: 'Móstoles' })
	for (let number = 0; number < 25; number++)
		await createOrganisation(`council-${number}`, { name: { en: `Council ${number} of Upper_Land` } })
	await createOrganisation('council', { name: { en: 'The Council' }, shortName: 'Council' })
	await db.project.create({
		data: { slug: 'aigua', acronym: 'AIGUA', name: { ca: "Gestió de l'aigua" }, programme: 'Interreg' },
	})
})

const find = async (kind: ChoiceKind, words: string, locale = 'en') =>
	(await findChoices(actor, kind, words, locale)).map(({ value }) => value)

describe('looking for a value', () => {
	it.each([
		['regions', 'barcelones', ['ES511']],
		['regions', 'BARCELONA', ['ES511']],
		['regions', 'lodz', ['PL711']],
		['regions', 'κεντρικος', ['EL303']],
		['regions', 'Spain', ['ES']],
		['partners', 'mostoles ayuntamiento', ['mostoles']],
		['partners', 'ayunta', ['mostoles']],
		['projects', "l'Aigua", ['aigua']],
		['projects', 'gestio', ['aigua']],
		['regions', '   ', []],
		['regions', '—', []],
		['partners', '%', []],
		['partners', "'; DROP TABLE x; --\u0000", []],
	] as const)('%s: %j gives %j', async (kind, words, values) => {
		expect(await find(kind, words)).toEqual(values)
	})
	it('of a country by its name in the reader’s language', async () => {
		expect(await findChoices(actor, 'regions', 'espanya', 'ca')).toEqual([
			{ value: 'ES', label: 'Espanya', note: 'ES' },
		])
	})
	it('puts the best first: a code, then the larger region', async () => {
		expect(await find('regions', 'es5')).toEqual(['ES5', 'ES51', 'ES511'])
	})
	it('gives no more than twenty, the whole name first', async () => {
		const values = await find('partners', 'council')
		expect(values).toHaveLength(20)
		expect(values[0]).toBe('council')
	})
	it('is for those who are signed in', async () => {
		await expect(findChoices(visitor, 'regions', 'a', 'en')).rejects.toThrow(NotFound)
	})
})
