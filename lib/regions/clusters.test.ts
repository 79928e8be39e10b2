import { describe, expect, it } from 'vitest'
import { gridClusters } from './clusters'

const at = (lon: number, lat: number) => ({ lon, lat })

describe('places gathered on a grid', () => {
	it.each([
		['nothing', [], 10, []],
		['one place', [at(2.1734, 41.3851)], 10, [{ lon: 2.173, lat: 41.385, count: 1 }]],
		['neighbours in one square', [at(2.1, 41.1), at(2.2, 41.2)], 10, [{ lon: 2.15, lat: 41.15, count: 2 }]],
		[
			'squares on both sides of the meridian and of the equator',
			[at(-0.1, 0.1), at(0.1, 0.1), at(0.1, -0.1)],
			10,
			[
				{ lon: -0.1, lat: 0.1, count: 1 },
				{ lon: 0.1, lat: 0.1, count: 1 },
				{ lon: 0.1, lat: -0.1, count: 1 },
			],
		],
		[
			'a coarser grid where a fine one leaves too many',
			[at(0.1, 0.1), at(0.3, 0.1), at(0.6, 0.1), at(9, 0.1)],
			2,
			[
				{ lon: 0.333, lat: 0.1, count: 3 },
				{ lon: 9, lat: 0.1, count: 1 },
			],
		],
	])('%s', (_, places, most, clusters) => {
		expect(gridClusters(places, most)).toEqual(clusters)
	})

	it('loses nobody, and is never more than asked for', () => {
		const places = Array.from({ length: 20_000 }, (_, i) =>
			at(-25 + ((i * 7.31) % 70), 34 + ((i * 3.17) % 37)),
		)
		const clusters = gridClusters(places, 2000)
		expect(clusters.length).toBeLessThanOrEqual(2000)
		expect(clusters.reduce((sum, { count }) => sum + count, 0)).toBe(20_000)
	})
})
