import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
	type GeoPermissibleObjects,
	type GeoProjection,
	geoArea,
	geoAzimuthalEqualArea,
	geoCentroid,
	geoDistance,
	geoGraticule,
	geoPath,
} from 'd3-geo'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, merge, mesh } from 'topojson-client'
import type {
	GeometryCollection,
	Topology,
	MultiPolygon as TopoMultiPolygon,
	Polygon as TopoPolygon,
} from 'topojson-specification'
import { pathWriter } from './path-writer'

/**
 * Shapes of NUTS 2024 regions as SVG paths, drawn once per process and kept. Source: the 1:60 million
 * boundaries of GISCO, © EuroGeographics for the administrative boundaries. Both drawings use Lambert's
 * azimuthal equal-area projection, as Eurostat does, so that a shade covers as much paper as the region
 * covers land.
 */
type Shape = (TopoPolygon | TopoMultiPolygon) & { id: string }
type Atlas = {
	topology: Topology
	/** Codes of every level, each with its shape. */
	shapes: Map<string, Shape>
	countries: Shape[]
}

export type Point = { x: number; y: number }

let read: Atlas | undefined

function atlas(): Atlas {
	if (!read) {
		const file = join(process.cwd(), 'content', 'regions', 'nuts-2024-60m.topo.json')
		const topology: Topology = JSON.parse(readFileSync(file, 'utf8'))
		const level = (name: string) => (topology.objects[name] as GeometryCollection).geometries as Shape[]
		const all = ['nuts0', 'nuts1', 'nuts2', 'nuts3'].flatMap(level)
		for (const shape of all) withoutInverted(topology, shape)
		read = { topology, shapes: new Map(all.map((shape) => [shape.id, shape])), countries: level('nuts0') }
	}
	return read
}

/**
 * A sliver that the source winds the wrong way round (the Curonian Spit of Lithuania) would stand for all of
 * the Earth but itself.
 */
function withoutInverted(topology: Topology, shape: Shape): void {
	if (shape.type !== 'MultiPolygon') return
	const { geometry } = feature(topology, shape) as Feature<MultiPolygon>
	const halfTheEarth = 2 * Math.PI
	shape.arcs = shape.arcs.filter((_, index) => {
		const coordinates = geometry.coordinates[index]
		return coordinates && geoArea({ type: 'Polygon', coordinates }) < halfTheEarth
	})
}

/** All shapes as they are drawn here, as TopoJSON: for those who draw them themselves. */
export const topologyText = (): string => JSON.stringify(atlas().topology)

/** NUTS level of a code: "ES" 0, "ES511" 3. */
export const levelOf = (code: string): number => code.length - 2

// ---------------------------------------------------------------- Europe

export const europeFrame = { width: 780, height: 800 } as const

/** From Iceland to Cyprus, from the North Cape to Crete; what lies beyond is cut off, not squeezed in. */
const europeProjection = geoAzimuthalEqualArea()
	.rotate([-10, -52])
	.scale(1210)
	.translate([318, 438])
	.clipExtent([
		[-2, -2],
		[europeFrame.width + 2, europeFrame.height + 2],
	])
	.precision(0.4)

export type EuropeMap = {
	width: number
	height: number
	/** All countries as one shape. */
	land: string
	/** The lines between countries, each once. */
	borders: string
	graticule: string
}

let europe: EuropeMap | undefined

/** The quiet ground of the map: about 20 kB of paths. */
export function europeMap(): EuropeMap {
	if (!europe) {
		const { topology, countries } = atlas()
		const collection: GeometryCollection = { type: 'GeometryCollection', geometries: countries }
		europe = {
			...europeFrame,
			land: draw(europeProjection, merge(topology, countries), 0.6),
			borders: draw(
				europeProjection,
				mesh(topology, collection, (a, b) => a !== b),
			),
			graticule: draw(europeProjection, geoGraticule().step([10, 10]).precision(2)()),
		}
	}
	return europe
}

export type DrawnRegion = { path: string; at: Point }

const onEurope = new Map<string, DrawnRegion | null>()

/**
 * A region on the map of Europe, with the point its number stands at. Undefined for an unknown code and
 * for what lies outside the frame (overseas regions).
 */
export function regionOnEurope(code: string): DrawnRegion | undefined {
	let drawn = onEurope.get(code)
	if (drawn === undefined) {
		const polygons = polygonsOf(code)
		const at = polygons[0] && europeProjection(centreOf(polygons[0]))
		drawn =
			at && inFrame(at)
				? {
						path: draw(europeProjection, together(polygons)) || speck(at),
						at: { x: round(at[0]), y: round(at[1]) },
					}
				: null
		onEurope.set(code, drawn)
	}
	return drawn ?? undefined
}

/** A city too small for the scale of the map. */
const speck = ([x, y]: [number, number]) => `M${round(x - 1)} ${round(y)}l1-1 1 1-1 1z`

