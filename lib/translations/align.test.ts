import { describe, expect, test } from 'vitest'
import { alignFields } from './align'

const claims = (...texts: string[]) =>
	new Map(texts.map((text, row) => [`evidence.${row}.claim`, text] as const))

/** Where each claim of before is now, by its old row; undefined where it is gone. */
const moves = (before: string[], after: string[]) => {
	const now = alignFields(claims(...before), claims(...after))
	return before.map((_, row) => now.get(`evidence.${row}.claim`)?.split('.')[1])
}

const sensors = 'Sixty-seven towns share one network of sensors'
const meters = 'Twelve thousand water meters are read from afar'
const cost = 'A reading costs four cents instead of two euros'

describe('rows of a translation follow their originals', () => {
	test.each<[what: string, before: string[], after: string[], rows: (string | undefined)[]]>([
		['where nothing moved', [sensors, meters], [sensors, meters], ['0', '1']],
		['past one that came first', [sensors, meters], [cost, sensors, meters], ['1', '2']],
		['past one that is gone', [sensors, meters, cost], [sensors, cost], ['0', undefined, '1']],
		['to each other’s place', [sensors, meters], [meters, sensors], ['1', '0']],
		['with other words', [sensors], ['Seventy towns share one network of sensors'], ['0']],
		[
			'with other words, and moved',
			[sensors, meters],
			[cost, 'Twelve thousand meters are read from afar'],
			[undefined, '1'],
		],
		['but not to another claim in their place', [sensors], [cost], [undefined]],
		['one each where two say the same', [sensors, sensors], [sensors, sensors], ['0', '1']],
		['to nothing where there is nothing', [sensors], [], [undefined]],
	])('%s', (_, before, after, rows) => {
		expect(moves(before, after)).toEqual(rows)
	})

	test('by all that a row says, not by its unit alone', () => {
		const row = (number: number, claim: string) =>
			[
				[`evidence.${number}.claim`, claim],
				[`evidence.${number}.unit`, '%'],
			] as const
		const now = alignFields(
			new Map([...row(0, sensors), ...row(1, meters)]),
			new Map([...row(0, meters), ...row(1, sensors)]),
		)
		expect(now.get('evidence.0.unit')).toBe('evidence.1.unit')
		expect(now.get('evidence.1.unit')).toBe('evidence.0.unit')
	})

	test('texts that are in no row keep their names, whatever became of them', () => {
		const now = alignFields(new Map([['solution', sensors]]), new Map([['solution', cost]]))
		expect(now.get('solution')).toBe('solution')
	})
})
