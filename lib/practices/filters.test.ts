import { describe, expect, it } from 'vitest'
import { defaultColumns } from './columns'
import {
	activeFilters,
	asList,
	cleared,
	filterLimits,
	noFilters,
	type PracticeFilters,
	parseFilters,
	tidyWords,
	toSearchParams,
	withChange,
	without,
} from './filters'

const read = (query: string) => parseFilters(new URLSearchParams(query))
const filters = (change: Partial<PracticeFilters>): PracticeFilters => ({ ...noFilters, ...change })

describe('what an address asks for', () => {
	it.each<[string, PracticeFilters]>([
		['', noFilters],
		['q=sensors', filters({ q: 'sensors', sort: 'relevance' })],
		['q=++two+++words++', filters({ q: 'two words', sort: 'relevance' })],
		['q=&theme=&page=&sort=', noFilters],
		['theme=water&theme=sport', filters({ theme: ['sport', 'water'] })],
		['theme=water&theme=water', filters({ theme: ['water'] })],
		['region=es511&country=es', filters({ region: ['ES511'], country: ['ES'] })],
		['stage=scaled&language=ca&year=2015', filters({ stage: ['scaled'], language: ['ca'], year: ['2015'] })],
		['organisation=i2cat&project=next2met', filters({ organisation: ['i2cat'], project: ['next2met'] })],
		[
			'event=policy-learning-event-3&tag=open-data',
			filters({ event: ['policy-learning-event-3'], tag: ['open-data'] }),
		],
		['year=2015-2020', filters({ year: ['2015-2020'] })],
		['year=2015-&year=-2010&year=2012', filters({ year: ['-2010', '2012', '2015-'] })],
		['year=2020-2015&year=2018-2018', filters({ year: ['2015-2020', '2018'] })],
		['year-from=2015&year-to=2020', filters({ year: ['2015-2020'] })],
		['year-from=2020&year-to=2015', filters({ year: ['2015-2020'] })],
		['year-from=2015&year-to=2015', filters({ year: ['2015'] })],
		['year-from=2015&year-to=', filters({ year: ['2015-'] })],
		['year-from=&year-to=+2020+', filters({ year: ['-2020'] })],
		['year-from=&year-to=', noFilters],
		['year=2001&year-from=2015', filters({ year: ['2001', '2015-'] })],
		['year=2015-&year-from=2015', filters({ year: ['2015-'] })],
		['stage=unheard_of&theme=nowhere', filters({ stage: ['unheard_of'], theme: ['nowhere'] })],
		['q=a&sort=newest', filters({ q: 'a', sort: 'newest' })],
		['sort=title&page=3&size=24&view=table', filters({ sort: 'title', page: 3, size: 24, view: 'table' })],
		['q=one&q=two', filters({ q: 'one', sort: 'relevance' })],
		['columns=stage&columns=region&columns=stage', filters({ columns: ['region', 'stage'] })],
		['columns=title', filters({ columns: [] })],
		['columns=title&columns=updated', filters({ columns: ['updated'] })],
		['columns=', noFilters],
		['unknown=parameter&__proto__=x&constructor=y', noFilters],
	])('%s', (query, expected) => {
		expect(read(query)).toEqual({ filters: expected, malformed: [] })
	})

	it.each<[string, string[]]>([
		['theme=Water', ['theme']],
		['theme=%00', ['theme']],
		['theme=a--b', ['theme']],
		[`tag=${'x'.repeat(101)}`, ['tag']],
		['region=Catalonia', ['region']],
		["region=';drop", ['region']],
		['country=ESP', ['country']],
		['year=20150', ['year']],
		['year=-1', ['year']],
		['year=-', ['year']],
		['year=2015-20', ['year']],
		['year=2015-2016-2017', ['year']],
		['year-from=20x5', ['year-from']],
		['year-from=99999&year-to=x', ['year-from', 'year-to']],
		['language=catalan', ['language']],
		['q=a%00b', ['q']],
		['page=0', ['page']],
		['page=-1', ['page']],
		['page=1.5', ['page']],
		['page=99999999', ['page']],
		['size=0', ['size']],
		['size=101', ['size']],
		['sort=best', ['sort']],
		['view=globe', ['view']],
		['columns=mailbox', ['columns']],
		['theme=A&page=x', ['theme', 'page']],
	])('%s is malformed, and left out', (query, malformed) => {
		expect(read(query)).toEqual({ filters: noFilters, malformed })
	})

	it('keeps what is well formed beside what is not', () => {
		expect(read('theme=water&theme=%00&page=2').filters).toEqual(filters({ theme: ['water'], page: 2 }))
	})

	it('takes as many values of a group as it says, and not one more', () => {
		const query = (count: number) => Array.from({ length: count }, (_, i) => `tag=t${i}`).join('&')
		expect(read(query(50))).toMatchObject({ malformed: [] })
		const { filters: over, malformed } = read(query(51))
		expect(over.tag).toHaveLength(filterLimits.values)
		expect(malformed).toEqual(['tag'])
	})

	it('cuts long words to 200 characters, not in the middle of one', () => {
		const { filters: long, malformed } = read(`q=${encodeURIComponent('🌍'.repeat(10_000))}`)
		expect(long.q).toBe('🌍'.repeat(200))
		expect(malformed).toEqual(['q'])
	})

	it('reads what a page is given as well', () => {
		expect(parseFilters({ theme: ['water', 'sport'], q: 'sea', page: undefined }).filters).toEqual(
			filters({ theme: ['sport', 'water'], q: 'sea', sort: 'relevance' }),
		)
		expect(parseFilters(JSON.parse('{"__proto__":"x"}'))).toEqual({ filters: noFilters, malformed: [] })
	})
})

