import { expect, test } from 'vitest'
import { isUuid } from '../uuid'
import { everything, idOf, largestSeed, rangeOf, seedOf } from './ids'

test('an id tells the seed, the kind and the number, and is a UUID', () => {
	for (const seed of [0, 1, 4095, 4096, 20_201_203, largestSeed]) {
		const id = idOf(seed, 'practice', 99_999)
		expect(isUuid(id)).toBe(true)
		expect(seedOf(id)).toBe(seed)
		const [first, last] = rangeOf(seed, 'practice')
		expect(first < id && id < last).toBe(true)
		expect(everything[0] <= id && id <= everything[1]).toBe(true)
	}
	expect(idOf(1, 'practice', 1)).not.toBe(idOf(1, 'revision', 1))
	expect(idOf(4096, 'practice', 1)).not.toBe(idOf(1, 'practice', 1))
})

test('the ids of one kind and seed lie apart from those of others', () => {
	const [, last] = rangeOf(7, 'practice')
	expect(last < rangeOf(7, 'revision')[0]).toBe(true)
	expect(rangeOf(7, 'transfer')[1] < rangeOf(8, 'organisation')[0]).toBe(true)
})

test('no id that the database gives lies among them', () => {
	expect('01939c4d-7a1e-7000-8000-000000000000' < everything[0]).toBe(true)
	expect('ffffffff-ffff-7fff-bfff-ffffffffffff' > everything[1]).toBe(true)
})
