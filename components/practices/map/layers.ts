import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import { type Level, levels, levelZooms } from '@/lib/regions/map-levels'
import { type Colours, clearerOn } from './colours'
import type { Shapes } from './shapes'

/** Names of sources and layers, in one place. */
export const sourceOf = (level: Level) => `regions-${level}`
export const fillOf = (level: Level) => `fill-${level}`
export const chosenOf = (level: Level) => `chosen-${level}`
export const places = 'places'
export const labels = 'labels'

/** Boundaries as coarse as ours turn into a few straight lines beyond it. */
export const furthestIn = 8

/** From this zoom on places are shown; further out they would only repeat the shades. */
const placesFrom = 4.2

const state = (name: string, otherwise: number | boolean): ExpressionSpecification => [
	'coalesce',
	['feature-state', name],
	otherwise,
]

const countOf: ExpressionSpecification = ['coalesce', ['get', 'total'], ['get', 'count'], 1]
const empty = { type: 'FeatureCollection' as const, features: [] }
const clear = 'rgba(0, 0, 0, 0)'

/** All that is drawn, lowest first. `fade` in milliseconds: 0 for those who want no motion. */
export function styleOf(shapes: Shapes, colours: Colours, fade: number): StyleSpecification {
	return {
		version: 8,
		sources: {
			...Object.fromEntries(
				levels.map((level) => [
					sourceOf(level),
					{
						type: 'geojson',
						data: shapes.regions[level] ?? empty,
						promoteId: 'code',
						// Boundaries this coarse have no detail to spare.
						tolerance: 0.1,
					} as const,
				]),
			),
			[labels]: { type: 'geojson', data: empty },
			[places]: {
				type: 'geojson',
				data: empty,
				cluster: true,
				clusterRadius: 36,
				// Places at one address stay together however near one looks.
				clusterMaxZoom: furthestIn,
				maxzoom: furthestIn + 1,
				clusterProperties: { total: ['+', ['coalesce', ['get', 'count'], 1]] },
			},
		},
		layers: layersOf(colours, fade),
		transition: { duration: fade, delay: 0 },
	}
}

export function layersOf(colours: Colours, fade: number): LayerSpecification[] {
	const byTone = (tone: ExpressionSpecification, values: readonly string[]): ExpressionSpecification => [
		'match',
		tone,
		...(values.flatMap((value, index) => [index + 1, value]) as [number, string]),
		clear,
	]
	const tone = byTone(state('tone', 0), colours.tones)
	const toneWise = (values: readonly string[]) => byTone(['get', 'tone'], values)
	const line = { 'line-join': 'round', 'line-cap': 'round' } as const
	return [
		{ id: 'sea', type: 'background', paint: { 'background-color': colours.sea } },
		{ id: 'land', type: 'fill', source: sourceOf(0), paint: { 'fill-color': colours.land } },
		...levels.map(
			(level): LayerSpecification => ({
				id: fillOf(level),
				type: 'fill',
				source: sourceOf(level),
				paint: { 'fill-color': tone, 'fill-color-transition': { duration: fade } },
			}),
		),
		...levels.slice(1).map(
			(level): LayerSpecification => ({
				id: `edge-${level}`,
				type: 'line',
				source: sourceOf(level),
				minzoom: levelZooms[level],
				...(level < 3 && { maxzoom: levelZooms[(level + 1) as Level] }),
				layout: line,
				paint: { 'line-color': colours.border, 'line-width': 0.7 },
			}),
		),
		{
			id: 'coast',
			type: 'line',
			source: sourceOf(0),
			layout: line,
			paint: {
				'line-color': colours.edge,
				'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.6, 6, 1.4],
			},
		},
		...levels.map(
			(level): LayerSpecification => ({
				id: `hover-${level}`,
				type: 'line',
				source: sourceOf(level),
				layout: line,
				paint: {
					'line-color': colours.ink,
					'line-width': 1.6,
					'line-opacity': ['case', state('hover', false), 1, 0],
				},
			}),
		),
		...levels.map(
			(level): LayerSpecification => ({
				id: chosenOf(level),
				type: 'line',
				source: sourceOf(level),
				filter: ['in', ['get', 'code'], ['literal', []]],
				layout: line,
				paint: { 'line-color': colours.ink, 'line-width': 2.6 },
			}),
		),
		{
			id: places,
			type: 'circle',
			source: places,
			minzoom: placesFrom,
			paint: {
				'circle-color': colours.paper,
				'circle-stroke-color': colours.ink,
				'circle-stroke-width': 1.6,
				'circle-radius': ['interpolate', ['linear'], countOf, 1, 5, 2, 9, 10, 11, 100, 15, 1000, 20],
			},
		},
		{
			id: 'place-counts',
			type: 'symbol',
			source: places,
			minzoom: placesFrom,
			filter: ['>', countOf, 1],
			layout: {
				'text-field': ['to-string', countOf],
				'text-font': colours.fonts,
				'text-size': 12,
				'text-allow-overlap': true,
			},
			paint: { 'text-color': colours.ink },
		},
		{
			id: labels,
			type: 'symbol',
			source: labels,
			layout: {
				'text-field': ['format', ['get', 'name'], {}, '  ', {}, ['get', 'count'], { 'font-scale': 1.1 }],
				'text-font': colours.fonts,
				'text-size': 14,
				'text-max-width': 8,
				'text-padding': 2,
				'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
				'text-radial-offset': 0.6,
				'text-justify': 'auto',
				'symbol-sort-key': ['-', 0, ['get', 'weight']],
			},
			paint: {
				'text-color': toneWise(colours.tones.map((tone) => clearerOn(tone, colours))),
				'text-halo-color': toneWise(colours.tones),
				'text-halo-width': 1.6,
			},
		},
	]
}
