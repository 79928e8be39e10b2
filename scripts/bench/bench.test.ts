import { describe, expect, test } from 'vitest'
import { Random } from '../../lib/corpus/random'
import { statement } from './bare-sql'
import { percentiles, type Timings } from './load'
import type { CaseResult, SizeResult } from './measure'
import { readOptions } from './options'
import { drawQuestions, mistype } from './questions'
import { judge, report } from './report'
import type { Sample } from './sample'

test('options', () => {
	expect(readOptions([])).toMatchObject({ sizes: [1000, 10_000, 100_000], seed: 1, write: false })
	expect(readOptions(['--sizes', '500,100', '--write'])).toMatchObject({ sizes: [100, 500], write: true })
	expect(readOptions(['--help'])).toEqual({ help: true })
	for (const wrong of [['--sizes', 'many'], ['--sizes', '1'], ['--seconds', '0'], ['--quick'], ['ten']])
		expect(readOptions(wrong)).toHaveProperty('problem')
})

test('percentiles are answers that were given', () => {
	const times = Array.from({ length: 100 }, (_, index) => 100 - index)
	expect(percentiles(times)).toEqual({ p50: 50, p95: 95, p99: 99 })
	expect(percentiles([7])).toEqual({ p50: 7, p95: 7, p99: 7 })
	expect(percentiles([]).p50).toBeNaN()
})

describe('questions', () => {
	const sample: Sample = {
		practices: Array.from({ length: 30 }, (_, index) => ({
			slug: `practice-${index}`,
			filters: {
				theme: ['water'],
				region: [`ES${index % 10}`],
				country: ['ES'],
				stage: ['pilot'],
				language: ['en'],
			},
			texts: [
				{
					locale: 'en',
					title: `Water meters number${index}`,
					words:
						'water meters measure leakage everywhere under ground with sensors along every single pipeline'.split(
							' ',
						),
				},
			],
		})),
		documents: new Map(
			'water meters measure leakage everywhere under ground with sensors along every single pipeline'
				.split(' ')
				.map((word) => [word, 30]),
		),
		most: 'water',
		some: ['leakage', 'sensors'],
		one: Array.from(
			{ length: 40 },
			(_, index) => `unique${'abcdefghij'[index % 10]}${'klmn'[Math.floor(index / 10)]}`,
		),
		labels: [{ locale: 'fi', label: 'vesi', concept: 'water' }],
	}

	test('are different ones, and the same for the same seed', () => {
		const rare = drawQuestions('rare', sample, 1, 25)
		expect(new Set(rare.map((question) => JSON.stringify(question))).size).toBe(25)
		expect(drawQuestions('rare', sample, 1, 25)).toEqual(rare)
		expect(drawQuestions('rare', sample, 2, 25)).not.toEqual(rare)
	})

	test('there are no more than there are', () => {
		expect(drawQuestions('acrossLanguages', sample, 1, 25)).toEqual([{ q: 'vesi', locale: 'fi' }])
	})

	test('a mistyped word is another one, of nearly the same length', () => {
		const random = new Random(1, 1)
		for (let attempt = 0; attempt < 200; attempt++) {
			const typed = mistype('digitalisation', random)
			expect(typed[0]).toBe('d')
			expect(Math.abs(typed.length - 14)).toBeLessThanOrEqual(1)
		}
	})
})

test('the bare SQL takes what was asked as parameters', () => {
	const { text, values } = statement(
		{ q: "it's", theme: 'water', country: 'ES', page: '3', locale: 'en' },
		'words',
	)
	expect(values).toEqual(['water', 'ES', "it's"])
	expect(text).toContain('OFFSET 24')
	expect(text).not.toContain("it's")
})

describe('targets', () => {
	const timings = (p95: number, rate = 100): Timings => ({
		answers: 1,
		errors: 0,
		rate,
		p50: 1,
		p95,
		p99: p95,
	})
	const search = (p95: number): CaseResult => ({
		...{ name: 'a rare word', group: 'search', hits: 3, sql: { p50: 10, p95: 20, answers: 9 } },
		first: { one: timings(p95), many: timings(p95) },
		again: { one: timings(1), many: timings(1) },
	})
	const list: CaseResult = {
		...{ name: 'list page', group: 'page', hits: null },
		first: { one: timings(50), many: timings(50) },
		again: { one: timings(1), many: timings(1, 900) },
	}
	const size = (practices: number, p95: number): SizeResult => ({
		...{ practices, frequent: { word: 'interreg', percent: 82 }, firstAnswerMs: 900, settledMs: 3000 },
		memory: { before: 100, most: 500 },
		cases: [search(p95), list],
	})

	test('met, missed, or not measured', () => {
		const verdicts = judge([size(10_000, 6), size(100_000, 29)])
		expect(verdicts.map(({ met }) => met)).toEqual([true, null, true, true, false, true, true])
		expect(verdicts[4]?.measured).toBe('4.8 times (a rare word)')
		expect(judge([size(10_000, 6)]).every(({ met }) => met === null)).toBe(true)
	})

	test('the report names machine, growth and targets', () => {
		const machine = {
			date: '2026-11-24',
			cores: 2,
			model: 'A model',
			memoryGb: 8,
			system: 'Linux',
			node: '24',
			postgres: '18',
		}
		const text = report(machine, [size(10_000, 6), size(100_000, 29)], 5)
		expect(text).toContain('2 cores (A model), 8 GB')
		expect(text).toContain('| a rare word | 6.0 | 29 | × 4.8 |')
		expect(text).toContain('**no**')
		expect(text).not.toContain('NaN')
	})
})
