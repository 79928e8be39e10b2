import { expect, it } from 'vitest'
import { clearerOn, contrast } from './colours'

const ink = 'rgba(27, 36, 48, 1)'
const sea = 'rgba(251, 250, 247, 1)'

it.each([
	['black on white', 'rgba(0, 0, 0, 1)', 'rgba(255, 255, 255, 1)', 21],
	['white on white', 'rgba(255, 255, 255, 1)', 'rgba(255, 255, 255, 1)', 1],
	['whichever comes first', 'rgba(255, 255, 255, 1)', 'rgba(118, 118, 118, 1)', 4.54],
])('contrast: %s', (_, one, other, ratio) => {
	expect(contrast(one, other)).toBeCloseTo(ratio, 2)
})

it.each([
	['a light shade', 'rgba(154, 174, 173, 1)', ink],
	['the darkest shade', 'rgba(11, 92, 99, 1)', sea],
])('on %s words are as clear as they can be', (_, ground, words) => {
	expect(clearerOn(ground, { ink, sea })).toBe(words)
	expect(contrast(words, ground)).toBeGreaterThan(4.5)
})
