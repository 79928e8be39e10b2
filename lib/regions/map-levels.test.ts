import { describe, expect, it } from 'vitest'
import { codeLevel, levelAt, levelZooms, regionsAtLevel, shownAbove } from './map-levels'

it.each([
	[-1, 0],
	[0, 0],
	[2.9, 0],
	[levelZooms[1] - 0.01, 0],
	[levelZooms[1], 1],
	[levelZooms[2], 2],
	[levelZooms[3], 3],
	[22, 3],
])('at zoom %d the map shows level %d', (zoom, level) => {
	expect(levelAt(zoom)).toBe(level)
})

it.each([
	['ES', 0],
	['ES5', 1],
	['ES51', 2],
	['ES511', 3],
])('%s is of level %d', (code, level) => {
	expect(codeLevel(code)).toBe(level)
})

describe('regions of a level', () => {
	const counts = {
		ES: 9,
		ES5: 9,
		ES51: 9,
		ES511: 7,
		ES512: 1,
		AT: 1,
		AT1: 1,
		AT12: 1,
		PL: 3,
		PL8: 1,
		PL84: 1,
	}
	const all = Object.entries(counts).map(([code, count]) => ({ code, count, name: code }))
	it.each([
		[0, ['ES', 'AT', 'PL']],
		// Poland has practices that are in no region of it.
		[1, ['PL', 'ES5', 'AT1', 'PL8']],
		[2, ['PL', 'ES51', 'AT12', 'PL84']],
		[3, ['PL', 'ES51', 'AT12', 'PL84', 'ES511', 'ES512']],
	] as const)('%d: with what is not more exactly known', (level, codes) => {
		expect(regionsAtLevel(all, level).map(({ code }) => code)).toEqual(codes)
	})
	it('a point is in the smallest that is shown', () => {
		const shown = new Map(regionsAtLevel(all, 3).map((region) => [region.code, region.code]))
		expect(shownAbove('ES511', shown)).toBe('ES511')
		expect(shownAbove('ES513', shown)).toBe('ES51')
		expect(shownAbove('PL911', shown)).toBe('PL')
		expect(shownAbove('FR101', shown)).toBeUndefined()
	})
})
