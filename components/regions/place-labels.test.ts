import { expect, it } from 'vitest'
import { type Label, placeLabels } from './place-labels'

const frame = { width: 800, height: 800 }
const label = (x: number, y: number, name = 'Lahti'): Label => ({
	at: { x, y },
	radius: 14,
	name,
	number: '2',
})

it('writes to the right where there is room', () => {
	expect(placeLabels([label(400, 400)], frame)).toEqual([{ x: 419, y: 400, anchor: 'start', named: true }])
})

it('writes to the left at the right edge', () => {
	expect(placeLabels([label(780, 400)], frame)).toMatchObject([{ anchor: 'end', named: true }])
})

it('writes above where both sides are taken', () => {
	const [, , middle] = placeLabels([label(370, 400), label(430, 400), label(400, 400, 'Vienna')], frame)
	expect(middle).toMatchObject({ anchor: 'middle', named: true })
})

it('keeps the number where the name has no room', () => {
	const narrow = { width: 90, height: 60 }
	expect(placeLabels([label(30, 30, 'Mecklenburg-Vorpommern')], narrow)).toMatchObject([{ named: false }])
})

it('never writes one label over another', () => {
	const places = placeLabels([label(400, 400), label(400, 410), label(400, 420)], frame)
	const keys = places.map(({ x, y }) => `${x} ${y}`)
	expect(new Set(keys).size).toBe(3)
})
