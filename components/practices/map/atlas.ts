import type { GeoJSONSource, Map as Library, LngLatLike, MapGeoJSONFeature, PointLike } from 'maplibre-gl'
import type { MapPlace, PracticeMap } from '@/lib/practices/map'
import { type Level, levelAt, levels, regionsAtLevel, shownAbove } from '@/lib/regions/map-levels'
import { type RegionCount, shadeOf, startsOf, toneOf } from '@/lib/regions/schema'
import { readColours } from './colours'
import { chosenOf, fillOf, furthestIn, labels, layersOf, places, sourceOf } from './layers'
import type { Box, Shapes } from './shapes'

/** What lies under a point. */
export type Target =
	| { kind: 'region'; region: RegionCount }
	| { kind: 'places'; count: number; places: MapPlace[] }

export type AtlasWords = {
	label: string
	gestures: { windows: string; mac: string; touch: string }
	count: (count: number) => string
	nameOf: (code: string, ownName: string | undefined) => string
}

export type AtlasOptions = {
	container: HTMLElement
	shapesAddress: string
	words: AtlasWords
	/** Looked at first, when nothing was looked at before. */
	chosen: readonly string[]
	onLevel: (level: Level) => void
	/** Under the pointer, `at` in pixels of the container; null where nothing is. */
	onPoint: (target: Target | null, at: { x: number; y: number }) => void
	onPick: (target: Target | null) => void
	/** In the middle, after the keyboard moved the map. */
	onMiddle: (target: Target | null) => void
}

export const europe: Box = [-24.5, 34.3, 42, 71.3]

/** Where the reader was: other filters, and other views of the list, lead back to it. */
export const view: { last?: { center: [number, number]; zoom: number } } = {}

export class Atlas {
	readonly #map: Library
	readonly #shapes: Shapes
	readonly #options: AtlasOptions
	readonly #still: boolean
	readonly #dark = matchMedia('(prefers-color-scheme: dark)')
	readonly #closed = new AbortController()
	#level: Level
	#answer: PracticeMap = { total: 0, regions: [], places: [], clusters: [] }
	#shown = new Map<string, RegionCount>()
	#hovered: string | undefined

