import { describe, expect, it } from 'vitest'
import {
	type Criterion,
	criteria,
	isLevelOf,
	type Level,
	lacksForValidation,
	levelsOf,
	progressOf,
	standingOf,
	standings,
	verdictOf,
	type WholeScores,
} from './rubric'

/** All well, but for what a case is about. */
const scores = (levels: Partial<Record<Criterion, Level>> = {}): WholeScores =>
	Object.fromEntries(
		criteria.map((criterion) => [
			criterion,
			{ level: levels[criterion] ?? (isLevelOf(criterion, 'met') ? 'met' : '3'), reason: 'So it is.' },
		]),
	) as WholeScores

describe('levels', () => {
	it.each([
		['relevance', 'met', true],
		['ethics', 'notMet', true],
		['ethics', '3', false],
		['equity', '4', true],
		['equity', '0', true],
		['equity', 'unclear', true],
		['equity', '5', false],
		['equity', 'met', false],
		['participation', '', false],
	] as const)('%s can be %s: %s', (criterion, level, can) => {
		expect(isLevelOf(criterion, level)).toBe(can)
	})
	it('each has one standing', () => {
		const standing = Object.fromEntries(criteria.flatMap(levelsOf).map((level) => [level, standingOf(level)]))
		expect(standing).toEqual({
			met: 'met',
			notMet: 'notMet',
			'4': 'strong',
			'3': 'strong',
			'2': 'partial',
			'1': 'weak',
			'0': 'weak',
			unclear: 'unclear',
		})
	})
})

describe('the verdict', () => {
	it('names every criterion once, under how it stands', () => {
		const verdict = verdictOf(
			scores({ ethics: 'notMet', equity: '2', participation: '0', sustainability: 'unclear' }),
		)
		expect(verdict).toEqual({
			notMet: ['ethics'],
			weak: ['participation'],
			unclear: ['sustainability'],
			partial: ['equity'],
			strong: ['effectiveness', 'transferability'],
			met: ['relevance', 'evidenceBase'],
		})
		expect(standings.flatMap((standing) => verdict[standing]).sort()).toEqual([...criteria].sort())
	})
})

describe('what keeps an opinion from carrying a validation', () => {
	const named = { named: true }
	it.each([
		['nothing, where all is well shown', {}, []],
		['one exclusion criterion not met', { evidenceBase: 'notMet' }, ['evidenceBase']],
		['effectiveness at 2', { effectiveness: '2' }, ['effectiveness']],
		['not equity at 2', { equity: '2' }, []],
		['equity at 1', { equity: '1' }, ['equity']],
		['a core criterion that cannot be judged', { equity: 'unclear' }, ['equity']],
		['not a qualifier that is weak', { participation: '1' }, []],
		['not a qualifier that cannot be judged', { sustainability: 'unclear' }, []],
		['a qualifier that is absent', { sustainability: '0' }, ['sustainability']],
		[
			'everything at once, each named',
			{ relevance: 'notMet', effectiveness: '0', equity: 'unclear', transferability: '0' },
			['relevance', 'effectiveness', 'equity', 'transferability'],
		],
	] as const)('%s', (_, levels, lacks) => {
		expect(lacksForValidation(scores(levels), named)).toEqual(lacks)
	})
	it('an expert who is not named', () => {
		expect(lacksForValidation(scores(), { named: false })).toEqual(['name'])
	})
	it('no number of strong criteria makes up for one that is not enough', () => {
		const best = scores({
			effectiveness: '4',
			transferability: '4',
			sustainability: '4',
			participation: '4',
			equity: '1',
		})
		expect(lacksForValidation(best, named)).toEqual(['equity'])
	})
})

describe('how far a draft is', () => {
	const { effectiveness, equity } = scores()
	it.each([
		['nothing', {}, 'empty'],
		['an untouched one', { equity: { level: null, reason: ' ' } }, 'empty'],
		['a level without a reason', { equity: { level: '2' as const, reason: ' ' } }, 'begun'],
		['a reason without a level', { equity: { level: null, reason: 'Well.' } }, 'begun'],
		['one of two', { equity }, 'begun'],
		['both', { effectiveness, equity }, 'done'],
	] as const)('%s: %s', (_, draft, progress) => {
		expect(progressOf(draft, 'core')).toBe(progress)
	})
})