const inFrame = ([x, y]: [number, number]) =>
	x >= 0 && y >= 0 && x <= europeFrame.width && y <= europeFrame.height

// ---------------------------------------------------------------- one region, drawn large

export type RegionDrawing = {
	width: number
	height: number
	region: string
	/** The rest of its country. */
	country: string
	/** Other countries that reach into the frame. */
	neighbours: string
	/** Lines between the regions of its country, at its own level. */
	lines: string
	/** Where places asked for lie, in the same order; null outside the frame. */
	places: (Point | null)[]
}

export const regionFrame = { width: 400, height: 400 } as const
/** How much of the frame a region fills; the rest shows where it lies. */
const share = 0.52
const countryShare = 0.9
/** Larger than this (400 km across) the boundaries of the source turn into a few straight lines. */
const largestScale = { region: 6400, country: 24_000 }

const alone = new Map<string, Omit<RegionDrawing, 'places'> & { projection: GeoProjection }>()

/** A region within its country. `places` are [longitude, latitude] in degrees (WGS84). */
export function drawRegion(code: string, places: [number, number][] = []): RegionDrawing | undefined {
	let drawn = alone.get(code)
	if (!drawn) {
		const found = compose(code)
		if (!found) return undefined
		drawn = found
		alone.set(code, drawn)
	}
	const { projection, ...drawing } = drawn
	return { ...drawing, places: places.map((place) => pointInFrame(projection(place))) }
}

function pointInFrame(point: [number, number] | null): Point | null {
	if (!point) return null
	const [x, y] = point
	return x < 0 || y < 0 || x > regionFrame.width || y > regionFrame.height
		? null
		: { x: round(x), y: round(y) }
}

function compose(code: string) {
	const polygons = polygonsOf(code)
	const main = polygons[0]
	if (!main) return undefined
	const { topology, shapes, countries } = atlas()
	const near = together(polygons.filter((polygon) => close(polygon, main)))
	const [longitude, latitude] = geoCentroid(near)
	const { width, height } = regionFrame
	const filled = levelOf(code) === 0 ? countryShare : share
	const margin = { x: (width * (1 - filled)) / 2, y: (height * (1 - filled)) / 2 }
	const projection = geoAzimuthalEqualArea()
		.rotate([-longitude, -latitude])
		.precision(0.3)
		.fitExtent(
			[
				[margin.x, margin.y],
				[width - margin.x, height - margin.y],
			],
			near,
		)
		.clipExtent([
			[-4, -4],
			[width + 4, height + 4],
		])
	const largest = levelOf(code) === 0 ? largestScale.country : largestScale.region
	if (projection.scale() > largest) projection.scale(largest).translate([width / 2, height / 2])
	const country = code.slice(0, 2)
	const siblings = [...shapes.values()].filter(
		(shape) => shape.id.length === code.length && shape.id.startsWith(country),
	)
	const at = shapes.get(country)
	return {
		width,
		height,
		projection,
		region: draw(projection, together(polygons), 0.3),
		country: at ? draw(projection, feature(topology, at), 0.3) : '',
		neighbours: draw(
			projection,
			merge(
				topology,
				countries.filter((shape) => shape.id !== country),
			),
			0.3,
		),
		lines:
			levelOf(code) === 0
				? ''
				: draw(
						projection,
						mesh(topology, { type: 'GeometryCollection', geometries: siblings }, (a, b) => a !== b),
					),
	}
}

// ---------------------------------------------------------------- shapes

const quarterTurn = 90
const farAway = (9 / quarterTurn) * (Math.PI / 2)

/** Overseas parts belong to a region, but would shrink the rest of it to a dot. */
const close = (polygon: Polygon, main: Polygon) => geoDistance(centreOf(polygon), centreOf(main)) < farAway

const centreOf = (polygon: Polygon): [number, number] => geoCentroid(polygon)

/** The parts of a region, the largest first. */
function polygonsOf(code: string): Polygon[] {
	const { topology, shapes } = atlas()
	const shape = shapes.get(code)
	if (!shape) return []
	const { geometry } = feature(topology, shape) as Feature<Polygon | MultiPolygon>
	const parts: Position[][][] = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
	return parts
		.map((coordinates): Polygon => ({ type: 'Polygon', coordinates }))
		.map((polygon) => ({ polygon, area: geoArea(polygon) }))
		.sort((a, b) => b.area - a.area)
		.map(({ polygon }) => polygon)
}

const together = (polygons: Polygon[]): MultiPolygon => ({
	type: 'MultiPolygon',
	coordinates: polygons.map((polygon) => polygon.coordinates),
})

const round = (value: number) => Math.round(value * 10) / 10

/** An SVG path with one decimal; rings smaller than `smallest` (square units of the drawing) are left out. */
function draw(projection: GeoProjection, shape: GeoPermissibleObjects, smallest = 0): string {
	const writer = pathWriter(smallest)
	geoPath(projection, writer.context)(shape)
	return writer.path()
}
