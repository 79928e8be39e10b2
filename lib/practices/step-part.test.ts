import { describe, expect, it } from 'vitest'
import { clean, differences, settle } from './step-part'

const base = {
	'texts.en.title': 'Old',
	place: 'Lahti',
	themes: ['a'],
	links: [{ title: 'One', url: 'u' }],
}

describe('two people on one screen', () => {
	it('differ where either changed something, and say who', () => {
		const mine = { ...base, 'texts.en.title': 'Mine', themes: ['b'] }
		const theirs = { ...base, 'texts.en.title': 'Theirs', place: 'Helsinki' }
		expect(differences(base, mine, theirs)).toEqual([
			{ path: 'texts.en.title', mine: 'Mine', theirs: 'Theirs', changedBy: 'both' },
			{ path: 'place', mine: 'Lahti', theirs: 'Helsinki', changedBy: 'them' },
			{ path: 'themes', mine: ['b'], theirs: ['a'], changedBy: 'me' },
		])
	})

	it('agree where both changed it to the same', () => {
		const both = { ...base, place: 'Helsinki' }
		expect(differences(base, both, { ...both })).toEqual([])
	})

	it('compare lists of one length row by row, others whole', () => {
		const rows = { links: [{ title: 'One' }, { title: 'Two' }] }
		const mine = { links: [{ title: 'One' }, { title: 'Zwei' }] }
		expect(differences(rows, mine, rows)).toEqual([
			{ path: 'links.1', mine: { title: 'Zwei' }, theirs: { title: 'Two' }, changedBy: 'me' },
		])
		expect(differences(rows, { links: [{ title: 'One' }] }, rows)).toEqual([
			{ path: 'links', mine: [{ title: 'One' }], theirs: rows.links, changedBy: 'me' },
		])
	})

	it('settle on what was chosen, value by value or row by row', () => {
		const mine = { place: 'Lahti', themes: ['b'], links: [{ title: 'A' }, { title: 'B' }] }
		const theirs = { place: 'Helsinki', themes: ['c', 'd'], links: [{ title: 'X' }, { title: 'Y' }] }
		const chosen = new Set(['place', 'links.1'])
		expect(settle(mine, theirs, (path) => chosen.has(path))).toEqual({
			place: 'Helsinki',
			themes: ['b'],
			links: [{ title: 'A' }, { title: 'Y' }],
		})
	})
})

it('leaves out what PostgreSQL cannot hold, at any depth', () => {
	expect(clean({ a: ['x\u0000y', { b: '\ud800' }], n: 1, o: null })).toEqual({
		a: ['xy', { b: '\ufffd' }],
		n: 1,
		o: null,
	})
})
