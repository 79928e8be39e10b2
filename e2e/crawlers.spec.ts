import type { APIRequestContext } from '@playwright/test'
import { locales } from '../lib/locales'
import { expect, test } from './fixtures'
import { indexedPages } from './public-pages'

/** What a page says of itself in its head. */
async function headOf(request: APIRequestContext, path: string) {
	const response = await request.get(path)
	expect(response.status(), path).toBe(200)
	const [head = ''] = (await response.text()).split('</head>')
	const tags = (name: string) =>
		[...head.matchAll(new RegExp(`<${name}\\b([^>]*)>`, 'g'))].map(([, attributes = '']) =>
			Object.fromEntries(
				[...attributes.matchAll(/([a-zA-Z:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [
					key.toLowerCase(),
					value.replaceAll('&amp;', '&'),
				]),
			),
		)
	const links = tags('link')
	const metas = tags('meta')
	return {
		titles: [...head.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title),
		canonical: links.filter(({ rel }) => rel === 'canonical').map(({ href }) => href),
		languages: Object.fromEntries(
			links
				.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang)
				.map(({ hreflang, href }) => [hreflang, href]),
		) as Record<string, string>,
		description: metas.filter(({ name }) => name === 'description').map(({ content }) => content),
		robots: metas.filter(({ name }) => name === 'robots').map(({ content }) => content),
		shared: metas.filter(({ property }) => property === 'og:url').map(({ content }) => content),
	}
}

test.describe.configure({ timeout: 120_000 })

test('every kind of page says once what it is, where, and where it is in the other languages', async ({
	request,
	baseURL,
}) => {
	const said = new Map<string, string>()
	for (const path of indexedPages) {
		const expected = Object.fromEntries(
			[...locales, 'x-default'].map((language) => [
				language,
				`${baseURL}/${language === 'x-default' ? 'en' : language}${path}`,
			]),
		)
		for (const locale of locales) {
			const at = `/${locale}${path}`
			const head = await headOf(request, at)
			expect(head.titles, at).toHaveLength(1)
			expect(head.canonical, at).toEqual([baseURL + at])
			// The same set on each of them: every page names every other, itself included.
			expect(head.languages, at).toEqual(expected)
			expect(head.description, at).toHaveLength(1)
			expect(head.robots, at).toEqual([])
			for (const words of [head.titles[0], `${locale} ${head.description[0]}`]) {
				const other = said.get(`${locale} ${words}`)
				expect(other, `${at} says the same as ${other}: ${words}`).toBeUndefined()
				said.set(`${locale} ${words}`, at)
			}
		}
	}
})

test.describe('filters', () => {
	for (const [query, canonical] of [
		['theme=health-and-care', '/ca/themes/health-and-care'],
		['region=es511', '/ca/regions/ES511'],
		['country=ES', '/ca/regions/ES'],
		['organisation=diputacio-de-barcelona', '/ca/organisations/diputacio-de-barcelona'],
		['event=policy-learning-event-3', '/ca/events/policy-learning-event-3'],
		['utm_source=mail', '/ca/practices'],
	] as const)
		test(`?${query} is ${canonical}`, async ({ request, baseURL }) => {
			const head = await headOf(request, `/ca/practices?${query}`)
			expect(head.canonical).toEqual([`${baseURL}${canonical}`])
			expect(head.languages['x-default']).toBe(`${baseURL}${canonical.replace('/ca/', '/en/')}`)
			expect(head.robots).toEqual([])
			expect((await request.get(canonical)).status()).toBe(200)
		})

	for (const query of [
		'theme=health-and-care&country=ES',
		'theme=health-and-care&theme=digitalisation',
		'theme=nothing-known',
		'stage=pilot',
		'q=telecare',
		'sort=title',
		'size=100',
		'view=table',
		'view=map',
	])
		test(`?${query} is not for search engines`, async ({ request }) => {
			const head = await headOf(request, `/en/practices?${query}`)
			expect(head.robots).toEqual(['noindex, nofollow'])
			expect(head.canonical).toHaveLength(1)
		})

	test('as a file or for programs neither', async ({ request }) => {
		for (const path of ['/en/practices.csv?stage=pilot', '/api/v1/practices?stage=pilot'])
			expect((await request.get(path)).headers()['x-robots-tag'], path).toContain('noindex')
	})

	test('no link leads crawlers from one combination to the next', async ({ page }) => {
		for (const query of ['theme=digitalisation&country=ES&size=1', 'q=zzzznothing&theme=digitalisation'])
			for (const locale of ['en', 'pl']) {
				await page.goto(`/${locale}/practices?${query}`)
				const followed = await page
					.getByRole('main')
					.locator('a[href*="/practices?"]:not([rel~="nofollow"])')
					.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).search))
				// One filter has a page of its own; two, words, pages and views have none.
				for (const search of followed) expect(search).toMatch(/^\?[a-z]+=[^&]+$/)
				expect(followed.filter((search) => /[?&](q|page|size|view|sort)=/.test(search))).toEqual([])
			}
	})
})

test('an address that asks for endless work gets a page like any other', async ({ request }) => {
	const filters = Array.from({ length: 500 }, (_, index) => `theme=t-${index}&tag=g-${index}`).join('&')
	for (const query of [filters, 'page=999999', 'page=99999', 'size=999999', `q=${'x'.repeat(5000)}`]) {
		const response = await request.get(`/en/practices?${query}`)
		expect(response.status()).toBe(200)
		expect((await response.body()).length).toBeLessThan(1024 * 1024)
	}
})

test('the sitemap has every page that visitors read, and each of them is there', async ({
	request,
	baseURL,
}) => {
	const robots = await (await request.get('/robots.txt')).text()
	expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
	const locations = (xml: string) =>
		[...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))
	const index = await request.get('/sitemap.xml')
	expect(index.headers()['content-type']).toContain('application/xml')
	const addresses: string[] = []
	for (const part of locations(await index.text())) {
		const response = await request.get(part)
		expect(response.status(), part).toBe(200)
		addresses.push(...locations(await response.text()))
	}
	expect(new Set(addresses).size).toBe(addresses.length)
	const unlisted = ['/practices/local-telecare-service/history', '/compare']
	for (const path of indexedPages.filter((one) => !unlisted.includes(one)))
		for (const locale of locales) expect(addresses).toContain(`${baseURL}/${locale}${path}`)
	// One language of each page: the others are the same page. What another journey takes out again may be gone.
	for (const address of addresses.filter((one) => /^\/fi(?!.*two-processes)/.test(new URL(one).pathname)))
		expect((await request.head(address)).status(), address).toBe(200)
	expect((await request.get('/sitemap.xml?part=practices-99')).status()).toBe(404)
})

test('a theme leads to its practices, and the home page to it', async ({ page }) => {
	await page.goto('/en')
	await page
		.getByRole('main')
		.getByRole('link', { name: /More social Europe/ })
		.click()
	await expect(page).toHaveURL('/en/themes/social')
	await page.getByRole('main').getByRole('link', { name: 'Health and care' }).first().click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Health and care')
	await page
		.getByRole('main')
		.getByRole('link', { name: /See all \d+ practices/ })
		.click()
	await expect(page).toHaveURL('/en/practices?theme=health-and-care')
})
