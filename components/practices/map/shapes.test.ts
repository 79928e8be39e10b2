import { describe, expect, it } from 'vitest'
import { shapesFile } from '@/lib/regions/shapes'
import { boxAround, largestRing, middle, readShapes } from './shapes'

const square = (x: number, y: number, side: number) => [
	[x, y],
	[x + side, y],
	[x + side, y + side],
	[x, y + side],
	[x, y],
]

describe('a shape', () => {
	it('is where its largest part is', () => {
		const ring = largestRing({
			type: 'MultiPolygon',
			coordinates: [[square(-60, 5, 2)], [square(0, 40, 8)], [square(20, 40, 1)]],
		})
		expect(middle(ring)).toEqual({ lon: 4, lat: 44 })
		expect(boxAround(ring)).toEqual([0, 40, 8, 48])
	})
	it('without any extent is where it is', () => {
		expect(
			middle([
				[3, 4],
				[3, 4],
				[3, 4],
			]),
		).toEqual({ lon: 3, lat: 4 })
	})
})

describe('the shapes of the site', () => {
	const shapes = readShapes(JSON.parse(shapesFile().text))
	it('are of four levels, each with codes of that level', () => {
		for (const [level, { features }] of shapes.regions.entries())
			for (const { properties } of features) expect(properties.code).toHaveLength(level + 2)
	})
	it.each([
		['FR', 2.5, 46.5],
		['ES511', 2, 41.7],
		['FI1C6', 25.7, 61.3],
	])('%s is about where it is known to be', (code, lon, lat) => {
		const at = shapes.middleOf(code)
		expect(Math.abs((at?.lon ?? 99) - lon)).toBeLessThan(0.6)
		expect(Math.abs((at?.lat ?? 99) - lat)).toBeLessThan(0.6)
	})
	it('know names and boxes, and nothing of what is no region', () => {
		expect(shapes.nameOf('ES511')).toBe('Barcelona')
		expect(shapes.boxOf(['ES511'])?.[0]).toBeGreaterThan(1)
		expect(shapes.boxOf(['ES511', 'FI1C6'])?.[3]).toBeGreaterThan(60)
		expect(shapes.nameOf('XX')).toBeUndefined()
		expect(shapes.middleOf('XX')).toBeUndefined()
		expect(shapes.boxOf(['XX'])).toBeUndefined()
	})
})
