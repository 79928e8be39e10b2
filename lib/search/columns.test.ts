import { describe, expect, it } from 'vitest'
import { type ColumnEntry, Columns, pageOf } from './columns'

const [theme, country] = [0, 1]
const entry = (number: number, themes: string[], countries: string[], day = number): ColumnEntry => ({
	number,
	values: [themes, countries],
	publishedAt: day,
	updatedAt: -day,
})
const some = [
	entry(1, ['water', 'greener'], ['ES']),
	entry(2, ['water', 'greener'], ['FI', 'ES']),
	entry(4, ['health'], ['FI']),
	entry(7, ['health', 'water'], ['PL']),
]

const counts = (columns: Columns, counted: Uint32Array) =>
	Object.fromEntries(
		columns.values.map(({ value }, id) => [value, counted[id] ?? 0]).filter(([, count]) => count !== 0),
	)
const choose = (columns: Columns, chosen: Record<number, string[]>) =>
	new Map(
		Object.entries(chosen).map(([group, values]) => [
			Number(group),
			values.flatMap((value) => columns.id(Number(group), value) ?? []),
		]),
	)
const allowed = (columns: Columns, ...numbers: number[]) => {
	const flags = new Uint8Array(columns.size)
	for (const number of numbers) flags[number] = 1
	return flags
}

describe('counting', () => {
	const columns = new Columns(2, some)

	it('counts everything', () => {
		const all = columns.count(new Map())
		expect(all.total).toBe(4)
		expect(counts(columns, all.counts)).toEqual({ water: 3, greener: 2, health: 2, ES: 2, FI: 2, PL: 1 })
	})

	it('lets a group count what choosing otherwise in it would give', () => {
		const found = columns.count(choose(columns, { [theme]: ['health'] }))
		expect([...found.numbers].sort()).toEqual([4, 7])
		expect(counts(columns, found.counts)).toEqual({ water: 3, greener: 2, health: 2, FI: 1, PL: 1 })
	})

	it('takes values of a group as alternatives, and groups as all of them', () => {
		const found = columns.count(choose(columns, { [theme]: ['health', 'greener'], [country]: ['FI'] }))
		expect([...found.numbers].sort()).toEqual([2, 4])
		expect(counts(columns, found.counts)).toEqual({ water: 1, greener: 1, health: 1, FI: 2, ES: 2, PL: 1 })
		expect([found.alone[theme], found.alone[country]]).toEqual([0, 2])
	})

	it('finds nothing by a value that nobody has, and says what there would be without it', () => {
		const found = columns.count(new Map([[country, []]]))
		expect([found.total, found.alone[country]]).toEqual([0, 4])
	})

	it.each([
		[[2], { water: 1, greener: 1, FI: 1, ES: 1 }],
		[[1, 2, 4], { water: 2, greener: 2, health: 1, ES: 2, FI: 2 }],
		[[], {}],
	])('counts those that words allow, few or most: %j', (numbers, expected) => {
		const found = columns.count(new Map(), allowed(columns, ...numbers))
		expect(found.total).toBe(numbers.length)
		expect(counts(columns, found.counts)).toEqual(expected)
	})
})

describe('a later state', () => {
	const before = new Columns(2, some)
	const after = new Columns(2, [entry(2, ['sport'], ['FI'], 9), entry(8, ['water'], ['SE'])], before, [1])

	it('has what was added and changed, and not what is gone', () => {
		const all = after.count(new Map())
		expect([...after.inOrder('published')]).toEqual([2, 8, 7, 4])
		expect([...after.inOrder('updated')]).toEqual([4, 7, 8, 2])
		expect(counts(after, all.counts)).toEqual({ water: 2, health: 2, sport: 1, FI: 2, SE: 1, PL: 1 })
	})

	it('leaves the earlier one as it was', () => {
		expect(before.count(new Map()).total).toBe(4)
		expect(before.id(theme, 'sport')).toBeUndefined()
	})

	it('counts as one made of the same entries', () => {
		const same = new Columns(
			2,
			[entry(2, ['sport'], ['FI'], 9), some[2], some[3], entry(8, ['water'], ['SE'])].flatMap(
				(one) => one ?? [],
			),
		)
		const chosen = { [theme]: ['water', 'sport'] }
		expect(counts(after, after.count(choose(after, chosen)).counts)).toEqual(
			counts(same, same.count(choose(same, chosen)).counts),
		)
	})
})

it('has nothing to count where there is nothing', () => {
	const nothing = new Columns(2, [])
	expect(nothing.count(new Map()).total).toBe(0)
	expect(nothing.count(new Map([[theme, []]])).total).toBe(0)
})

it('takes a page of an order among the hits', () => {
	const order = Uint32Array.of(7, 4, 2, 1)
	expect(pageOf(order, Uint32Array.of(1, 2, 7), 8, 1, 2)).toEqual([2, 1])
	expect(pageOf(order, order, 8, 2, 9)).toEqual([2, 1])
	expect(pageOf(order, new Uint32Array(0), 8, 0, 9)).toEqual([])
})
