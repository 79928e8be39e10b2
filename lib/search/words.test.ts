import { describe, expect, it } from 'vitest'
import { catalanSpellings, mostTerms, readQuestion } from './words'

/** As one would write it: "quotes" for a phrase, - for what must not be there, … for what may go on. */
const written = (question: string) =>
	readQuestion(question).map((way) =>
		way.map(
			({ text, phrase, negated, last }) =>
				`${negated ? '-' : ''}${phrase ? `"${text}"` : text}${last ? '…' : ''}`,
		),
	)

describe('what a reader typed', () => {
	it.each<[string, string[][]]>([
		['', []],
		['iot', [['iot…']]],
		['smart city', [['smart', 'city…']]],
		['smart city ', [['smart', 'city']]],
		['"smart city"', [['"smart city"']]],
		['"smart city', [['"smart city"']]],
		['water -sea', [['water', '-sea']]],
		['-"smart city" water!', [['-"smart city"', 'water!']]],
		['red OR blue car', [['red'], ['blue', 'car…']]],
		['OR', []],
		['or else', [['or', 'else…']]],
		["l'aigua d’ara ", [['aigua', 'ara']]],
		["o'neill", [["o'neill…"]]],
		['a & b | !c:*', [['a', 'b', '!c:*']]],
		[':*|&!()\'"', []],
		['🌍 🌍', []],
		['--', []],
	])('%j is %j', (question, ways) => {
		expect(written(question)).toEqual(ways)
	})

	it('is read so far, however long it is', () => {
		expect(readQuestion('word '.repeat(500)).flat()).toHaveLength(mostTerms)
	})
})

it.each([
	['biblioteques', ['biblioteca']],
	['biblioteca', ['biblioteques']],
	['platges', ['platja']],
	['digitalitzacio', ['digitalització']],
	['intelligent', ['intel·ligent']],
	['col.laboració', ['col·laboració']],
	['mar', []],
])('%s may be spelt %j in Catalan', (word, spellings) => {
	expect(catalanSpellings(word)).toEqual(expect.arrayContaining(spellings))
})
