import type { GeoContext } from 'd3-geo'

/**
 * What d3-geo draws on, written down as an SVG path: relative steps with one decimal, steps of nothing left
 * out. Half as long as the absolute coordinates that d3-geo would write itself, and the map is on many pages.
 */
export function pathWriter(smallest = 0): { context: GeoContext; path: () => string } {
	const parts: string[] = []
	let line: [number, number][] = []

	const flush = (closed: boolean) => {
		const first = line[0]
		if (first && line.length > 1 && !(closed && area(line) < smallest)) {
			let at = first
			let steps = ''
			for (const point of line.slice(1)) {
				const dx = point[0] - at[0]
				const dy = point[1] - at[1]
				if (dx === 0 && dy === 0) continue
				steps += pair(dx, dy, steps !== '')
				at = point
			}
			if (steps) parts.push(`M${pair(first[0], first[1], false)}l${steps}${closed ? 'z' : ''}`)
		}
		line = []
	}
	const tenths = (value: number) => Math.round(value * 10)

	return {
		context: {
			beginPath: () => {},
			moveTo: (x, y) => {
				flush(false)
				line = [[tenths(x), tenths(y)]]
			},
			lineTo: (x, y) => {
				line.push([tenths(x), tenths(y)])
			},
			closePath: () => flush(true),
			// Points are drawn as circles by the components; nothing here asks for an arc.
			arc: () => {},
		},
		path: () => {
			flush(false)
			return parts.join('')
		},
	}
}

/** Two numbers given in tenths, as short as SVG allows: "12.5-3", ".5,7". */
function pair(x: number, y: number, follows: boolean): string {
	const left = short(x)
	const right = short(y)
	return `${follows && !left.startsWith('-') ? ' ' : ''}${left}${right.startsWith('-') ? '' : ' '}${right}`
}

const short = (tenths: number) => String(tenths / 10).replace(/^(-?)0\./, '$1.')

/** In square units, of a ring given in tenths. */
function area(ring: [number, number][]): number {
	let sum = 0
	for (const [index, [x, y]] of ring.entries()) {
		const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y]
		sum += x * nextY - nextX * y
	}
	return Math.abs(sum) / 200
}
