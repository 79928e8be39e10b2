import { describe, expect, it } from 'vitest'
import { toTextQuery } from './search-words'

describe('what a reader typed', () => {
	it.each([
		['', ''],
		['iot', "'iot'"],
		['smart city', "'smart' & 'city'"],
		['smart city ', "'smart' & 'city'"],
		['"smart city"', "'smart city'"],
		['"smart city', "'smart city'"],
		['water -sea', "'water' & !'sea'"],
		['-"smart city" water!', `!'smart city' & 'water!'`],
		['red OR blue car', "'red' | 'blue' & 'car'"],
		['OR', ''],
		['or else', "'or' & 'else'"],
		["l'aigua d’ara", "'aigua' & 'ara'"],
		["o'neill", "'o neill'"],
		['a & b | !c:*', "'a' & 'b' & '!c:*'"],
		["'); DROP TA\\BLE", "'DROP' & 'TA BLE'"],
		[':*|&!()\'"', ''],
		['🌍 🌍', ''],
		['--', ''],
	])('%j asks English texts for %j', (words, query) => {
		expect(toTextQuery(words, 'en').whole).toBe(query)
	})

	it.each([
		['biblioteques de la xarxa ', "('biblioteques' | 'biblioteca') & 'xarxa'"],
		['biblioteca "de la xarxa"', "('biblioteca' | 'biblioteques') & 'de la xarxa'"],
		['digitalitzacio ', "('digitalitzacio' | 'digitalització')"],
		['intelligent ', "('intelligent' | 'intel·ligent')"],
		['Col.laboració ', "('Col.laboració' | 'col·laboració')"],
		['de la', ''],
		['-de mar', "'mar'"],
	])('%j asks Catalan texts for %j', (words, query) => {
		expect(toTextQuery(words, 'ca').whole).toBe(query)
	})

	it.each([
		['smart ci', '', ''],
		['smart city', "'smart'", "'city':*"],
		['smart city ', '', ''],
		['biblioteca virtu', "('biblioteca' | 'biblioteques')", "'virtu':*"],
		['xarxa OR biblio', '', "'biblio':*"],
		['"smart city"', '', ''],
		['-water', '', ''],
		["l'aigua", '', "'aigua':*"],
		['els', '', ''],
		['e-health', '', ''],
	])('%j may go on: besides %j, %j', (words, besides, beginning) => {
		expect(toTextQuery(words, 'ca')).toMatchObject({ besides, beginning })
	})
})
