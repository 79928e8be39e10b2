import { describe, expect, it, test } from 'vitest'
import { interpret, keptAside, type Vocabulary } from './interpret'
import { itemsOf } from './items'
import { allLabels } from './known-labels'
import { bareLabel, fieldOfLabel } from './labels'
import { readPasted } from './pasted'
import { periodOf } from './period'

const vocabulary: Vocabulary = {
	themes: new Map([['health and care', 'health-and-care']]),
	regions: new Map([
		['es', 'ES'],
		['spain', 'ES'],
		['barcelona', 'ES511'],
		['es511', 'ES511'],
	]),
	projects: new Map([['next2met', 'next2met']]),
	stage: new Map([['pilot', 'pilot']]),
}
const read = async (text: string) => interpret(itemsOf(readPasted(text), await allLabels()), 'en', vocabulary)

test.each([
	['4.2 Short summary of the practice* [160 characters]:', 'short summary of the practice'],
	['Resum breu (màx. 160):', 'resum breu'],
	['b) Évidence', 'evidence'],
])('%s is compared as %s', (label, bare) => {
	expect(bareLabel(label)).toBe(bare)
})

test.each([
	['Title of the practice', 'title'],
	['Evidence of success (results achieved)', 'evidence'],
	['Difficulties encountered/lessons learned', 'whatFailed'],
	['Potencial d’aprenentatge o transferència', 'transferPotential'],
	['Dificultades encontradas', 'whatFailed'],
	['Erfolgsnachweis', 'evidence'],
	['Yksityiskohtaiset tiedot', 'solution'],
	['Słowa kluczowe', 'tags'],
	['Bref résumé de la pratique', 'summary'],
	['Detailed information\nPlease provide information on the practice itself.', 'solution'],
	// Our own form and its fields, in any language.
	['What failed, and when not to use it', 'whatFailed'],
	['Mitä muut voivat hyödyntää', 'transferPotential'],
	['transferPotential', 'transferPotential'],
	['Favourite colour', undefined],
])('%s is recognised as %s', async (label, field) => {
	expect(fieldOfLabel(label, await allLabels())).toBe(field)
})

test.each<[string, ReturnType<typeof periodOf>]>([
	['June 2012 – May 2014', { startDate: '2012-06', endDate: '2014-05', ongoing: false }],
	['06/2012-05/2014', { startDate: '2012-06', endDate: '2014-05', ongoing: false }],
	['2015-2018', { startDate: '2015', endDate: '2018', ongoing: false }],
	['since 2019', { startDate: '2019', endDate: null, ongoing: null }],
	['gener de 2015 – en curs', { startDate: '2015-01', endDate: null, ongoing: true }],
	['od stycznia 2020, w toku', { startDate: '2020-01', endDate: null, ongoing: true }],
	['17.5.2018 – 2020-06-01', { startDate: '2018-05-17', endDate: '2020-06-01', ongoing: false }],
	['tammikuu 2021 - jatkuu', { startDate: '2021-01', endDate: null, ongoing: true }],
	['last spring', undefined],
	['2012, 2014 and 2016', undefined],
	['31/31/2018', undefined],
])('%s is %j', (text, period) => {
	expect(periodOf(text)).toEqual(period)
})

describe('a form', () => {
	it('becomes a draft, and whose country it is, is not mistaken', async () => {
		const { part, interpreted } = await read(`1. General information
Title of the practice: Local telecare
Country: Spain
Region: Barcelona
2. Author contact information
Name: Núria
E-mail: nuria@example.org
Country: Finland
4. Practice information
Short summary: Calls and alarms.
Detailed information on the practice
First paragraph.
Second paragraph.
Timescale: January 2005 - ongoing
Evidence of success:
- 14,000 homes
- fewer falls
Further information: https://example.org/telecare
Keywords: telecare; ageing
Favourite colour: teal`)
		expect(part).toEqual({
			'texts.en.title': 'Local telecare',
			'texts.en.summary': 'Calls and alarms.',
			'texts.en.solution': 'First paragraph.\n\nSecond paragraph.',
			regions: ['ES511'],
			'contact.name': 'Núria',
			'contact.mailbox': 'nuria@example.org',
			startDate: '2005-01',
			ongoing: true,
			evidence: [{ claim: { en: '14,000 homes' } }, { claim: { en: 'fewer falls' } }],
			links: [{ title: 'example.org', url: 'https://example.org/telecare' }],
			tags: ['telecare', 'ageing'],
		})
		expect(interpreted.filter(keptAside).map(({ label, plain }) => `${label} | ${plain}`)).toEqual([
			'2. Author contact information: Country | Finland',
			'Favourite colour | teal',
		])
	})

	it('without labels is a title, and the rest aside', async () => {
		const { part, interpreted } = await read('Local telecare\nWe call people.\nWe visit them.')
		expect(part).toEqual({ 'texts.en.title': 'Local telecare' })
		expect(interpreted.filter(keptAside).map(({ plain }) => plain)).toEqual([
			'We call people.\n\nWe visit them.',
		])
	})

	it.each<[what: string, text: string, field: string, value: unknown, reason: string]>([
		[
			'too long',
			`Short summary: One sentence. ${'x'.repeat(200)}`,
			'texts.en.summary',
			'One sentence.',
			'tooLong',
		],
		[
			'too long without an end',
			`Short summary: ${'x'.repeat(200)}`,
			'texts.en.summary',
			undefined,
			'tooLong',
		],
		['unknown', 'Region: Atlantis', 'regions', undefined, 'unknownValue'],
		['known in part', 'Region: Barcelona, Atlantis', 'regions', ['ES511'], 'unknownValue'],
		['no date', 'Timescale: a while ago', 'startDate', undefined, 'notADate'],
		['no number', 'Set-up cost: a lot', 'setUpCostEur', undefined, 'notANumber'],
		['no address', 'E-mail: none', 'contact.mailbox', undefined, 'notAnAddress'],
		['said twice', 'City: Lahti\nCity: Vantaa', 'place', 'Lahti', 'second'],
		[
			'too many',
			`Keywords: ${Array.from({ length: 12 }, (_, at) => `k${at}`).join(', ')}`,
			'tags',
			Array.from({ length: 10 }, (_, at) => `k${at}`),
			'tooMany',
		],
	])('what is %s stands aside as a whole', async (_, text, path, value, reason) => {
		const { part, interpreted } = await read(`Title: A\n${text}`)
		expect(part[path]).toEqual(value)
		expect(interpreted.at(-1)).toMatchObject({ reason })
		expect(text).toContain(interpreted.at(-1)?.plain)
	})
})
