import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { createEvent, createPractice } from '@/lib/test-factories'
import { visitor } from '../accounts/policy'
import type { Locale } from '../locales'
import { parseFilters } from './filters'
import { indexPractices } from './index-commands'
import { searchPractices } from './search'
import type { FacetGroup } from './summary'
import { recipes } from './test-catalogue'

const ids: string[] = []
beforeAll(async () => {
	for (const recipe of recipes) ids.push((await createPractice(recipe)).practice.id)
	// Neither may ever show: one not live, one whose owner took it out.
	const { practice } = await createPractice({ slug: 'archived', themes: ['connected/iot'] })
	await db.practice.update({ where: { id: practice.id }, data: { liveRevisionId: null } })
	ids.push(practice.id)
	const event = await createEvent('event-3')
	await db.sessionPractice.create({
		data: { sessionId: event.sessions[0]?.id ?? '', practiceId: ids[0] ?? '', position: 0 },
	})
	await db.$transaction((tx) => indexPractices(tx, ids))
})

const search = (query: string, locale: Locale = 'en') =>
	searchPractices(visitor, parseFilters(new URLSearchParams(query)).filters, locale)
const slugs = async (query: string, locale?: Locale) =>
	(await search(query, locale)).practices.map((practice) => practice.slug)
const counts = async (query: string, group: FacetGroup) =>
	Object.fromEntries((await search(query)).facets[group].map(({ value, count }) => [value, count]))

describe('words', () => {
	it.each([
		['teleassistencia', 'without its accent'],
		['TELEASSISTÈNCIA', 'in capitals'],
		['teleassist', 'cut short'],
		['"servei local de teleassistència"', 'together'],
		["l'teleassistència", 'behind an article'],
		['telecare', 'in another language of it'],
		['nurse', 'by its stem in English'],
		['digitalitzacions', 'by its stem in Catalan'],
		['digitalitzacio', 'by its stem in Catalan without accent'],
		['intelligent servei', 'without the middle dot'],
		['intel.ligent servei', 'with another dot'],
		['llars ateses', 'in its evidence'],
		['red-cross telecare', 'by a partner'],
		['gran -virtual', 'without another'],
		['nothingness OR telecare', 'as one of two'],
		['la gent de teleassistència', 'between words that say nothing'],
	])('%s finds a practice %s', async (words) => {
		expect(await slugs(`q=${encodeURIComponent(words)}`)).toContain('telecare')
	})

	it.each([
		['Alava', ['sensors']],
		['lorawan', ['sensors']],
		['networks', ['sensors']],
		['measuring leak', ['sensors']],
		['"leaks measure"', []],
		['sensors -water', []],
		['archived', []],
	])('%s finds %j', async (words, found) => {
		expect(await slugs(`q=${encodeURIComponent(words)}`)).toEqual(found)
	})

	it('finds singular and plural of a Catalan word whose spelling changes', async () => {
		expect((await slugs('q=biblioteca', 'ca')).sort()).toEqual(['libraries', 'telecare'])
		expect((await slugs('q=biblioteques', 'ca')).sort()).toEqual(['libraries', 'telecare'])
	})

	it('puts a title before a passing mention', async () => {
		expect(await slugs('q=teleassistència', 'ca')).toEqual(['telecare', 'libraries'])
		expect(await slugs('q=biblioteca', 'ca')).toEqual(['libraries', 'telecare'])
	})

	it('shows the reader their own language, and where the words stand in the language they stand in', async () => {
		const [practice] = (await search('q=digitalitzacions', 'en')).practices
		expect(practice?.title).toEqual({ text: 'Local telecare service', locale: 'en' })
		expect(practice?.snippet?.locale).toBe('ca')
		expect(practice?.snippet?.parts.filter((part) => part.marked)).toEqual([
			{ text: 'digitalització', marked: true },
		])
		expect(practice?.snippet?.parts.map((part) => part.text).join('')).not.toMatch(/[*[\]]/)
	})

	it('says in which language a text is shown when it is not the reader’s', async () => {
		const [practice] = (await search('q=virtual', 'en')).practices
		expect(practice?.title).toEqual({ text: 'Biblioteca virtual', locale: 'ca' })
	})
})

