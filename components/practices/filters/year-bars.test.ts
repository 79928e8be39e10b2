import { expect, it } from 'vitest'
import type { Facet } from '@/lib/practices/summary'
import { yearBars } from './year-bars'

const years = (counts: Record<string, number>): Facet[] =>
	Object.entries(counts).map(([value, count]) => ({
		...{ value, label: value, count, selected: false, known: true },
	}))
const drawn = (counts: Record<string, number>, chosen: string[] = []) =>
	yearBars(years(counts), chosen).map(
		({ from, to, count, inside }) => `${from === to ? from : `${from}-${to}`} ${count}${inside ? '*' : ''}`,
	)

it('has a bar for each year, also for those without a practice', () => {
	expect(drawn({ 2018: 3, 2015: 1 })).toEqual(['2015 1*', '2016 0', '2017 0', '2018 3*'])
})

it('tells the chosen years from the rest; a range that is chosen is no year', () => {
	expect(drawn({ 2015: 1, 2016: 2, 2017: 4, '2016-': 6 }, ['2016-'])).toEqual([
		'2015 1',
		'2016 2*',
		'2017 4*',
	])
})

it('puts years together where there are many', () => {
	const bars = drawn({ 1920: 1, 1921: 2, 2020: 5 }, ['1921'])
	expect(bars).toHaveLength(34)
	expect([bars[0], bars.at(-1)]).toEqual(['1920-1922 3*', '2019-2020 5'])
})

it('is nothing where there is nothing', () => {
	expect(drawn({})).toEqual([])
	expect(drawn({ 1850: 0 })).toEqual([])
})
