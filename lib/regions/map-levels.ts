import type { RegionCount } from './schema'

/**
 * Which NUTS level a map shows at which zoom: countries when all of Europe is in view, then ever smaller
 * regions. A country is as large on the screen as the smaller regions are one or two steps further in.
 */
export type Level = 0 | 1 | 2 | 3

/** The zoom (of web maps: each step doubles the scale) from which on a level is shown. */
export const levelZooms = [0, 3.2, 4.2, 5.2] as const
export const levels: readonly Level[] = [0, 1, 2, 3]

export const levelAt = (zoom: number): Level => levels.findLast((level) => zoom >= levelZooms[level]) ?? 0

/** The level of a code: "ES" 0, "ES511" 3. */
export const codeLevel = (code: string): Level => Math.min(3, Math.max(0, code.length - 2)) as Level

/**
 * The regions a map shows at a level: those of that level, and larger ones with practices that no smaller region
 * inside has, because nobody said where in it they are. Larger ones first, so that smaller lie on top of them.
 */
export function regionsAtLevel<Region extends RegionCount>(all: readonly Region[], level: Level): Region[] {
	const inside = new Map<string, number>()
	for (const { code, count } of all) {
		const parent = code.slice(0, -1)
		inside.set(parent, (inside.get(parent) ?? 0) + count)
	}
	return all
		.filter(({ code, count }) => {
			const own = codeLevel(code)
			return own === level || (own < level && count > (inside.get(code) ?? 0))
		})
		.toSorted((a, b) => a.code.length - b.code.length)
}

/** The one meant by a point in a region: itself where it is shown, else the nearest larger one that is. */
export function shownAbove<Region>(code: string, shown: ReadonlyMap<string, Region>): Region | undefined {
	for (let at = code; at.length >= 2; at = at.slice(0, -1)) {
		const region = shown.get(at)
		if (region !== undefined) return region
	}
	return undefined
}
