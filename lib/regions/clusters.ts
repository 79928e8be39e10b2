/** Where something is, in degrees (WGS84). */
export type Place = { lon: number; lat: number }
/** Several places as one: at the middle of them. */
export type Cluster = Place & { count: number }

/** Sides of the squares of the grid, in degrees: from 25 km to what covers Europe with a few dozen. */
const sides = [0.25, 0.5, 1, 2, 4, 8, 16, 32] as const

/** Places gathered by the finest grid that leaves at most `most` of them, as far as there is one. */
export function gridClusters(places: readonly Place[], most: number): Cluster[] {
	let clusters: Cluster[] = []
	for (const side of sides) {
		clusters = gathered(places, side)
		if (clusters.length <= most) break
	}
	return clusters
}

function gathered(places: readonly Place[], side: number): Cluster[] {
	const squares = new Map<number, Cluster>()
	for (const { lon, lat } of places) {
		const square = Math.floor(lat / side) * 10_000 + Math.floor(lon / side)
		const cluster = squares.get(square)
		if (cluster) {
			cluster.lon += lon
			cluster.lat += lat
			cluster.count++
		} else squares.set(square, { lon, lat, count: 1 })
	}
	return [...squares.values()].map(({ lon, lat, count }) => ({
		lon: rounded(lon / count),
		lat: rounded(lat / count),
		count,
	}))
}

/** To a hundred metres. */
export const rounded = (degrees: number): number => Math.round(degrees * 1000) / 1000
