import { expect, it } from 'vitest'
import { isWithin, yearEnds, yearRange } from './years'

it.each<[string, string, string | null]>([
	['', '', null],
	['2015', '2020', '2015-2020'],
	['2015', '', '2015-'],
	['', '2020', '-2020'],
	['2018', '2018', '2018'],
	['2020', '2015', '2015-2020'],
])('from %j to %j is %j', (from, to, range) => {
	expect(yearRange(from, to)).toBe(range)
})

it.each([
	['2018', { from: '2018', to: '2018' }],
	['2015-2020', { from: '2015', to: '2020' }],
	['2015-', { from: '2015', to: '' }],
	['-2020', { from: '', to: '2020' }],
	['', null],
	['-', null],
	['20', null],
	['3015', null],
	['2015-2016-2017', null],
	['2015-x', null],
])('%j has the ends %j', (range, ends) => {
	expect(yearEnds(range)).toEqual(ends)
})

it.each<[string, string[], boolean]>([
	['2018', ['2018'], true],
	['2018', ['2017', '2019'], false],
	['2018', ['2015-2020'], true],
	['2018', ['2018-2018'], true],
	['2018', ['2019-'], false],
	['2018', ['-2018'], true],
	['2018', ['2000', '2018-'], true],
	['2018', ['-'], false],
	['2018', [], false],
])('%s within %j: %s', (began, ranges, expected) => {
	expect(isWithin(began, ranges)).toBe(expected)
})
