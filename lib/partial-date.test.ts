import { describe, expect, test } from 'vitest'
import { firstDay, formatPartialDate, isPartialDate, lastDay } from './partial-date'

test.each([
	['2005', true],
	['2018-05', true],
	['2018-05-17', true],
	['2024-02-29', true],
	['2023-02-29', false],
	['2018-13', false],
	['2018-00', false],
	['2018-05-32', false],
	['2018-5', false],
	['1899', false],
	['05/2018', false],
	['2018-05-17T00:00', false],
	['', false],
])('%s is a date: %s', (text, expected) => {
	expect(isPartialDate(text)).toBe(expected)
})

describe.each([
	['2005', '2005-01-01', '2005-12-31'],
	['2018-05', '2018-05-01', '2018-05-31'],
	['2024-02', '2024-02-01', '2024-02-29'],
	['2018-05-17', '2018-05-17', '2018-05-17'],
])('%s', (text, first, last) => {
	test(`begins on ${first}`, () => expect(firstDay(text)).toBe(first))
	test(`ends on ${last}`, () => expect(lastDay(text)).toBe(last))
})

test.each([
	['2005', 'en', '2005'],
	['2018-05', 'en', 'May 2018'],
	['2018-05', 'ca', 'maig del 2018'],
	['2018-05-17', 'ca', '17 de maig del 2018'],
])('%s in %s is written %s', (text, locale, written) => {
	expect(formatPartialDate(text, locale)).toBe(written)
})
