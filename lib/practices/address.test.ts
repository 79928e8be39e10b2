import { describe, expect, it } from 'vitest'
import { addressFor, longestAddress, readAddress } from './address'

describe('an address as somebody typed it', () => {
	const good: [string, string][] = [
		['sensor-network', 'sensor-network'],
		['  Sensor-Network-2 ', 'sensor-network-2'],
		['2026', '2026'],
		['a'.repeat(longestAddress), 'a'.repeat(longestAddress)],
		['choices-for-all', 'choices-for-all'],
	]
	it.each(good)('%s is taken as %s', (typed, slug) => {
		expect(readAddress(typed)).toEqual({ slug })
	})

	const bad: [string, string][] = [
		['', 'required'],
		['   ', 'required'],
		['a'.repeat(longestAddress + 1), 'tooLong'],
		['xarxa-d’aigua', 'notPlainLetters'],
		['vesiensuojelu-äänekoski', 'notPlainLetters'],
		['two words', 'notPlainLetters'],
		['-sensors', 'notPlainLetters'],
		['sensors-', 'notPlainLetters'],
		['sensors--two', 'notPlainLetters'],
		['../admin', 'notPlainLetters'],
		['sensors/history', 'notPlainLetters'],
		['sensors?x=1', 'notPlainLetters'],
		['a\u0000b', 'notPlainLetters'],
		['а-in-cyrillic', 'notPlainLetters'],
		['choices', 'reserved'],
		['Choices', 'reserved'],
	]
	it.each(bad)('%j: %s', (typed, code) => {
		expect(readAddress(typed)).toMatchObject({ problem: { field: 'address', code } })
	})
})

const titles: [string, string][] = [
	['Xarxa d’aigua', 'xarxa-d-aigua'],
	['Łódź: 100 % dla wody', 'lodz-100-dla-wody'],
	['Δίκτυο', 'practice'],
	['', 'practice'],
	[`${'a'.repeat(79)} b`, 'a'.repeat(79)],
]
it.each(titles)('the title %j becomes the address %s', (title, slug) => {
	expect(addressFor(title)).toBe(slug)
	expect(slug === 'practice' || readAddress(slug)).toBeTruthy()
})
