import { describe, expect, it } from 'vitest'
import { regionsForMap, shadeOf, shadeStarts, toneOf } from './schema'

describe('shades', () => {
	it.each([
		[0, [1]],
		[1, [1]],
		[3, [1, 2]],
		[9, [1, 2, 5]],
		[14, [1, 2, 5, 10]],
		[700, [1, 10, 50, 500]],
	])('up to %i practices begin at %j', (largest, starts) => {
		expect(shadeStarts(largest)).toEqual(starts)
	})

	it.each([
		[1, 1],
		[2, 2],
		[4, 2],
		[5, 3],
		[9, 3],
	])('%i practices get shade %i of three', (count, shade) => {
		expect(shadeOf(count, [1, 2, 5])).toBe(shade)
	})

	it.each([
		[1, [3]],
		[2, [1, 4]],
		[3, [1, 3, 4]],
		[4, [1, 2, 3, 4]],
	])('%i shades have the tones %j', (shades, tones) => {
		expect(tones.map((_, index) => toneOf(index + 1, shades))).toEqual(tones)
	})
})

describe('regions of the map', () => {
	const region = (code: string, own: boolean, count = 1) => ({ code, name: code, count, own })

	it('are those that hold practices themselves', () => {
		const all = [region('ES', false), region('ES5', false), region('ES511', true)]
		expect(regionsForMap(all).map(({ code }) => code)).toEqual(['ES511'])
	})

	it('are their parents when they are too many', () => {
		const many = Array.from({ length: 130 }, (_, index) =>
			region(`ES${String(index).padStart(3, '0')}`, true),
		)
		expect(regionsForMap([...many, region('ES51', false, 130)]).map(({ code }) => code)).toEqual(['ES51'])
	})
})
