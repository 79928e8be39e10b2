import { expect, it } from 'vitest'
import { type Facet, type Facets, facetGroups } from '@/lib/practices/summary'
import { groupOrder, shownGroups } from './groups'

const facet = (value: string, selected = false): Facet => ({
	...{ value, label: value, count: 1, selected, known: true },
})
const none = Object.fromEntries(facetGroups.map((group) => [group, [] as Facet[]])) as Facets

it('has every group once; countries stand with the regions', () => {
	expect(new Set([...groupOrder, 'country'])).toEqual(new Set(facetGroups))
	expect(groupOrder).toHaveLength(facetGroups.length - 1)
})

it.each<[string, Partial<Facets>, string[]]>([
	['nothing', {}, []],
	['what every practice has, once', { theme: [facet('a')], validated: [facet('no')] }, []],
	['a choice of two', { stage: [facet('pilot'), facet('idea')] }, ['stage']],
	['what only some have', { tag: [facet('a')], territory: [facet('rural')] }, ['territory', 'tag']],
	['what is chosen, though it is all there is', { year: [facet('2015', true)] }, ['year']],
	['a chosen country', { country: [facet('ES', true)] }, ['region']],
	['countries by themselves', { country: [facet('ES'), facet('FI')] }, []],
])('shows %s', (_, facets, expected) => {
	expect(shownGroups({ ...none, ...facets })).toEqual(expected)
})
