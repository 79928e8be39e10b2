import { beforeAll, expect, it } from 'vitest'
import { visitor } from '../accounts/policy'
import { NotFound } from '../errors'
import { createOrganisation, createPerson, createRegion, type TestPerson } from '../test-factories'
import { nameChoices, nameCodes } from './choice-queries'
import { startPractice, withdrawDraft } from './commands'
import { getPublicHistory } from './history-queries'
import { getPractice } from './queries'

/** What a form made by hand may hold, and no browser sends. */
let organisationId: string
let writer: TestPerson
beforeAll(async () => {
	await createRegion('FI1', { en: 'Finland' })
	organisationId = (await createOrganisation()).id
	writer = await createPerson({ memberships: [{ organisationId, role: 'contributor' }] })
})
const begin = (title: string) => startPractice(writer, { organisationId, originalLanguage: 'en', title })

it.each([Number.NaN, -1, 1.5, 1e99, Number.POSITIVE_INFINITY])(
	'version %d is one of before',
	async (version) => {
		const begun = await begin('Water')
		const withdrawn = await withdrawDraft(writer, begun.ok ? begun.value.revisionId : '', version)
		expect(withdrawn).toEqual({ ok: false, problem: { code: 'stale', state: 'draft', version: 1 } })
	},
)

it.each(['\u0000', 'FI1\u0000', '\ud800', 'x'.repeat(5000)])('the code %j names nothing', async (code) => {
	for (const kind of ['regions', 'partners', 'projects'] as const) {
		expect(await nameChoices(writer, kind, [code], 'en')).toEqual([{ value: code, label: code }])
	}
	const [known] = await nameChoices(writer, 'regions', ['FI1', code], 'en')
	expect(known?.label).toBe('Finland')
	expect(await nameCodes(writer, [{ themes: [code], regions: [code] }], 'en')).toEqual({
		[`regions:${code}`]: code,
	})
})

it.each(['\u0000', '../etc', 'x'.repeat(5000)])('the address %j leads to no practice', async (slug) => {
	await expect(getPractice(visitor, slug, 'en')).rejects.toThrow(NotFound)
	await expect(getPublicHistory(visitor, slug, 'en')).rejects.toThrow(NotFound)
})

it.each([
	['Dades obertes (2ª)', 'dades-obertes-2a'],
	['Сенсори', 'practice'],
	['Water 水 μ-sensors', 'water-sensors'],
	['𐌰'.repeat(100), 'practice'],
])('the title %j makes an address of plain letters', async (title, slug) => {
	const begun = await begin(title)
	expect(begun.ok && begun.value.slug.replace(/-\d+$/, '')).toBe(slug)
})
