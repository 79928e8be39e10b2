import { beforeEach, describe, expect, it } from 'vitest'
import { RateLimit } from './rate-limit'

const minute = 60_000
let now = 0
let limit: RateLimit
beforeEach(() => {
	now = 1_000_000
	limit = new RateLimit({ most: 2, minutes: 15, now: () => now })
})

describe('a limit', () => {
	it('is each one’s own', () => {
		expect([limit.take('a'), limit.take('a'), limit.take('a')]).toEqual([true, true, false])
		expect(limit.take('b')).toBe(true)
	})
	it('slides: room comes back when the oldest has gone by', () => {
		limit.take('a')
		now += 10 * minute
		limit.take('a')
		now += 5 * minute - 1
		expect(limit.take('a')).toBe(false)
		now += 1
		expect(limit.take('a')).toBe(true)
		expect(limit.take('a')).toBe(false)
	})
	it('does not count what it refused', () => {
		limit.take('a')
		limit.take('a')
		now += 14 * minute
		expect(limit.take('a')).toBe(false)
		now += minute
		expect(limit.take('a')).toBe(true)
	})
	it('forgets those who have not come for long', () => {
		limit.take('a')
		limit.take('b')
		now += 10 * minute
		limit.take('a')
		now += 6 * minute
		limit.take('c')
		expect(limit.size).toBe(2)
	})
})