describe('filters', () => {
	it.each([
		['', ['libraries', 'telecare', 'sensors', 'mobility']],
		['theme=health', ['telecare']],
		['theme=social', ['telecare']],
		['theme=social&theme=connected', ['telecare', 'sensors']],
		['theme=social&theme=connected&stage=pilot', ['sensors']],
		['region=FI', ['sensors', 'mobility']],
		['region=ES51&region=FI1C6&country=FI', ['sensors', 'mobility']],
		['region=ES599', []],
		['organisation=red-cross', ['telecare']],
		['organisation=diba&language=en', ['telecare']],
		['project=next2met', ['sensors']],
		['event=event-3', ['telecare']],
		['tag=lorawan&year=2015', ['sensors']],
		['territory=rural&territory=island', ['mobility']],
		['year=2005-2014', ['telecare']],
		['year=-2005&year=2015-2015', ['telecare', 'sensors']],
		['year=2005&year=2015', ['telecare', 'sensors']],
		['q=water&country=ES', ['sensors']],
		['q=water&country=AT', []],
		['theme=unheard-of', []],
		['stage=unheard_of', []],
	])('%j leaves %j', async (query, expected) => {
		expect(await slugs(query)).toEqual(expected)
	})

	it('counts each group by the other groups and the words', async () => {
		expect(await counts('theme=social', 'theme')).toEqual({
			...{ social: 1, health: 1, smarter: 1, digitalisation: 1 },
			...{ connected: 1, iot: 1, citizens: 1, libraries: 1, greener: 1, mobility: 1 },
		})
		expect(await counts('theme=social', 'country')).toEqual({ ES: 1 })
		expect(await counts('theme=social&country=FI', 'country')).toEqual({ ES: 1, FI: 0 })
		expect(await counts('theme=social&country=FI', 'theme')).toMatchObject({ social: 0, connected: 1 })
		expect(await counts('theme=social&country=FI', 'stage')).toEqual({})
		expect(await counts('tag=lorawan', 'stage')).toEqual({ pilot: 1 })
		expect(await counts('q=teleassistència', 'organisation')).toEqual({ diba: 2, 'red-cross': 1 })
		expect(await counts('', 'region')).toEqual({
			...{ ES: 3, ES5: 3, ES51: 3, ES511: 3 },
			...{ FI: 2, FI1: 2, FI1C: 2, FI1C6: 2 },
		})
	})

	it('keeps what was chosen, says whether it is known, and names it', async () => {
		const { facets } = await search('theme=health&theme=unheard-of&stage=idea&language=ca', 'ca')
		expect(facets.theme).toContainEqual({
			...{ value: 'unheard-of', label: 'unheard-of', count: 0, selected: true, known: false },
		})
		expect(facets.theme.find(({ value }) => value === 'health')).toEqual({
			...{ value: 'health', label: 'health', count: 0, parent: 'social', selected: true, known: true },
		})
		expect(facets.stage.find(({ value }) => value === 'idea')).toMatchObject({
			label: 'Idea',
			count: 0,
			known: true,
		})
		expect(facets.language.map(({ label }) => label)).toEqual(['Català'])
	})

	it('says what would be found without one part of a question that finds nothing', async () => {
		expect((await search('q=lorawan&theme=health&country=ES')).relaxed).toEqual([
			...[{ part: 'q', count: 1 }],
			...[{ part: 'theme', count: 1 }],
		])
		expect((await search('theme=health')).relaxed).toEqual([])
	})
})

describe('order and pages', () => {
	it.each<[string, Locale, string[]]>([
		['sort=newest', 'en', ['libraries', 'telecare', 'sensors', 'mobility']],
		['sort=title', 'en', ['sensors', 'libraries', 'telecare', 'mobility']],
		['sort=title', 'ca', ['sensors', 'libraries', 'telecare', 'mobility']],
		['sort=updated', 'en', ['libraries', 'telecare', 'sensors', 'mobility']],
	])('%s in %s', async (query, locale, expected) => {
		expect(await slugs(query, locale)).toEqual(expected)
	})

	it('goes through all of them once', async () => {
		const first = await search('size=3&sort=title')
		const second = await search('size=3&sort=title&page=2')
		expect([first.total, first.page, first.pages]).toEqual([4, 1, 2])
		expect([...first.practices, ...second.practices]).toHaveLength(4)
		expect(new Set([...first.practices, ...second.practices].map(({ slug }) => slug)).size).toBe(4)
	})

	it('answers with the last page when there are not that many', async () => {
		const result = await search('size=3&page=99999')
		expect([result.page, result.practices.length]).toEqual([2, 1])
	})
})
