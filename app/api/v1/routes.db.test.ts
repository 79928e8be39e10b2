import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { filterGroups, filterLimits } from '@/lib/practices/filters'
import { indexPractices } from '@/lib/practices/index-commands'
import { recipes } from '@/lib/practices/test-catalogue'
import { createPractice } from '@/lib/test-factories'
import { GET as getPractices } from './practices/route'
import { GET as getSuggestions } from './suggestions/route'

const routes = { practices: getPractices, suggestions: getSuggestions } as const
type Route = keyof typeof routes
const names = ['practices', 'suggestions'] as const

const ids: string[] = []
beforeAll(async () => {
	for (const recipe of recipes) ids.push((await createPractice(recipe)).practice.id)
	await db.$transaction((tx) => indexPractices(tx, ids))
})

const ask = (route: Route, query: Record<string, string> | string = {}, headers: HeadersInit = {}) =>
	routes[route](new Request(`http://localhost/api/v1/${route}?${new URLSearchParams(query)}`, { headers }))

describe.each(names)('GET /api/v1/%s', (route) => {
	it('answers JSON that any page may read and nobody may keep unasked', async () => {
		const response = await ask(route, { q: 'telecare' })
		expect(response.status).toBe(200)
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'content-type': 'application/json; charset=utf-8',
			'access-control-allow-origin': '*',
			'access-control-expose-headers': 'ETag',
			'cache-control': 'public, max-age=0, must-revalidate',
			'content-language': 'en',
			vary: 'Accept-Language',
			etag: expect.stringMatching(/^"[\w-]{27}"$/),
		})
		expect(await response.json()).toBeTypeOf('object')
	})

	it('says that nothing has changed, and that something has', async () => {
		const etag = (await ask(route, { q: 'telecare' })).headers.get('etag') ?? ''
		for (const known of [etag, `W/${etag}`, `"another", ${etag}`]) {
			const same = await ask(route, { q: 'telecare' }, { 'if-none-match': known })
			expect(same.status).toBe(304)
			expect(await same.text()).toBe('')
			expect(same.headers.get('etag')).toBe(etag)
		}
		expect((await ask(route, { q: 'telecare' }, { 'if-none-match': '"another"' })).status).toBe(200)
		expect((await ask(route, { q: 'biblioteca' })).headers.get('etag')).not.toBe(etag)
		expect((await ask(route, { q: 'telecare', locale: 'ca' })).headers.get('etag')).not.toBe(etag)
	})

	it('speaks the language asked for, else the reader’s, else English', async () => {
		const language = async (query: Record<string, string>, accept?: string) =>
			(await ask(route, query, accept ? { 'accept-language': accept } : {})).headers.get('content-language')
		expect(await language({ locale: 'fi' }, 'ca')).toBe('fi')
		expect(await language({}, 'gl, ca;q=0.8, en;q=0.5')).toBe('ca')
		expect(await language({}, 'pl-PL')).toBe('pl')
		expect(await language({}, 'zh')).toBe('en')
	})

	it.each(['xx', '', 'EN', 'en-GB', '\0'])('refuses the language %j, and says so', async (locale) => {
		const response = await ask(route, { locale })
		expect(response.status).toBe(400)
		expect(response.headers.get('content-type')).toBe('application/problem+json')
		expect(response.headers.get('access-control-allow-origin')).toBe('*')
		expect(await response.json()).toEqual({
			type: 'about:blank',
			title: expect.any(String),
			status: 400,
			errors: [{ parameter: 'locale', detail: expect.stringContaining('en, ca, es') }],
		})
	})

	it.each([
		['ten thousand characters', 'x'.repeat(10_000)],
		['ten thousand words', 'tele '.repeat(2_000)],
		['emoji', '👩‍🌾 🦀🌍'],
		['half a character', '\ud83d'],
		['syntax', `") & !(' :* \\ <-> %`],
		['only marks', '«—»'],
		['right to left', '\u202eerac'],
		['nothing', ''],
	])('bears %s', async (_, q) => {
		const response = await ask(route, { q })
		// Filters may not be longer than they can be; what is typed so far is cut.
		expect(response.status).toBe(route === 'practices' && q.length > filterLimits.q ? 400 : 200)
	})

	it('takes an Accept-Language that makes no sense', async () => {
		const response = await ask(route, {}, { 'accept-language': `;;q=,${'a,'.repeat(2000)}*;q=x` })
		expect(response.status).toBe(200)
	})
})

describe('GET /api/v1/practices', () => {
	it('answers practices, counts and how many there are', async () => {
		const answer = await (await ask('practices', { q: 'telecare', locale: 'en' })).json()
		expect(Object.keys(answer)).toEqual(['data', 'facets', 'meta'])
		expect(answer.data[0]).toMatchObject({
			slug: 'telecare',
			title: { text: 'Local telecare service', locale: 'en' },
			url: '/en/practices/telecare',
		})
		// Biblioteca virtual has the Catalan word for it.
		expect(answer.meta).toMatchObject({ total: answer.data.length, page: 1, pages: 1, size: 12 })
		expect(Object.keys(answer.facets)).toEqual(expect.arrayContaining([...filterGroups]))
		expect(answer.facets.stage).toContainEqual({ value: 'scaled', label: 'Scaled up', count: 1 })
	})

	it('takes the filters of the pages, and says which are chosen', async () => {
		const answer = await (await ask('practices', 'country=FI&stage=pilot&size=1&locale=en')).json()
		expect(answer.data.map(({ slug }: { slug: string }) => slug)).toEqual(['sensors'])
		expect(answer.facets.stage).toContainEqual(expect.objectContaining({ value: 'pilot', selected: true }))
	})

	it('answers an unknown value with nothing', async () => {
		const response = await ask('practices', 'theme=never-heard-of')
		expect(response.status).toBe(200)
		expect(await response.json()).toMatchObject({ data: [], meta: { total: 0 } })
	})

	it('refuses what is malformed, all of it at once', async () => {
		const response = await ask('practices', 'theme=A B&page=0&size=1000&sort=best&q=%00&locale=xx')
		expect(response.status).toBe(400)
		const { errors } = await response.json()
		expect(errors.map(({ parameter }: { parameter: string }) => parameter).sort()).toEqual(
			['locale', 'page', 'q', 'size', 'sort', 'theme'].sort(),
		)
	})

	it('refuses more words than it can read', async () => {
		const response = await ask('practices', { q: 'x'.repeat(201) })
		expect(response.status).toBe(400)
	})

	it('is of after a publication at once', async () => {
		const total = async () => (await (await ask('practices')).json()).meta.total as number
		const before = await total()
		const { practice } = await createPractice({ slug: 'brand-new' })
		await db.$transaction((tx) => indexPractices(tx, [practice.id]))
		expect(await total()).toBe(before + 1)
	})
})

describe('GET /api/v1/suggestions', () => {
	it('answers four kinds and what was corrected', async () => {
		const response = await ask('suggestions', { q: 'tele', locale: 'en' })
		expect(await response.json()).toEqual({
			practices: expect.arrayContaining([{ value: 'telecare', label: 'Local telecare service' }]),
			regions: [],
			organisations: [],
			themes: [],
			corrected: null,
		})
	})

	it('leaves out a NUL rather than stumble over it', async () => {
		const answer = await (await ask('suggestions', { q: 'te\0le', locale: 'en' })).json()
		expect(answer.practices[0]).toMatchObject({ value: 'telecare' })
	})
})
