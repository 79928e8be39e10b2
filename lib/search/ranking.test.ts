import { describe, expect, it } from 'vitest'
import { NumberList } from './number-list'
import { bestOf, rank, type Sighting } from './ranking'

const size = 10
const live = new Uint8Array(size).fill(1, 1)
const seen = (weight: number, ...entries: number[]): Sighting => ({
	entries: NumberList.of(Uint32Array.from(entries)),
	weight,
	way: 0,
})
const best = (terms: Sighting[][], excluded: NumberList[] = [], lowered: number[] = []) => {
	const flags = Uint8Array.from({ length: size }, (_, number) => (lowered.includes(number) ? 1 : 0))
	const ranked = rank({ size, live, total: size - 1, lowered: flags }, terms, excluded)
	const numbers = Uint32Array.from([...ranked.matched.keys()].filter((number) => ranked.matched[number]))
	return bestOf(numbers, ranked.score, Uint32Array.from(live.keys()), 0, size)
}

describe('the order', () => {
	it.each<[string, Sighting[][], number[]]>([
		['a title before a mention', [[seen(1, 5), seen(0.2, 2, 5)]], [5, 2]],
		['of two as good, the one that comes first otherwise', [[seen(1, 6, 3)]], [3, 6]],
		[
			'both of two words before one of them, where both are rare',
			[[seen(1, 1, 2, 3)], [seen(1, 3, 4)]],
			[3, 4, 1, 2],
		],
		[
			'both of two words alone, where that is enough',
			[[seen(1, 1, 2, 3, 4, 5, 6)], [seen(1, 2, 3, 4, 5, 6, 7)]],
			[2, 3, 4, 5, 6],
		],
		['all of three words before most of them', [[seen(1, 1, 2, 3)], [seen(1, 2, 3)], [seen(0.2, 3)]], [3, 2]],
		['the rare one of two words, where no more is found', [[seen(1, 1, 2)], [seen(1, 7)]], [7]],
		['what some term finds, when another finds nothing', [[seen(1, 2)], []], [2]],
		['nobody who is not there any more', [[seen(1, 0, 2, 99)]], [2]],
	])('%s', (_, terms, expected) => {
		expect(best(terms)).toEqual(expected)
	})

	it.each<[string, Sighting[][], number[], number[]]>([
		['of two as good, the one that is not lowered', [[seen(1, 3, 6)]], [3], [6, 3]],
		['a lowered title before the same word in a summary', [[seen(1, 3), seen(0.7, 6)]], [3], [3, 6]],
		['of two lowered ones, the better', [[seen(0.7, 3), seen(1, 6)]], [3, 6], [6, 3]],
		[
			'all of a question before a part of it, though lowered',
			[[seen(1, 1, 2, 3)], [seen(1, 3, 4)]],
			[3],
			[3, 4, 1, 2],
		],
		['no less of them for being lowered', [[seen(0.2, 3)]], [3], [3]],
	])('%s', (_, terms, lowered, expected) => {
		expect(best(terms, [], lowered)).toEqual(expected)
	})

	it('leaves out what must not be there', () => {
		expect(best([[seen(1, 1, 2, 3)]], [NumberList.of(Uint32Array.of(2))])).toEqual([1, 3])
	})
})

it('says whether any has all of it, and how many have each term', () => {
	const both = rank({ size, live, total: size - 1 }, [[seen(1, 1)], [seen(1, 1, 2)]], [])
	expect([both.partial, both.frequencies]).toEqual([false, [1, 2]])
	const neither = rank({ size, live, total: size - 1 }, [[seen(1, 1)], [seen(1, 2)]], [])
	expect(neither.partial).toBe(true)
})

it('says in which way each entry has each term: the best', () => {
	const { ways } = rank(
		{ size, live, total: size - 1 },
		[
			[
				{ ...seen(0.4, 3), way: 1 },
				{ ...seen(0.9, 3), way: 2 },
			],
		],
		[],
	)
	expect(ways[0]?.[3]).toBe(3)
})

it('finds the first of very many without sorting them', () => {
	const many = 20_000
	const score = Float32Array.from({ length: many }, (_, number) => (number * 7919) % 13)
	const numbers = Uint32Array.from({ length: many }, (_, number) => number)
	const order = numbers.toReversed()
	const slow = [...numbers].sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0) || b - a)
	expect(bestOf(numbers, score, order, 0, 12)).toEqual(slow.slice(0, 12))
	expect(bestOf(numbers, score, order, 1500, 100)).toEqual(slow.slice(1500, 1600))
	expect(bestOf(numbers, score, order, 3000, 100)).toEqual(slow.slice(3000, 3100))
})
