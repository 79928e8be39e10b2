import { beforeAll, describe, expect, it } from 'vitest'
import { db } from '@/lib/db'
import { indexPractices } from '@/lib/practices/index-commands'
import { recipes } from '@/lib/practices/test-catalogue'
import { createPractice } from '@/lib/test-factories'
import { GET as getListFeed } from './[locale]/(catalogue)/practices.atom/route'
import { GET as getFeed } from './feed.atom/route'

const ids: string[] = []
beforeAll(async () => {
	for (const recipe of recipes) ids.push((await createPractice(recipe)).practice.id)
	await db.$transaction((tx) => indexPractices(tx, ids))
})

const ask = (query: string, headers: HeadersInit = {}) =>
	getFeed(new Request(`http://localhost/feed.atom?${query}`, { headers }))
const askList = (locale: string, query: string) =>
	getListFeed(new Request(`http://localhost/${locale}/practices.atom?${query}`), {
		params: Promise.resolve({ locale }),
	})
const links = (xml: string) =>
	[...xml.matchAll(/hreflang="\w+" href="[^"]*\/practices\/([\w-]+)"/g)].map(([, slug]) => slug)
const idsIn = (xml: string) => [...xml.matchAll(/<id>([^<]*)/g)].map(([, id]) => id)

describe('the feed', () => {
	it('has the newest first, however the list is sorted', async () => {
		const response = await ask('locale=en&sort=title&size=1&page=7&view=table')
		expect(response.status).toBe(200)
		expect(Object.fromEntries(response.headers)).toMatchObject({
			'content-type': 'application/atom+xml; charset=utf-8',
			'content-language': 'en',
			'x-robots-tag': expect.stringContaining('noindex'),
			etag: expect.any(String),
		})
		const xml = await response.text()
		expect(links(xml)).toEqual(['libraries', 'telecare', 'sensors', 'mobility'])
		expect(xml).toContain('<title>Practice Atlas: Practices</title>')
	})
	it('answers the question of the list, and says it', async () => {
		const xml = await (await ask('locale=en&country=FI&stage=pilot')).text()
		expect(links(xml)).toEqual(['sensors'])
		expect(xml).toMatch(/<title>Practice Atlas: Practices in .* at the stage .*<\/title>/)
		expect(xml).toContain('/en/practices.atom?country=FI&amp;stage=pilot"')
	})
	it('is the same at the list’s address, in each language by itself', async () => {
		const one = await (await ask('locale=ca&country=FI')).text()
		expect(await (await askList('ca', 'country=FI')).text()).toBe(one)
		const other = await (await askList('en', 'country=FI')).text()
		expect(idsIn(other)[0]).not.toBe(idsIn(one)[0])
		// A practice is the same practice in both.
		expect(idsIn(other).slice(1)).toEqual(idsIn(one).slice(1))
		expect((await askList('xx', '')).status).toBe(404)
	})
	it('is kept by what is asked, and says when nothing has changed', async () => {
		const etag = (await ask('locale=en&stage=pilot&country=FI')).headers.get('etag') ?? ''
		const same = await ask('country=FI&locale=en&stage=pilot&page=2', { 'if-none-match': etag })
		expect(same.status).toBe(304)
	})
	it('is of after a publication at once', async () => {
		const { practice } = await createPractice({ slug: 'newest', publishedAt: '2026-05-01' })
		await db.$transaction((tx) => indexPractices(tx, [practice.id]))
		expect(links(await (await ask('locale=en')).text())[0]).toBe('newest')
	})
	it('has fifty at most', async () => {
		const more: string[] = []
		for (let number = 0; number < 51; number++)
			more.push((await createPractice({ tags: ['many'] })).practice.id)
		await db.$transaction((tx) => indexPractices(tx, more))
		expect(links(await (await ask('locale=en&tag=many')).text())).toHaveLength(50)
	})
	it('of nothing is a feed, of what cannot be read a refusal', async () => {
		expect(links(await (await ask('locale=en&theme=unknown')).text())).toEqual([])
		for (const query of ['locale=en&theme=A%20B', 'locale=xx', 'locale=en&page=0']) {
			const refused = await ask(query)
			expect(refused.status).toBe(400)
			expect(refused.headers.get('content-type')).toBe('application/problem+json')
		}
	})
})
