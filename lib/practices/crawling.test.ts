import { describe, expect, it } from 'vitest'
import { linkTo, standingOf } from './crawling'
import { filterLimits, parseFilters, toSearchParams } from './filters'

const of = (query: string) => parseFilters(new URLSearchParams(query)).filters

describe('what search engines may show', () => {
	it.each([
		['', '/fi/practices'],
		['page=3', '/fi/practices?page=3'],
		['utm_source=mail&page=1&sort=newest&view=list', '/fi/practices'],
		['sort=relevance', undefined],
		['theme=health', '/fi/themes/health'],
		['region=es511', '/fi/regions/ES511'],
		['country=EL', '/fi/regions/EL'],
		['organisation=diba', '/fi/organisations/diba'],
		['project=next2met', '/fi/projects/next2met'],
		['event=policy-learning-event-3', '/fi/events/policy-learning-event-3'],
		['theme=health&theme=health', '/fi/themes/health'],
		['theme=health&page=2', undefined],
		['theme=health&theme=water', undefined],
		['theme=health&country=ES', undefined],
		['stage=pilot', undefined],
		['language=ca', undefined],
		['tag=lorawan', undefined],
		['year=2015', undefined],
		['year-from=2015', undefined],
		['cost=small', undefined],
		['territory=rural', undefined],
		['validated=yes', undefined],
		['q=water', undefined],
		['q=water&theme=water', undefined],
		['sort=title', undefined],
		['size=100', undefined],
		['view=map', undefined],
		['view=table', undefined],
		['theme=health&view=map', undefined],
		['view=table&columns=stage', undefined],
	])('%j stands for %s', (query, address) => {
		const { index, canonical } = standingOf(of(query))
		expect(index ? canonical('fi') : undefined).toBe(address)
		// Whatever is shown has an address that says the same of itself.
		expect(canonical('fi')).toMatch(/^\/fi\//)
	})

	it('links to what they may not show are not for them', () => {
		expect(linkTo(of('theme=health'))).toEqual({})
		expect(linkTo(of('theme=health&stage=pilot'))).toEqual({ rel: 'nofollow', prefetch: false })
	})
})

describe('no address makes endless work', () => {
	const many = (group: string, value: (index: number) => string) =>
		Array.from({ length: 500 }, (_, index) => `${group}=${value(index)}`).join('&')

	it('of 500 values of a group 50 are asked', () => {
		const { filters, malformed } = parseFilters(new URLSearchParams(many('theme', (at) => `theme-${at}`)))
		expect(filters.theme).toHaveLength(filterLimits.values)
		expect(malformed).toEqual(['theme'])
		expect(standingOf(filters).index).toBe(false)
	})

	it('of 500 values of every group as well', () => {
		const groups = ['organisation', 'project', 'event', 'tag', 'territory', 'cost']
		const query = groups.map((group) => many(group, (at) => `v-${at}`)).join('&')
		expect([...toSearchParams(of(query))].length).toBe(groups.length * filterLimits.values)
	})

	it.each([
		['page=999999', { page: 1 }],
		['page=100000', { page: 100_000 }],
		['page=-1', { page: 1 }],
		['page=1e9', { page: 1 }],
		['size=101', { size: 12 }],
		['size=999999', { size: 12 }],
		['size=100', { size: 100 }],
		[`q=${'x'.repeat(100_000)}`, { q: 'x'.repeat(200) }],
		[`q=${encodeURIComponent('🦊'.repeat(1000))}`, { q: '🦊'.repeat(200) }],
		[`theme=${'x'.repeat(101)}`, { theme: [] }],
	])('%.40s is cut to what can be asked', (query, expected) => {
		expect(of(query)).toMatchObject(expected)
	})
})
