import type { Page } from '@playwright/test'
import { locales } from '../lib/locales'
import { expect, expectAccessible, signInAs, test } from './fixtures'
import { indexedPages, otherPages } from './public-pages'

/** At 320 px, which is 1280 px at 400 %. */
async function expectNoSidewaysScrolling(page: Page) {
	await page.setViewportSize({ width: 320, height: 640 })
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	)
	expect(overflow, 'px to scroll sideways').toBeLessThanOrEqual(0)
}

for (const path of [...indexedPages, ...otherPages]) {
	test(`/en${path} has no accessibility finding, and fits a narrow screen`, async ({ page }) => {
		await page.goto(`/en${path}`)
		await expect(page.locator('html')).toHaveAttribute('lang', 'en')
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
		await expectAccessible(page)
		// The same page: what the dark changes is its colours.
		await page.emulateMedia({ colorScheme: 'dark' })
		await expectAccessible(page, 'colours')
		await expectNoSidewaysScrolling(page)
	})
}

// Colours and structure are the same in every language; its words, and how long they are, are not.
for (const locale of locales.filter((other) => other !== 'en'))
	for (const path of ['', '/practices?theme=digitalisation', '/practices/local-telecare-service'])
		test(`/${locale}${path} fits a narrow screen, with no accessibility finding`, async ({ page }) => {
			await page.goto(`/${locale}${path}`)
			await expect(page.locator('html')).toHaveAttribute('lang', locale)
			await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
			// The home page is the list's and the practice's parts once more: there only the words are longer.
			if (path !== '') await expectAccessible(page)
			await expectNoSidewaysScrolling(page)
		})

const inside = [
	['member', '/account'],
	['coordinator', '/work'],
	['member', '/account/notifications/settings'],
	['contributor', '/contribute'],
	['contributor', '/contribute/practices/new'],
	['reviewer', '/review'],
	['admin', '/admin'],
	['admin', '/admin/jobs'],
	['contributor', '/contribute/imports'],
	['member', '/account/collections'],
	['member', '/account/searches'],
	['member', '/account/follows'],
	['member', '/account/follows/choose?region=ES51'],
	['coordinator', '/organisations/diputacio-de-barcelona/space'],
	['coordinator', '/organisations/diputacio-de-barcelona/space/people'],
	['editor', '/review/upkeep'],
	['admin', '/translate'],
] as const

for (const [role, path] of inside) {
	test(`${path}, as ${role}, has no accessibility finding`, async ({ page, context }) => {
		await signInAs(context, role)
		await page.goto(`/en${path}`)
		await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
		await expectAccessible(page)
		// The longest words of all.
		await page.goto(`/de${path}`)
		await expectNoSidewaysScrolling(page)
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
