import { describe, expect, it } from 'vitest'
import { addressOf, dateOf, numberOf } from './written-values'

describe('how people write numbers, days and addresses', () => {
	it.each<[string, number | string | null]>([
		['', null],
		['1250000', 1250000],
		['1.250.000', 1250000],
		['1,250,000', 1250000],
		['1 250 000', 1250000],
		['1.250.000,50', 1250000.5],
		['1,250,000.50', 1250000.5],
		['12,5', 12.5],
		['1.500', 1500],
		['€ 1.500', 1500],
		['1500 EUR', 1500],
		['0', 0],
		['-3', -3],
		['12.34.56', '12.34.56'],
		['1e9', '1e9'],
		['about 5', 'about 5'],
		['Infinity', 'Infinity'],
	])('money: %s', (typed, read) => {
		expect(numberOf(typed, true)).toBe(read)
	})
	it('a coordinate has thousandths', () => {
		expect(numberOf('41.560')).toBe(41.56)
		expect(numberOf('2,013')).toBe(2.013)
	})
	it.each([
		['', null],
		['2018', '2018'],
		['2018-05', '2018-05'],
		['2018-5', '2018-05'],
		['2018-5-7', '2018-05-07'],
		['5/2018', '2018-05'],
		['17/05/2018', '2018-05-17'],
		['7.5.2018', '2018-05-07'],
		['spring 2018', 'spring 2018'],
	])('a day: %s', (typed, read) => {
		expect(dateOf(typed)).toBe(read)
	})
	it.each([
		['', null],
		['terrassa.cat', 'https://terrassa.cat'],
		['terrassa.cat/telecare?lang=ca', 'https://terrassa.cat/telecare?lang=ca'],
		['https://terrassa.cat', 'https://terrassa.cat'],
		['our own web site', 'our own web site'],
	])('an address: %s', (typed, read) => {
		expect(addressOf(typed)).toBe(read)
	})
})
