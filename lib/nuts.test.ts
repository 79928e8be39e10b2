import { describe, expect, it } from 'vitest'
import { countryName, isRegionCode, regionName } from './nuts'

describe('the name of a region', () => {
	const lowerAustria = {
		code: 'AT12',
		level: 2,
		nameLatin: 'Niederösterreich',
		names: { en: 'Lower Austria' },
	}
	it.each([
		['en', 'Lower Austria'],
		['ca', 'Niederösterreich'],
	])('in %s is %s', (locale, name) => {
		expect(regionName(lowerAustria, locale)).toBe(name)
	})

	it('of a country comes from the reader’s language', () => {
		expect(regionName({ code: 'EL', level: 0, nameLatin: 'Elláda', names: {} }, 'ca')).toBe('Grècia')
		expect(countryName('EL', 'en')).toBe('Greece')
	})
})

it.each([
	['ES511', true],
	['ES', true],
	['EL52', true],
	['es511', false],
	['ES5111', false],
	['E', false],
	["ES'--", false],
])('%j is a region code: %s', (text, expected) => {
	expect(isRegionCode(text)).toBe(expected)
})
