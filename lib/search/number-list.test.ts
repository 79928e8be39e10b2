import { describe, expect, it } from 'vitest'
import { NumberList } from './number-list'

const list = (...numbers: number[]) => NumberList.of(Uint32Array.from(numbers))
const every = (step: number, most: number) =>
	Array.from({ length: Math.floor(most / step) }, (_, index) => index * step)

describe('a list of numbers', () => {
	it.each([
		['nothing', []],
		['nought', [0]],
		['one', [70_000]],
		['every one', every(1, 1000)],
		['every third', every(3, 100_000)],
		['every ninth', every(9, 100_000)],
		['every thousandth', every(1000, 4_000_000)],
		['far apart', [1, 127, 128, 16_384, 2_097_152, 268_435_456]],
	])('keeps %s', (_, numbers) => {
		expect([...list(...numbers).scan()]).toEqual(numbers)
		expect(list(...numbers).length).toBe(numbers.length)
	})

	it('puts them in order', () => {
		expect([...list(9, 3, 5).scan()]).toEqual([3, 5, 9])
	})

	it('takes a bit for each where there are many, and a byte or two where there are few', () => {
		expect(list(...every(2, 100_000)).byteLength).toBeLessThanOrEqual(12_500)
		expect(list(...every(100, 100_000)).byteLength).toBe(1000)
		expect(list(...every(1000, 100_000)).byteLength).toBeLessThanOrEqual(200)
	})

	it.each([every(2, 100), every(50, 1000)])('can have others instead', (...numbers) => {
		const before = list(...numbers)
		expect([
			...before
				.with(
					new Map([
						[numbers[1] ?? 0, false],
						[51, true],
						[2001, true],
					]),
				)
				.scan(),
		]).toEqual([...numbers.filter((number) => number !== numbers[1]), 51, 2001].sort((a, b) => a - b))
		expect([...before.scan()]).toEqual(numbers)
	})

	it('is the same where nothing changes', () => {
		const before = list(1, 5, 9)
		expect(
			before.with(
				new Map([
					[5, true],
					[6, false],
				]),
			),
		).toBe(before)
	})
})
