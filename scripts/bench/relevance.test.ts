import { describe, expect, test } from 'vitest'
import { type Answered, judge, measure, misses, recall, reciprocalRank, tabulate } from './relevance'
import { missReport, searchReport } from './search-report'
import { keepingSection, withSection } from './section'

const one = (fields: Partial<Answered>): Answered => ({
	...{ q: 'water', locale: 'en', kind: 'own', relevant: ['a'], held: false, came: ['a'], said: '' },
	...fields,
})

test.each([
	{ relevant: ['a'], came: ['a', 'b'], recall: 1, rank: 1 },
	{ relevant: ['a'], came: ['b', 'c', 'a'], recall: 1, rank: 1 / 3 },
	{ relevant: ['a', 'b'], came: ['c', 'b'], recall: 1 / 2, rank: 1 / 2 },
	{ relevant: ['a'], came: [], recall: 0, rank: 0 },
	// The sixth is not seen.
	{ relevant: ['f'], came: ['a', 'b', 'c', 'd', 'e', 'f'], recall: 0, rank: 0 },
	// More answers than places: five of them are all that can come.
	{ relevant: ['a', 'b', 'c', 'd', 'e', 'f'], came: ['a', 'b', 'c', 'd', 'f'], recall: 1, rank: 1 },
	{ relevant: ['a', 'b', 'c', 'd', 'e', 'f'], came: ['a', 'x'], recall: 1 / 5, rank: 1 },
])('$relevant of $came', ({ relevant, came, ...expected }) => {
	expect(recall(relevant, came)).toBeCloseTo(expected.recall)
	expect(reciprocalRank(relevant, came)).toBeCloseTo(expected.rank)
})

test('means are of questions, not of practices', () => {
	const measured = measure([one({}), one({ relevant: ['a', 'b', 'c', 'd'], came: ['x', 'a', 'b'] })])
	expect(measured).toEqual({ queries: 2, recall: 0.75, rank: 0.75 })
	expect(measure([]).recall).toBeNaN()
})

test('rows by kind, by language and by pair, each half apart', () => {
	const tables = tabulate(
		[
			one({}),
			one({ held: true, came: [] }),
			one({ locale: 'fi', kind: 'across', relevant: ['a', 'b'], came: ['b'] }),
		],
		new Map([
			['a', 'ca'],
			['b', 'en'],
		]),
	)
	expect(tables.all.all).toMatchObject({ queries: 3, recall: 0.5 })
	expect(tables.all.tuned).toMatchObject({ queries: 2, recall: 0.75 })
	expect(tables.all.held).toMatchObject({ queries: 1, recall: 0 })
	expect(tables.kinds.map(({ name, all }) => [name, all.recall])).toEqual([
		['own', 0.5],
		['across', 0.5],
	])
	expect(tables.locales.map(({ name, all }) => [name, all.queries])).toEqual([
		['en', 2],
		['fi', 1],
	])
	expect(tables.pairs.map(({ name, all }) => [name, all.recall])).toEqual([
		['en → ca', 0.5],
		['fi → ca', 0],
		['fi → en', 1],
	])
})

test('a target is met in both halves or not at all', () => {
	const good = [one({}), one({ held: true })]
	expect(judge(good)[0]).toMatchObject({ kind: 'own', tuned: 1, held: 1, met: true })
	expect(judge([...good, one({ held: true, came: [] })])[0]).toMatchObject({
		tuned: 1,
		held: 0.5,
		met: false,
	})
	expect(judge(good)[1]).toMatchObject({ kind: 'across', met: false })
})

test('the worst misses come first, and none that is held out is shown', () => {
	const answered = [
		one({ q: 'half', relevant: ['a', 'b'] }),
		one({ q: 'nothing', came: [], said: 'unknown: nothing' }),
		one({ q: 'secret', came: [], held: true }),
		one({ q: 'late', came: ['x', 'y', 'a'] }),
		one({ q: 'found' }),
	]
	expect(misses(answered).map(({ q }) => q)).toEqual(['nothing', 'secret', 'half'])
	const text = missReport(answered)
	expect(text).toContain('expected (a), b')
	expect(text).toContain('unknown: nothing')
	expect(text).toContain('1 more whose first good answer is third or later:\n  en own  late')
	expect(text).toContain('1 misses among those held out are not shown')
	for (const hidden of ['secret', 'found']) expect(text).not.toContain(hidden)
})

describe('the part of BENCHMARKS.md', () => {
	const answered = [one({}), one({ held: true, came: [] })]
	const part = searchReport(tabulate(answered, new Map([['a', 'ca']])), answered, 15)

	test('names what is missed', () => {
		expect(part).toContain('| own | 0.95 | 1.00 | 0.00 | **no** |')
		expect(part).toContain('| en → ca | 2 | 0.50 | 0.50 | 1 | 1.00 | 1.00 | 1 | 0.00 | 0.00 |')
	})

	test('stands beside what the other command writes, whichever wrote last', () => {
		const speed = '# Benchmarks\n\nfast\n'
		const both = withSection(speed, part)
		expect(both).toContain('fast')
		expect(both).toContain(part)
		expect(withSection(both, part)).toBe(both)
		expect(keepingSection(both, speed)).toBe(both)
		expect(keepingSection(speed, speed)).toBe(speed)
		expect(withSection(both, 'other')).not.toContain(part)
		expect(withSection('', part)).toMatch(/^# Benchmarks\n\n/)
	})
})
