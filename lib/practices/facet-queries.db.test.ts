import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import { searchFacetValues } from './facet-queries'
import { mostListed } from './facets'
import { parseFilters } from './filters'
import { indexPractices } from './index-commands'
import { searchPractices } from './search'
import type { FacetGroup } from './summary'

const organisations = mostListed + 45

beforeAll(async () => {
	const ids: string[] = []
	for (let number = 1; number <= organisations; number++) {
		const { practice } = await createPractice({
			owner: `owner-${number}`,
			regions: [number % 3 === 0 ? 'FI1C6' : 'ES511'],
			tags: number === 7 ? ['arees-5g', 'sensors'] : ['sensors'],
			revision: { startDate: `${2001 + (number % 10)}` },
		})
		ids.push(practice.id)
	}
	await db.tag.update({ where: { slug: 'arees-5g' }, data: { label: 'Àrees 5G' } })
	await db.$transaction((tx) => indexPractices(tx, ids))
})

const filters = (query: string) => parseFilters(new URLSearchParams(query)).filters
const search = (group: FacetGroup, words: string, query = '', page = 1) =>
	searchFacetValues(visitor, filters(query), 'en', group, words, page)
const found = async (group: FacetGroup, words: string, query = '') =>
	Object.fromEntries((await search(group, words, query)).values.map(({ label, count }) => [label, count]))

describe('the values of a group', () => {
	it('are all there, though a list shows the most frequent', async () => {
		const { facets, more } = await searchPractices(visitor, filters(''), 'en')
		expect([facets.organisation.length, more.organisation]).toEqual([mostListed, organisations - mostListed])
		const all = await search('organisation', '')
		expect([all.total, all.pages, all.values.length]).toEqual([organisations, 2, 100])
		const rest = await search('organisation', '', '', 2)
		expect(new Set([...all.values, ...rest.values].map(({ value }) => value)).size).toBe(organisations)
		expect((await search('organisation', '', '', 99)).page).toBe(2)
	})

	it('are found by words in their names, whatever the accents, the case and the order', async () => {
		expect(await found('tag', 'areés')).toEqual({ 'Àrees 5G': 1 })
		expect(await found('tag', '5g ÀREES')).toEqual({ 'Àrees 5G': 1 })
		expect(await found('tag', 'nothing')).toEqual({})
	})

	it('count what the rest of the question leaves, not what is chosen in their own group', async () => {
		expect(await found('tag', '', 'region=FI')).toEqual({ sensors: 35 })
		expect(await found('tag', 'sensors', 'tag=arees-5g&region=ES')).toEqual({ sensors: 70 })
	})

	it('of regions are those that a reader chooses between', async () => {
		const { values } = await search('region', '')
		expect(values.map(({ value }) => value)).not.toContain('ES5')
		expect(values.map(({ value }) => value)).toEqual(expect.arrayContaining(['ES', 'FI']))
	})

	it('of years: what was chosen counts all that began in it', async () => {
		const { facets, total } = await searchPractices(visitor, filters('year=2003-2005'), 'en')
		expect(facets.year.find(({ selected }) => selected)).toMatchObject({
			...{ value: '2003-2005', label: '2003–2005', count: total, known: true },
		})
		expect(facets.year.filter(({ selected }) => !selected)).toHaveLength(10)
		const open = await searchPractices(visitor, filters('year=2009-&year=-2002'), 'en')
		expect(open.facets.year.flatMap(({ selected, label }) => (selected ? [label] : [])).sort()).toEqual([
			'2002 or before',
			'2009 or later',
		])
	})
})
