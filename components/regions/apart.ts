type Point = { x: number; y: number }

/** Numbers stand at least this far from one another, in units of the map. */
const distance = 28
const rounds = 12

/** The same points, those that would cover one another pushed apart, the sum of all moves zero. */
export function apart(points: readonly Point[]): Point[] {
	const moved = points.map((point) => ({ ...point }))
	for (let round = 0; round < rounds; round++) {
		let calm = true
		for (const [index, a] of moved.entries())
			for (const b of moved.slice(index + 1)) {
				const dx = b.x - a.x
				const dy = b.y - a.y
				const gap = Math.hypot(dx, dy)
				if (gap >= distance) continue
				calm = false
				// Two at the very same point part sideways.
				const [ux, uy] = gap === 0 ? [1, 0] : [dx / gap, dy / gap]
				const step = (distance - gap) / 2
				a.x -= ux * step
				a.y -= uy * step
				b.x += ux * step
				b.y += uy * step
			}
		if (calm) break
	}
	return moved.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 }))
}
