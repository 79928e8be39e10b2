import { expect, test } from './fixtures'

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false })

	for (const [path, heading] of [
		['/en/practices/no-such-practice', 'not on the map'],
		['/en/events/no-such-event', 'not on the map'],
		['/en/regions/XX999', 'not on the map'],
		['/ca/no-such-page', 'no és al mapa'],
		['/xx/practices', 'not on the map'],
		['/foo.php', 'not on the map'],
	] as const) {
		test(`${path} is a designed 404`, async ({ page }) => {
			const response = await page.goto(path)
			expect(response?.status()).toBe(404)
			await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
			await expect(page.getByRole('searchbox')).toBeVisible()
		})
	}
})

const hostile = [
	`q=${encodeURIComponent(':*|&!()\'"<->')}`,
	'q=%00%F0%9F%98%80',
	`q=${'a'.repeat(10_000)}`,
	`q=${encodeURIComponent('\'; drop table "Practice"; --')}`,
	`q=${encodeURIComponent('<script>window.hacked = true</script>')}`,
	'page=-1&size=abc&sort=;drop',
	'page=99999999999999999999',
	'theme=no-such-theme',
	'theme[]=x&region=%22%3E&country=ZZZZ',
	Array.from({ length: 500 }, (_, index) => `tag=t${index}`).join('&'),
]

for (const query of hostile) {
	test(`the list bears ${query.slice(0, 60)}`, async ({ page }) => {
		const response = await page.goto(`/en/practices?${query}`)
		expect(response?.status()).toBe(200)
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
		expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
	})
}

test('every page carries the security headers and lets no other host in', async ({ request }) => {
	for (const path of ['/en', '/en/practices', '/en/no-such-page', '/api/health/live']) {
		const headers = (await request.get(path)).headers()
		expect(headers['content-security-policy']).toContain("default-src 'self'")
		expect(headers['content-security-policy']).not.toMatch(/https?:|\*/)
		expect(headers['x-content-type-options']).toBe('nosniff')
		expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
		expect(headers['x-powered-by']).toBeUndefined()
	}
})
