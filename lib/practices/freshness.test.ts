import { describe, expect, it } from 'vitest'
import {
	countedFrom,
	dueIfFrom,
	dueOn,
	freshness,
	hasLapsed,
	lapsesOn,
	nextStep,
	type RoundState,
	roundState,
} from './freshness'

const now = new Date('2026-11-23T10:00:00.000Z')
const published = '2020-01-01T00:00:00.000Z'
const practice = (confirmedAt: string | null, lapsedAt: string | null = null) => ({
	confirmedAt,
	publishedAt: published,
	lapsedAt,
})

it.each([
	[null, false, 'never'],
	[null, true, 'lapsed'],
	['2026-11-23T10:00:00.000Z', false, 'fresh'],
	['2025-11-23T10:00:01.000Z', false, 'fresh'],
	['2025-11-23T10:00:00.000Z', false, 'due'],
	['2019-01-01T00:00:00.000Z', false, 'due'],
	['2019-01-01T00:00:00.000Z', true, 'lapsed'],
] as const)('readers are told of one confirmed at %s, lapsed %s: %s', (confirmedAt, lapsed, expected) => {
	expect(freshness({ confirmedAt, publishedAt: published, lapsed }, now)).toBe(expected)
})

it.each([
	['confirmed', practice('2026-05-01T00:00:00.000Z'), '2026-05-01T00:00:00.000Z'],
	['never confirmed', practice(null), published],
])('the year of one %s is counted from %s', (_, facts, from) => {
	expect(countedFrom(facts).toISOString()).toBe(from)
})

it.each([
	['2024-02-29T08:00:00.000Z', '2025-03-01T08:00:00.000Z'],
	['2025-11-23T10:00:00.000Z', '2026-11-23T10:00:00.000Z'],
])('%s is due on %s', (from, due) => {
	expect(dueOn(new Date(from)).toISOString()).toBe(due)
})

it('what is due now was confirmed a year ago or before', () => {
	expect(dueIfFrom(now).toISOString()).toBe('2025-11-23T10:00:00.000Z')
})

it.each([
	['nobody marked it', practice('2024-01-01T00:00:00.000Z'), false],
	['it was marked', practice('2024-01-01T00:00:00.000Z', '2025-05-01T00:00:00.000Z'), true],
	['it was confirmed after that', practice('2025-06-01T00:00:00.000Z', '2025-05-01T00:00:00.000Z'), false],
	['it was never confirmed, and marked', practice(null, '2021-05-01T00:00:00.000Z'), true],
])('whether it has lapsed when %s', (_, facts, expected) => {
	expect(hasLapsed(facts)).toBe(expected)
})

const due = '2025-10-01T00:00:00.000Z'
it.each<[string, ReturnType<typeof practice>, number, RoundState]>([
	['within the year', practice('2026-01-01T00:00:00.000Z'), 0, 'fresh'],
	['over, and not asked yet', practice(due), 0, 'due'],
	['asked', practice(due), 1, 'due'],
	['reminded', practice(due), 2, 'remindedOnce'],
	['reminded again', practice(due), 3, 'remindedTwice'],
	['given up', practice(due, '2026-11-01T00:00:00.000Z'), 3, 'lapsed'],
	['confirmed after it lapsed', practice('2026-11-02T00:00:00.000Z', '2026-11-01T00:00:00.000Z'), 0, 'fresh'],
	['never confirmed, and published long ago', practice(null), 0, 'due'],
])('its owners are told: %s', (_, facts, asked, expected) => {
	expect(roundState(facts, asked, now)).toBe(expected)
})

describe('what is next', () => {
	const before = (days: number) => new Date(now.getTime() - days * 86_400_000)
	it.each<[string, ReturnType<typeof practice>, number[], 'ask' | 'lapse' | undefined]>([
		['within the year nothing', practice('2026-01-01T00:00:00.000Z'), [], undefined],
		['the question', practice(due), [], 'ask'],
		['nothing, a day before the first reminder', practice(due), [29], undefined],
		['the first reminder', practice(due), [30], 'ask'],
		['nothing, a day before the second', practice(due), [59, 29], undefined],
		['the second reminder', practice(due), [60, 30], 'ask'],
		['nothing, while there is time to answer it', practice(due), [89, 59, 29], undefined],
		['giving up', practice(due), [90, 60, 30], 'lapse'],
		['one reminder, however long nothing was done', practice(due), [300], 'ask'],
		['nothing once it has lapsed', practice(due, '2026-11-20T00:00:00.000Z'), [93, 63, 33], undefined],
		[
			'the question again, a year after it was confirmed late',
			practice(due, '2025-01-01T00:00:00.000Z'),
			[],
			'ask',
		],
	])('%s', (_, facts, days, expected) => {
		expect(nextStep(facts, days.map(before), now)).toBe(expected)
	})
	it.each([
		[1, 90],
		[2, 60],
		[3, 30],
	])('asked %i times, it lapses in %i days', (asked, days) => {
		expect(lapsesOn(asked, now).getTime()).toBe(now.getTime() + days * 86_400_000)
	})
})