describe('the address of a question', () => {
	it.each([
		['', ''],
		['page=1&size=12&sort=newest&view=list', ''],
		['q=x&sort=relevance', 'q=x'],
		['q=x&sort=newest', 'q=x&sort=newest'],
		['page=2&theme=water&q=x&theme=sport&country=es', 'q=x&theme=sport&theme=water&country=ES&page=2'],
		['size=24&view=table&year=2020&tag=b&tag=a', 'tag=a&tag=b&year=2020&size=24&view=table'],
		[
			'columns=updated&columns=title&columns=summary&view=table',
			'view=table&columns=summary&columns=updated',
		],
		['columns=title', 'columns=title'],
		['year-from=2015&year-to=2020&page=1', 'year=2015-2020'],
		['year=2012&year-from=2015', 'year=2012&year=2015-'],
		[
			defaultColumns
				.toReversed()
				.map((column) => `columns=${column}`)
				.join('&'),
			'',
		],
	])('%s is written %s, and reads the same again', (query, canonical) => {
		const first = read(query).filters
		expect(toSearchParams(first).toString()).toBe(canonical)
		expect(read(canonical).filters).toEqual(first)
	})
})

describe('another question', () => {
	const asked = read('q=sea&theme=water&theme=sport&country=ES&page=4&size=24&view=table').filters

	it('starts at its first page', () => {
		expect(toSearchParams(without(asked, 'theme', 'sport')).toString()).toBe(
			'q=sea&theme=water&country=ES&size=24&view=table',
		)
	})
	it('keeps the page when that is what changes', () => {
		expect(withChange(asked, { page: 5 })).toEqual({ ...asked, page: 5 })
	})
	it('falls back to the usual order when the words go', () => {
		expect(withChange(asked, { q: '' }).sort).toBe('newest')
		expect(withChange({ ...asked, sort: 'title' }, { q: '' }).sort).toBe('title')
	})
	it('can be the whole list', () => {
		expect(toSearchParams(cleared(asked)).toString()).toBe('size=24&view=table')
		expect(cleared({ ...asked, columns: ['updated'] }).columns).toEqual(['updated'])
	})
	it('keeps the columns from page to page, and has one answer whatever they are', () => {
		const table = { ...asked, columns: ['updated'] as const }
		expect(withChange(table, { page: 2 }).columns).toEqual(['updated'])
		expect(asList(table)).toEqual({ ...asked, view: 'list' })
	})
	it('lists what is chosen in the order of the groups', () => {
		expect(activeFilters(asked)).toEqual([
			{ group: 'theme', value: 'sport' },
			{ group: 'theme', value: 'water' },
			{ group: 'country', value: 'ES' },
		])
	})
})

describe('words', () => {
	it.each([
		['  a \n\t b\u0000c ', 'a b c'],
		['\ud800broken', '\ufffdbroken'],
		['', ''],
	])('%j become %j', (given, tidy) => {
		expect(tidyWords(given)).toBe(tidy)
	})
})
