/** The build that fetches its worker from an address of ours, where the usual one makes it from a text. */
declare module 'maplibre-gl/dist/maplibre-gl-csp.js' {
	import library = require('maplibre-gl')
	export default library
}
