import { expect, expectAccessible, signInAs, test } from './fixtures'

/** One address of every page kind that needs no account. */
const pages = [
	'',
	'/practices',
	'/practices?q=sensors&theme=digitalisation',
	'/practices?q=zzzznothing',
	'/practices/local-telecare-service',
	'/practices/local-telecare-service/history',
	'/regions',
	'/regions/ES511',
	'/organisations/diputacio-de-barcelona',
	'/projects/next2met',
	'/events',
	'/events/policy-learning-event-3',
	'/transfers',
	'/news',
	'/news/third-policy-learning-event',
	'/about',
	'/accessibility',
	'/privacy',
	'/sign-in',
	'/mailbox',
	'/no-such-page',
]

for (const path of pages) {
	for (const locale of ['en', 'ca']) {
		test(`/${locale}${path} has no accessibility finding`, async ({ page }) => {
			await page.goto(`/${locale}${path}`)
			await expect(page.locator('html')).toHaveAttribute('lang', locale)
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
			await expectAccessible(page)
			// Dark differs in colours only, which are the same in every language.
			if (locale !== 'en') return
			await page.emulateMedia({ colorScheme: 'dark' })
			await expectAccessible(page)
		})
	}

	test(`/en${path} needs no sideways scrolling at 320 px, which is 1280 px at 400 %`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 640 })
		await page.goto(`/en${path}`)
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		)
		expect(overflow).toBeLessThanOrEqual(0)
	})
}

const inside = [
	['member', '/account'],
	['contributor', '/contribute'],
	['contributor', '/contribute/practices/new'],
	['reviewer', '/review'],
	['admin', '/admin'],
] as const

for (const [role, path] of inside) {
	test(`${path}, as ${role}, has no accessibility finding`, async ({ page, context }) => {
		await signInAs(context, role)
		for (const locale of ['en', 'ca']) {
			await page.goto(`/${locale}${path}`)
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
			await expectAccessible(page)
		}
		await page.setViewportSize({ width: 320, height: 640 })
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		)
		expect(overflow).toBeLessThanOrEqual(0)
	})
}

test('the keyboard alone leads from the top of the page to a practice', async ({ page }) => {
	await page.goto('/en/practices')
	await page.keyboard.press('Tab')
	const skip = page.getByRole('link', { name: 'Skip to the content' })
	await expect(skip).toBeFocused()
	await page.keyboard.press('Enter')
	await expect(page.locator('#content')).toBeFocused()
	const first = page.getByRole('article').first().getByRole('link').first()
	for (let pressed = 0; pressed < 200; pressed++) {
		await page.keyboard.press('Tab')
		if (await first.evaluate((link) => link === document.activeElement)) break
	}
	await expect(first).toBeFocused()
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/\/en\/practices\/[a-z0-9-]+$/)
})
