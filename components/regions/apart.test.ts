import { expect, it } from 'vitest'
import { apart } from './apart'

const gap = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y)

it('leaves numbers alone that have room', () => {
	const points = [
		{ x: 0, y: 0 },
		{ x: 100, y: 0 },
	]
	expect(apart(points)).toEqual(points)
})

it('parts two that would cover one another, also at the very same point', () => {
	const [a, b] = apart([
		{ x: 50, y: 50 },
		{ x: 50, y: 50 },
	])
	if (!a || !b) throw new Error('lost')
	expect(gap(a, b)).toBeGreaterThanOrEqual(27.9)
})