	constructor(map: Library, shapes: Shapes, options: AtlasOptions, still: boolean) {
		this.#map = map
		this.#shapes = shapes
		this.#options = options
		this.#still = still
		this.#level = levelAt(map.getZoom())
		options.onLevel(this.#level)
		this.#listen()
	}

	/** Colours and names for an answer; what is looked at stays. */
	show(answer: PracticeMap): void {
		this.#answer = answer
		this.#shade()
		this.#source(places).setData({
			type: 'FeatureCollection',
			features: [
				...answer.places.map((place, index) => point(place, { index })),
				...answer.clusters.map((cluster) => point(cluster, { count: cluster.count })),
			],
		})
	}

	/** Outlines what was chosen, and brings it into view when nothing of it is. */
	choose(codes: readonly string[], bring: boolean): void {
		for (const level of levels)
			this.#map.setFilter(chosenOf(level), ['in', ['get', 'code'], ['literal', [...codes]]])
		const box = bring ? this.#shapes.boxOf(codes) : undefined
		if (!box) return
		const seen = this.#map.getBounds()
		const apart =
			box[0] > seen.getEast() ||
			box[2] < seen.getWest() ||
			box[1] > seen.getNorth() ||
			box[3] < seen.getSouth()
		if (apart)
			this.#map.fitBounds(box, { padding: 32, maxZoom: Math.max(6, this.#map.getZoom()), ...this.#motion() })
	}

	/** Outlines a region that is pointed at elsewhere. */
	hover(code: string | undefined): void {
		if (code === this.#hovered) return
		for (const [one, hover] of [
			[this.#hovered, false],
			[code, true],
		] as const)
			if (one) this.#map.setFeatureState(featureOf(one), { hover })
		this.#hovered = code
	}

	zoom(steps: 1 | -1): void {
		this.#map.easeTo({ zoom: this.#map.getZoom() + steps, ...this.#motion() })
	}

	showEurope(): void {
		this.#map.fitBounds(europe, { padding: 16, ...this.#motion() })
	}

	close(): void {
		this.#closed.abort()
		this.#map.remove()
	}

	#listen(): void {
		const map = this.#map
		const { signal } = this.#closed
		const canvas = map.getCanvas()
		map.on('zoom', () => {
			const level = levelAt(map.getZoom())
			if (level === this.#level) return
			this.#level = level
			this.#shade()
			this.#options.onLevel(level)
		})
		map.on('moveend', () => {
			const { lng, lat } = map.getCenter()
			view.last = { center: [lng, lat], zoom: map.getZoom() }
			if (canvas.matches(':focus-visible')) void this.#at(this.#middle()).then(this.#options.onMiddle)
		})
		let asked = 0
		map.on('mousemove', async ({ point }) => {
			const turn = ++asked
			const target = await this.#at(point)
			if (turn !== asked || signal.aborted) return
			canvas.style.cursor = target && !isEmpty(target) ? 'pointer' : ''
			this.hover(target?.kind === 'region' ? target.region.code : undefined)
			this.#options.onPoint(target, point)
		})
		map.on('mouseout', () => {
			asked++
			this.hover(undefined)
			this.#options.onPoint(null, { x: 0, y: 0 })
		})
		map.on('click', ({ point, lngLat }) => void this.#pick(point, lngLat))
		canvas.addEventListener(
			'keydown',
			(event) => {
				if (event.key !== 'Enter') return
				event.preventDefault()
				void this.#pick(this.#middle(), map.getCenter())
			},
			{ signal },
		)
		this.#dark.addEventListener('change', () => this.#recolour(), { signal })
	}

	#middle = () => this.#map.project(this.#map.getCenter())

	async #pick(at: PointLike, where: LngLatLike): Promise<void> {
		const target = await this.#at(at)
		// Places that are several only because one is too far away to tell them apart.
		if (
			target?.kind === 'places' &&
			target.count > target.places.length &&
			this.#map.getZoom() < furthestIn - 1
		)
			this.#map.easeTo({ center: where, zoom: this.#map.getZoom() + 2, ...this.#motion() })
		this.#options.onPick(target)
	}

	async #at(at: PointLike): Promise<Target | null> {
		const found = this.#map.queryRenderedFeatures(at, { layers: [places, ...levels.map(fillOf)] })
		const [top] = found
		if (top?.layer.id === places) return this.#placesOf(top)
		const finest = found
			.map(({ properties }) => String(properties.code))
			.toSorted((a, b) => b.length - a.length)
			.find((code) => code.length <= this.#level + 2)
		if (!finest) return null
		const region = shownAbove(finest, this.#shown)
		const name = () => this.#options.words.nameOf(finest, this.#shapes.nameOf(finest))
		return { kind: 'region', region: region ?? { code: finest, name: name(), count: 0 } }
	}

	async #placesOf({ properties }: MapGeoJSONFeature): Promise<Target> {
		const many = properties.cluster_id as number | undefined
		const leaves =
			many === undefined
				? [properties]
				: (await this.#source(places).getClusterLeaves(many, mostNamed, 0)).map(
						(leaf) => leaf.properties ?? {},
					)
		const count = Number(properties.total ?? properties.count ?? 1)
		return {
			kind: 'places',
			count,
			places: leaves.flatMap((leaf) => this.#answer.places[Number(leaf.index ?? -1)] ?? []),
		}
	}

	#shade(): void {
		const shown = regionsAtLevel(this.#answer.regions, this.#level)
		const starts = startsOf(shown)
		this.#shown = new Map(shown.map((region) => [region.code, region]))
		for (const level of levels) this.#map.removeFeatureState({ source: sourceOf(level) })
		this.#hovered = undefined
		const toneFor = (count: number) => toneOf(shadeOf(count, starts), starts.length)
		for (const { code, count } of shown) this.#map.setFeatureState(featureOf(code), { tone: toneFor(count) })
		this.#source(labels).setData({
			type: 'FeatureCollection',
			features: shown.flatMap(({ code, name, count }) => {
				const at = this.#shapes.middleOf(code)
				return at
					? [
							point(at, {
								name,
								count: this.#options.words.count(count),
								weight: count,
								tone: toneFor(count),
							}),
						]
					: []
			}),
		})
	}

	#recolour(): void {
		const colours = readColours(this.#options.container)
		for (const { id, paint = {} } of layersOf(colours, this.#still ? 0 : 150))
			for (const [name, value] of Object.entries(paint)) this.#map.setPaintProperty(id, name, value)
	}

	#source = (id: string) => this.#map.getSource(id) as GeoJSONSource

	#motion = () => (this.#still ? { duration: 0 } : { duration: 250 })
}

const mostNamed = 8

const featureOf = (code: string) => ({ source: sourceOf((code.length - 2) as Level), id: code })

const isEmpty = (target: Target) => target.kind === 'region' && target.region.count === 0

const point = ({ lon, lat }: { lon: number; lat: number }, properties: Record<string, string | number>) => ({
	type: 'Feature' as const,
	geometry: { type: 'Point' as const, coordinates: [lon, lat] },
	properties,
})
