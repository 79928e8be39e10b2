import { expect, it } from 'vitest'
import { freshness } from './freshness'

it.each([
	[null, 'never'],
	['2026-11-23T10:00:00.000Z', 'fresh'],
	['2025-11-23T10:00:01.000Z', 'fresh'],
	['2025-11-23T10:00:00.000Z', 'due'],
	['2019-01-01T00:00:00.000Z', 'due'],
])('confirmed at %s: %s', (confirmedAt, expected) => {
	expect(freshness(confirmedAt, new Date('2026-11-23T10:00:00.000Z'))).toBe(expected)
})
