import { describe, expect, it } from 'vitest'
import { type Comparison, comparisonParams, parseComparison } from './comparison'

const nothing: Comparison = { slugs: [], unreadable: [], differing: false, q: '' }

describe('what an address compares', () => {
	it.each<[string, Record<string, string | string[] | undefined>, Partial<Comparison>]>([
		['nothing', {}, {}],
		['one', { practice: 'a' }, { slugs: ['a'] }],
		['two, in the order given', { practice: ['b', 'a'] }, { slugs: ['b', 'a'] }],
		['a practice named twice is one', { practice: ['a', 'a', ' a '] }, { slugs: ['a'] }],
		['empty ones are none', { practice: ['', ' ', 'a'] }, { slugs: ['a'] }],
		['more than four are kept to be told of', { practice: [...'abcde'] }, { slugs: [...'abcde'] }],
		['words', { practice: 'a', q: '  sea \u0000 water ' }, { slugs: ['a'], q: 'sea water' }],
		['several words fields', { q: ['sea', 'water'] }, { q: 'sea' }],
		['rows that differ', { rows: 'differing' }, { differing: true }],
		['another choice of rows', { rows: 'all' }, {}],
		['what can be no address', { practice: ['A B', 'a'] }, { slugs: ['a'], unreadable: ['A B'] }],
		['control characters', { practice: '\u0000<b>\ud800' }, { unreadable: ['<b>\ufffd'] }],
		['names every object has', JSON.parse('{"__proto__":"x","constructor":"y"}'), {}],
	])('%s', (_, source, expected) => {
		expect(parseComparison(source)).toEqual({ ...nothing, ...expected })
	})

	it('looks up twelve at most, and repeats no endless name', () => {
		const many = Array.from({ length: 5000 }, (_, index) => `practice-${index}`)
		expect(parseComparison({ practice: many }).slugs).toHaveLength(12)
		const [name = ''] = parseComparison({ practice: '🌍'.repeat(5000) }).unreadable
		expect([...name]).toHaveLength(60)
		expect(parseComparison({ practice: 'x'.repeat(201) })).toMatchObject({ slugs: [] })
	})
})

describe('the address of a comparison', () => {
	it.each([
		[{}, ''],
		[{ slugs: ['b', 'a'] }, 'practice=b&practice=a'],
		[{ slugs: ['a', 'b'], differing: true }, 'practice=a&practice=b&rows=differing'],
		[{ slugs: ['a'], q: 'sea water' }, 'practice=a&q=sea+water'],
		[{ slugs: ['żółty', 'a'] }, 'practice=%C5%BC%C3%B3%C5%82ty&practice=a'],
	])('%j', (comparison, query) => {
		expect(comparisonParams(comparison).toString()).toBe(query)
	})
})
