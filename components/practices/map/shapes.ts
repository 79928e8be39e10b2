import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Place } from '@/lib/regions/clusters'
import { levels } from '@/lib/regions/map-levels'

type Region = Feature<Polygon | MultiPolygon, { code: string; name: string }>
/** Degrees: west, south, east, north. */
export type Box = [number, number, number, number]
export type Shapes = {
	/** Regions by level. */
	regions: FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>[]
	/** As the region writes it itself; countries have none. */
	nameOf(code: string): string | undefined
	/** Where its name stands: in the middle of its largest part. */
	middleOf(code: string): Place | undefined
	/** Around the largest part of each: overseas parts would take in half of the Earth. Undefined for no region. */
	boxOf(codes: readonly string[]): Box | undefined
}

export function readShapes(topology: Topology<Record<string, GeometryCollection<{ n?: string }>>>): Shapes {
	const byCode = new Map<string, Region>()
	const regions = levels.map((level) => {
		const shapes = topology.objects[`nuts${level}`]
		if (!shapes) throw new Error(`no shapes of level ${level}`)
		const features = feature(topology, shapes).features.map((region) => {
			const code = String(region.id)
			const named: Region = {
				type: 'Feature',
				geometry: region.geometry as Polygon | MultiPolygon,
				properties: { code, name: region.properties.n ?? '' },
			}
			byCode.set(code, named)
			return named
		})
		return { type: 'FeatureCollection' as const, features }
	})
	const outline = (code: string) => {
		const region = byCode.get(code)
		return region && largestRing(region.geometry)
	}
	return {
		regions,
		nameOf: (code) => byCode.get(code)?.properties.name || undefined,
		middleOf: (code) => {
			const ring = outline(code)
			return ring && middle(ring)
		},
		boxOf: (codes) => {
			const points = codes.flatMap((code) => outline(code) ?? [])
			return points.length === 0 ? undefined : boxAround(points)
		},
	}
}

/** Planar: enough to compare parts of one region, and to set a name. */
function signedArea(ring: readonly Position[]): number {
	let sum = 0
	for (const [index, [x = 0, y = 0]] of ring.entries()) {
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
		sum += x * nextY - nextX * y
	}
	return sum / 2
}

export function largestRing(geometry: Polygon | MultiPolygon): readonly Position[] {
	const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
	let largest: readonly Position[] = []
	let most = -1
	for (const [ring = []] of parts) {
		const area = Math.abs(signedArea(ring))
		if (area > most) [largest, most] = [ring, area]
	}
	return largest
}

/** The centre of gravity. */
export function middle(ring: readonly Position[]): Place {
	const area = signedArea(ring)
	const [first] = ring
	if (area === 0) return { lon: first?.[0] ?? 0, lat: first?.[1] ?? 0 }
	let [lon, lat] = [0, 0]
	for (const [index, [x = 0, y = 0]] of ring.entries()) {
		const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length] ?? []
		const cross = x * nextY - nextX * y
		lon += (x + nextX) * cross
		lat += (y + nextY) * cross
	}
	return { lon: lon / (6 * area), lat: lat / (6 * area) }
}

export function boxAround(points: readonly Position[]): Box {
	const box: Box = [180, 90, -180, -90]
	for (const [lon = 0, lat = 0] of points) {
		box[0] = Math.min(box[0], lon)
		box[1] = Math.min(box[1], lat)
		box[2] = Math.max(box[2], lon)
		box[3] = Math.max(box[3], lat)
	}
	return box
}
