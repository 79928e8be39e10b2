import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The tokens of the nth `:root` block of the file, by name. */
function tokensOf(block: string): Record<string, string> {
	return Object.fromEntries(
		[...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
	)
}

const [light = '', dark = '', print = ''] = css.split(':root {').slice(1)
const schemes = { light: tokensOf(light), dark: tokensOf(dark), print: tokensOf(print) }

/** Relative luminance of an sRGB colour (WCAG 2.2). */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
	})
	return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
	const [a, b] = [luminance(one), luminance(other)]
	return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const grounds = ['paper', 'raised', 'sunken']
const washes = ['accent-wash', 'signal-wash', 'danger-wash', 'done-wash']

/** Text, at any size: 4.5 to 1. */
const text: [string, string[]][] = [
	['ink', [...grounds, ...washes]],
	['quiet', [...grounds, ...washes]],
	['accent', [...grounds, 'accent-wash']],
	['accent-strong', [...grounds, 'accent-wash']],
	['accent-ink', ['accent', 'accent-strong']],
	['signal', [...grounds, 'signal-wash']],
	['danger', [...grounds, 'danger-wash']],
	['danger-strong', [...grounds, 'danger-wash']],
	['danger-ink', ['danger', 'danger-strong']],
	['done', [...grounds, 'done-wash']],
]

/** What must be seen to use or to understand the page: 3 to 1. */
const parts: [string, string[]][] = [
	['edge', grounds],
	['accent', [...grounds, 'map-land']],
	['theme-smarter', grounds],
	['theme-greener', grounds],
	['theme-connected', grounds],
	['theme-social', grounds],
	['theme-citizens', grounds],
	['theme-governance', grounds],
]

const pairs = (list: [string, string[]][]) =>
	list.flatMap(([front, backs]) => backs.map((back): [string, string] => [front, back]))

describe('the tokens', () => {
	it('are the same in light, dark and print, but for what paper has no use for', () => {
		expect(Object.keys(schemes.dark)).toEqual(Object.keys(schemes.light))
		expect(Object.keys(schemes.print)).toEqual(
			Object.keys(schemes.light).filter((name) => name !== 'float-shadow'),
		)
	})
})

describe.each(['light', 'dark', 'print'] as const)('contrast in %s', (scheme) => {
	const colour = (name: string): string => {
		const value = schemes[scheme][name]
		if (!value || !/^#[0-9a-f]{6}$/.test(value)) throw new Error(`${name} is no plain colour: ${value}`)
		return value
	}
	it.each(pairs(text))('%s on %s is text: 4.5', (front, back) => {
		expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(4.5)
	})
	it.each(pairs(parts))('%s on %s is a part of the interface: 3', (front, back) => {
		expect(contrast(colour(front), colour(back))).toBeGreaterThanOrEqual(3)
	})
})
