import { Atlas, type AtlasOptions, europe, view } from './atlas'
import { readColours } from './colours'
import { furthestIn, styleOf } from './layers'
import { readShapes } from './shapes'

const world: [[number, number], [number, number]] = [
	[-179, -50],
	[179, 84],
]

/** A map that moves, or null where the browser cannot draw one. Loads what it needs only here. */
export async function openAtlas(options: AtlasOptions, signal: AbortSignal): Promise<Atlas | null> {
	if (!canDraw()) return null
	const [{ default: library }, shapes] = await Promise.all([
		import('maplibre-gl/dist/maplibre-gl-csp.js'),
		fetch(options.shapesAddress, { signal }).then(async (answer) => {
			if (!answer.ok) throw new Error(`shapes: ${answer.status}`)
			return readShapes(await answer.json())
		}),
	])
	if (signal.aborted) return null
	// A file of ours, so that no script is made from a text, which our policy for content refuses.
	library.setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-csp-worker.js', import.meta.url).href)
	const { container, words } = options
	const colours = readColours(container)
	// Letters are drawn once and kept: those of a font that is still on its way would stay blank.
	await document.fonts.load(`16px ${colours.fonts.join()}`, 'Aaáąłőšż1').catch(() => {})
	if (signal.aborted) return null
	const still = matchMedia('(prefers-reduced-motion: reduce)').matches
	const fade = still ? 0 : 150
	const map = new library.Map({
		container,
		style: styleOf(shapes, colours, fade),
		...(view.last ?? {
			bounds: shapes.boxOf(options.chosen) ?? europe,
			fitBoundsOptions: { padding: 16, maxZoom: 6 },
		}),
		minZoom: 1,
		maxZoom: furthestIn - 0.1,
		maxBounds: world,
		renderWorldCopies: false,
		attributionControl: false,
		dragRotate: false,
		pitchWithRotate: false,
		maxPitch: 0,
		cooperativeGestures: true,
		fadeDuration: fade,
		locale: {
			'Map.Title': words.label,
			'CooperativeGesturesHandler.WindowsHelpText': words.gestures.windows,
			'CooperativeGesturesHandler.MacHelpText': words.gestures.mac,
			'CooperativeGesturesHandler.MobileHelpText': words.gestures.touch,
		},
	})
	map.touchZoomRotate.disableRotation()
	map.keyboard.disableRotation()
	await new Promise<void>((ready) => map.once('load', () => ready()))
	if (signal.aborted) {
		map.remove()
		return null
	}
	return new Atlas(map, shapes, options, still)
}

function canDraw(): boolean {
	const context = document.createElement('canvas').getContext('webgl2')
	context?.getExtension('WEBGL_lose_context')?.loseContext()
	return context !== null
}
