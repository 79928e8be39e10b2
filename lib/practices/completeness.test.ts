import { describe, expect, it } from 'vitest'
import { completeness, lacks, type PartId, partOfField } from './completeness'
import { type Json, writePath } from './fields'
import { emptyDraft, type PracticeDraft, practiceDraft } from './schema'
import { missing } from './steps'

const empty = emptyDraft('ca')
const claim = { claim: { ca: '67 municipis' } }

/** What has to be written, and the part it fills. */
const gains: [PartId, Record<string, Json>, number][] = [
	['title', { 'texts.ca.title': 'Xarxa' }, 3],
	['summary', { 'texts.ca.summary': 'Una xarxa.' }, 4],
	['themes', { themes: ['water'] }, 3],
	['regions', { regions: ['ES511'] }, 4],
	['challenge', { 'texts.ca.challenge': 'Calia mesurar.' }, 6],
	['solution', { 'texts.ca.solution': 'Sensors.' }, 7],
	['stage', { stage: 'pilot' }, 3],
	['startDate', { startDate: '2019' }, 2],
	['resources', { 'texts.ca.resources': 'Dues persones.' }, 5],
	['evidence', { evidence: [claim] }, 7],
	['whatFailed', { 'texts.ca.whatFailed': 'El primer.' }, 6],
	['transferPotential', { 'texts.ca.transferPotential': 'La compra.' }, 6],
	['contact', { 'contact.mailbox': 'a@example.org', 'contact.consent': true }, 4],
	['beneficiaries', { 'texts.ca.beneficiaries': 'Tothom.' }, 4],
	['sourcedFigure', { evidence: [{ claim: {}, value: '67', sourceTitle: 'Informe' }] }, 5],
	['baseline', { evidence: [{ claim: {}, baseline: '0', value: '67' }] }, 3],
	['yearlyCostEur', { yearlyCostEur: 0 }, 4],
	['setUpCostEur', { setUpCostEur: 1 }, 3],
	['staffFte', { staffFte: 0.5 }, 2],
	['fundingSources', { fundingSources: ['FEDER'] }, 2],
	['buildingBlocks', { buildingBlocks: [{ title: { ca: 'Acord' } }] }, 4],
	['solutionInFull', { 'texts.ca.solutionInFull': 'Tot.' }, 3],
	[
		'translation',
		{ 'texts.en': { origin: 'human', title: 'Network', summary: 'A network.', solution: 'Sensors.' } },
		3,
	],
	['successFactors', { 'texts.ca.limitingFactors': 'El temps.' }, 2],
	['legalAspects', { 'texts.ca.legalAspects': 'Cap.' }, 1],
	['participation', { 'texts.ca.participation': 'El veïnat.' }, 1],
	['territories', { territories: ['urban'] }, 1],
	['tags', { tags: ['sensors'] }, 1],
	['links', { links: [{ title: 'Mapa', url: 'https://example.org' }] }, 1],
]
const write = (draft: PracticeDraft, values: Record<string, Json>): PracticeDraft =>
	practiceDraft.parse(
		Object.entries(values).reduce((written, [path, value]) => writePath(written, path, value), draft),
	)
const partsLacking = (draft: PracticeDraft) =>
	[...lacks(draft, 'snapshot'), ...lacks(draft, 'full')].map(({ part }) => part)

describe('completeness', () => {
	it.each(gains)('%s counts once it is there', (part, values, weight) => {
		const draft = write(empty, values)
		expect(completeness(draft).share).toBe(weight)
		expect(partsLacking(empty).filter((each) => !partsLacking(draft).includes(each))).toEqual([part])
	})

	it('is 60 of what must be there and 40 of what is invited; this table has all of it', () => {
		expect(completeness(empty)).toEqual({
			share: 0,
			snapshot: { reached: 0, of: 60 },
			full: { reached: 0, of: 40 },
		})
		expect(partsLacking(empty).sort()).toEqual(gains.map(([part]) => part).sort())
		expect(gains.reduce((sum, [, , weight]) => sum + weight, 0)).toBe(100)
	})

	it('reaches what must be there just when it can be sent', () => {
		const sent = gains.slice(0, 13).reduce((draft, [, values]) => write(draft, values), empty)
		expect(missing(sent)).toEqual([])
		expect(completeness(sent).snapshot.reached).toBe(60)
		for (const [, values] of gains.slice(0, 13)) {
			const without = Object.keys(values).reduce(
				(draft, path) => writePath(draft, path, readEmpty(path)),
				sent,
			)
			expect(missing(without), Object.keys(values)[0]).not.toEqual([])
			expect(completeness(without).snapshot.reached).toBeLessThan(60)
		}
	})

	it.each<[string, Record<string, Json>, PartId]>([
		['spaces', { 'texts.ca.challenge': ' \n ' }, 'challenge'],
		['an ended practice without its end', { startDate: '2019', ongoing: false }, 'startDate'],
		['a mailbox whose readers were not asked', { 'contact.mailbox': 'a@example.org' }, 'contact'],
		['a figure without a source', { evidence: [{ claim: {}, value: '67' }] }, 'sourcedFigure'],
		['a claim in another language', { evidence: [{ claim: { en: 'Fewer leaks' } }] }, 'evidence'],
		['a translated title', { 'texts.en': { origin: 'human', title: 'Network' } }, 'translation'],
	])('does not count %s', (_, values, part) => {
		expect(partsLacking(write(empty, values))).toContain(part)
	})

	it('names the weightiest first, with the screen it is written on', () => {
		expect(lacks(empty, 'full')[0]).toEqual({
			part: 'sourcedFigure',
			field: 'evidence',
			step: 'evidence',
			weight: 5,
		})
		const weights = lacks(empty, 'snapshot').map(({ weight }) => weight)
		expect(weights).toEqual(weights.toSorted((one, other) => other - one))
	})

	it.each([
		['whatFailed', 'whatFailed'],
		['contact.mailbox', 'contact'],
		['endDate', 'startDate'],
		['evidence', 'evidence'],
		['evidence.0.sourceTitle', undefined],
	])('%s belongs to %s', (field, part) => {
		expect(partOfField(field)).toBe(part)
	})
})

const readEmpty = (path: string): Json => {
	const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], empty)
	return (value === undefined ? '' : value) as Json
}
