import { describe, expect, it } from 'vitest'
import { addDays, canStillChange, dueAfter, dueState, isDueDay } from './due'

const today = '2026-11-30'

describe('due', () => {
	it.each([
		['2026-11-29', 'overdue'],
		['2026-11-30', 'soon'],
		['2026-12-05', 'soon'],
		['2026-12-06', 'later'],
	] as const)('on %s: %s', (day, state) => {
		expect(dueState(day, today)).toBe(state)
	})
	it('three weeks after it came in', () => {
		expect(dueAfter(today)).toBe('2026-12-21')
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
	})
	it.each([
		['2026-11-30', true],
		['2027-12-01', true],
		['2027-12-02', false],
		['2026-11-29', false],
		['2027-02-30', false],
		['2027-13-01', false],
		['soon', false],
		['', false],
		['2027-1-1', false],
		['20270-01-01', false],
	])('an editor may set %s: %s', (day, may) => {
		expect(isDueDay(day, today)).toBe(may)
	})
})

it('an answer can be changed for two weeks', () => {
	const at = new Date('2026-11-30T12:00:00Z')
	expect(canStillChange(at, new Date('2026-12-14T11:59:59Z'))).toBe(true)
	expect(canStillChange(at, new Date('2026-12-14T12:00:00Z'))).toBe(false)
})
