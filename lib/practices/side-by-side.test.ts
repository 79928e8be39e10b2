import { describe, expect, it } from 'vitest'
import type { PracticePage } from './page'
import { type Difference, differenceOf, inGroups, type RowId, sideBySide } from './side-by-side'

const en = (text: string) => ({ text, locale: 'en' as const })

/** A practice that says as little as one can. */
const bare: PracticePage = {
	slug: 'a',
	number: 1,
	licence: 'CC-BY-4.0',
	language: {
		original: 'en',
		shown: 'en',
		origin: 'original',
		text: { locale: 'en', origin: 'original' },
		available: [],
		titleOnly: [],
	},
	title: en('A'),
	summary: undefined,
	texts: {},
	regions: [],
	territories: [],
	place: null,
	position: null,
	author: undefined,
	owner: { slug: 'owner', name: en('Owner'), kind: 'other', place: null, region: null },
	partners: [],
	themes: [],
	tags: [],
	projects: [],
	stage: null,
	startDate: null,
	endDate: null,
	ongoing: true,
	setUpCostEur: null,
	yearlyCostEur: null,
	staffFte: null,
	durationMonths: null,
	fundingSources: [],
	policyInstrument: null,
	evidence: [],
	buildingBlocks: [],
	links: [],
	deadLinks: [],
	images: [],
	attachments: [],
	presented: [],
	chosen: [],
	transfers: [],
	news: [],
	firstPublishedAt: '2026-01-01T00:00:00.000Z',
	updatedAt: '2026-01-01T00:00:00.000Z',
	confirmedAt: null,
	lapsed: false,
	validatedAt: null,
}

const practice = (facts: Partial<PracticePage>): PracticePage => ({ ...bare, ...facts })
const theme = (code: string, name = code) => ({ code, name: en(name), parent: null, parentName: undefined })
const tag = (slug: string) => ({ slug, label: slug })

const row = (id: RowId, ...facts: Partial<PracticePage>[]): Difference | 'empty' => {
	const { rows, empty } = sideBySide(facts.map(practice))
	return empty.includes(id) ? 'empty' : (rows.find((candidate) => candidate.id === id)?.difference ?? 'empty')
}

describe('whether lists of values say the same', () => {
	it.each<[string[][], Difference]>([
		[[['a'], ['a']], 'same'],
		[
			[
				['a', 'b'],
				['b', 'a'],
			],
			'same',
		],
		[[['a'], ['b']], 'different'],
		[
			[
				['a', 'b'],
				['b', 'c'],
			],
			'partly',
		],
		[[['a'], ['a', 'b']], 'partly'],
		[[['a'], ['a'], ['b']], 'different'],
		[
			[
				['a', 'b'],
				['a', 'c'],
				['b', 'c'],
			],
			'different',
		],
		[[['a'], ['a'], ['a'], ['a']], 'same'],
		[[['a'], []], 'gap'],
		[[['a'], ['b'], []], 'gap'],
		[[[], []], 'same'],
		[[['a']], 'same'],
	])('%j: %s', (values, expected) => {
		expect(differenceOf(values)).toBe(expected)
	})
})

describe('a row', () => {
	it.each<[string, RowId, Partial<PracticePage>, Partial<PracticePage>, Difference | 'empty']>([
		['the same stage', 'stage', { stage: 'pilot' }, { stage: 'pilot' }, 'same'],
		['another stage', 'stage', { stage: 'pilot' }, { stage: 'scaled' }, 'different'],
		['a stage not stated', 'stage', { stage: 'pilot' }, {}, 'gap'],
		['no stage at all', 'stage', {}, {}, 'empty'],
		['a cost of nothing is a cost', 'setUpCost', { setUpCostEur: 0 }, {}, 'gap'],
		['costs', 'setUpCost', { setUpCostEur: 0 }, { setUpCostEur: 1 }, 'different'],
		[
			'a theme is the same under another name',
			'themes',
			{ themes: [theme('water', 'Water')] },
			{ themes: [theme('water', 'Aigua')] },
			'same',
		],
		[
			'the order of tags says nothing',
			'tags',
			{ tags: [tag('x'), tag('y')] },
			{ tags: [tag('y'), tag('x')] },
			'same',
		],
		['some tags', 'tags', { tags: [tag('x'), tag('y')] }, { tags: [tag('x')] }, 'partly'],
		['begun together', 'period', { startDate: '2005' }, { startDate: '2005' }, 'same'],
		[
			'ended and going on',
			'period',
			{ startDate: '2005' },
			{ startDate: '2005', endDate: '2010', ongoing: false },
			'different',
		],
		['never confirmed says something', 'confirmed', {}, {}, 'same'],
		['confirmed once', 'confirmed', { confirmedAt: '2026-01-01T09:00:00.000Z' }, {}, 'different'],
		[
			'confirmed on one day',
			'confirmed',
			{ confirmedAt: '2026-01-01T09:00:00.000Z' },
			{ confirmedAt: '2026-01-01T17:00:00.000Z' },
			'same',
		],
		['nothing but spaces', 'funding', { fundingSources: [' '] }, {}, 'empty'],
		['texts', 'challenge', { texts: { challenge: en('x') } }, { texts: { challenge: en('y') } }, 'different'],
	])('%s', (_, id, one, other, expected) => {
		expect(row(id, one, other)).toBe(expected)
	})
})

it('puts rows in groups in the order of reading, and leaves out empty ones', () => {
	const { rows, empty } = sideBySide([practice({ stage: 'pilot', texts: { challenge: en('x') } }), bare])
	expect(inGroups(rows).map(({ group, rows: its }) => [group, its.map(({ id }) => id)])).toEqual([
		['glance', ['owner', 'stage', 'confirmed']],
		['what', ['challenge']],
		['about', ['licence', 'updated']],
	])
	expect(new Set([...rows.map(({ id }) => id), ...empty]).size).toBe(rows.length + empty.length)
	expect(empty).toContain('evidence')
})
