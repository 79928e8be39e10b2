import { expect, test } from './fixtures'

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false })

	test('from the home page by a word to a practice, its event, its region and back', async ({ page }) => {
		await page.goto('/en')
		const main = page.getByRole('main')
		await main.getByRole('searchbox').fill('teleassistencia')
		await main.getByRole('button', { name: 'Search' }).click()
		await expect(page).toHaveURL(/\/en\/practices\?q=teleassistencia/)
		await page.getByRole('article').getByRole('link').first().click()
		await expect(page).toHaveURL('/en/practices/local-telecare-service')

		await page
			.getByRole('main')
			.getByRole('link', { name: /policy learning event/i })
			.first()
			.click()
		await expect(page).toHaveURL(/\/en\/events\/policy-learning-event-3/)
		await expect(page.getByRole('main')).toContainText('3 December 2020')
		await page
			.getByRole('main')
			.getByRole('link', { name: /LoRaWAN/ })
			.first()
			.click()
		await expect(page).toHaveURL('/en/practices/terrassa-lorawan-network')
		await page.getByRole('main').getByRole('link', { name: 'Barcelona', exact: true }).first().click()
		await expect(page).toHaveURL('/en/regions/ES511')
		await expect(page.getByRole('heading', { level: 1 })).toContainText('Barcelona')
		await page
			.getByRole('main')
			.getByRole('link', { name: /9 practices/ })
			.click()
		await expect(page).toHaveURL('/en/practices?region=ES511')
		await expect(page.getByRole('article')).toHaveCount(9)
	})

	test('filters narrow the list, show as chips, and can be taken away one by one', async ({ page }) => {
		await page.goto('/en/practices')
		const all = await page.getByRole('article').count()
		await page.goto('/en/practices?country=AT&country=DE')
		await expect(page.getByRole('article')).toHaveCount(2)
		expect(all).toBeGreaterThan(2)
		await page.getByRole('link', { name: /Remove.*Austria/ }).click()
		await expect(page).toHaveURL('/en/practices?country=DE')
		await expect(page.getByRole('article')).toHaveCount(1)
	})

	test('a choice in the form is a choice in the address', async ({ page }) => {
		await page.goto('/en/practices')
		const filters = page
			.getByRole('form', { name: 'Filters' })
			.or(page.getByRole('search', { name: 'Filters' }))
		await filters.locator('summary', { hasText: 'Stage' }).click()
		await filters.getByLabel(/Pilot/).check()
		await filters.getByRole('button', { name: /Show/ }).first().click()
		await expect(page).toHaveURL(/stage=pilot/)
	})

	test('an empty result says what to do', async ({ page }) => {
		await page.goto('/en/practices?q=zzzznothing')
		await expect(page.getByRole('article')).toHaveCount(0)
		await expect(page.getByRole('main')).toContainText(/No practice/i)
		await expect(
			page
				.getByRole('main')
				.getByRole('link', { name: /all practices/i })
				.first(),
		).toBeVisible()
	})

	test('the news article lists its links by number for print', async ({ page }) => {
		await page.goto('/en/news/third-policy-learning-event')
		await page.emulateMedia({ media: 'print' })
		await expect(
			page
				.getByRole('main')
				.getByText(/https:\/\//)
				.filter({ visible: true })
				.first(),
		).toBeVisible()
		await expect(page.getByRole('banner')).toBeHidden()
	})
})

test('the address of a contact appears on no page a visitor reads', async ({ request }) => {
	for (const locale of ['en', 'ca']) {
		const page = await (await request.get(`/${locale}/practices/urban-management-platform`)).text()
		expect(page).not.toMatch(/@example\.org/)
	}
})

test('what a visitor reads comes from the cache the second time', async ({ request }) => {
	const path = '/en/practices/terrassa-lorawan-network'
	await request.get(path)
	expect((await request.get(path)).headers()['x-nextjs-cache']).toBe('HIT')
})
