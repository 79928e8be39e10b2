import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

/** Of the home page, and of the list. */
const name = /^Search (\d+ )?practices/
const field = (page: Page) => page.getByRole('combobox', { name })
const list = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' })
const options = (page: Page) => list(page).getByRole('option')
const status = (page: Page) => page.getByRole('main').getByRole('status').filter({ hasText: 'suggestion' })

async function type(page: Page, words: string) {
	await expect(field(page)).toBeVisible()
	await field(page).pressSequentially(words)
	await expect(list(page)).toBeVisible()
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false })
	for (const path of ['/en', '/en/practices'])
		test(`the search of ${path} is a plain one`, async ({ page }) => {
			await page.goto(path)
			const search = page.getByRole('searchbox', { name })
			await expect(search).not.toHaveAttribute('aria-expanded')
			await search.fill('telecare')
			await search.press('Enter')
			await expect(page).toHaveURL(/\/en\/practices\?q=telecare/)
		})
})

for (const path of ['/en', '/en/practices'])
	test(`${path} suggests in groups, by the pattern of a combobox`, async ({ page }) => {
		await page.goto(path)
		await expect(field(page)).toHaveAttribute('aria-expanded', 'false')
		await expect(field(page)).toHaveAttribute('aria-autocomplete', 'list')
		await field(page).pressSequentially('b')
		await expect(list(page)).toBeHidden()
		await type(page, 'arc')
		await expect(field(page)).toHaveAttribute('aria-expanded', 'true')
		await expect(field(page)).toHaveAttribute('aria-controls', (await list(page).getAttribute('id')) ?? '-')
		await expect(field(page)).not.toHaveAttribute('aria-activedescendant')
		await expect(list(page).getByRole('group', { name: 'Regions' }).getByRole('option')).toHaveText(
			/^Barcelona.*9 practices$/,
		)
		await expect(list(page).getByRole('group', { name: 'Practices' })).toBeVisible()
		await expect(list(page).locator('mark').first()).toHaveText(/^barc$/i)
		await expect(status(page)).toHaveText(/^\d+ suggestions?$/)
		await expectAccessible(page)
	})

test('the keyboard goes through them and back to the text', async ({ page }) => {
	await page.goto('/en')
	await type(page, 'barc')
	const chosen = list(page).getByRole('option', { selected: true })
	await expect(chosen).toHaveCount(0)
	await field(page).press('ArrowDown')
	await expect(chosen).toHaveCount(1)
	await expect(field(page)).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '-')
	await expect(field(page)).toBeFocused()
	await field(page).press('ArrowUp')
	await expect(chosen).toHaveCount(0)
	await field(page).press('ArrowUp')
	await expect(options(page).last()).toHaveAttribute('aria-selected', 'true')
	await field(page).press('Home')
	await expect(chosen).toHaveCount(0)
	await field(page).press('Escape')
	await expect(list(page)).toBeHidden()
	await expect(field(page)).toHaveValue('barc')
	await field(page).press('ArrowDown')
	await expect(options(page).first()).toHaveAttribute('aria-selected', 'true')
	await field(page).press('Tab')
	await expect(list(page)).toBeHidden()
	await expect(field(page)).not.toBeFocused()
	await expect(page).toHaveURL('/en')
})

test('Enter on the text asks it; Enter on a suggestion goes there', async ({ page }) => {
	await page.goto('/en/practices')
	await type(page, 'telecare')
	await field(page).press('Enter')
	await expect(page).toHaveURL('/en/practices?q=telecare')
	await expect(list(page)).toBeHidden()

	await field(page).fill('')
	await type(page, 'barc')
	const region = list(page).getByRole('group', { name: 'Regions' }).getByRole('option')
	while ((await region.getAttribute('aria-selected')) !== 'true') await field(page).press('ArrowDown')
	await field(page).press('Enter')
	await expect(page).toHaveURL('/en/regions/ES511')
})

test('the pointer chooses, and a theme is the list filtered by it', async ({ page }) => {
	await page.goto('/en/practices')
	await type(page, 'health')
	await list(page).getByRole('group', { name: 'Themes' }).getByRole('option').first().click()
	await expect(page).toHaveURL(/\/en\/practices\?theme=[\w-]+$/)
	await expect(field(page)).toHaveValue('')
})

test('what looks mistyped is understood, and said', async ({ page }) => {
	await page.goto('/en')
	await type(page, 'sensros')
	await expect(page.getByRole('main')).toContainText('Suggestions for “sensors”')
	await expect(
		options(page)
			.filter({ hasText: /sensor|Internet of Things/i })
			.first(),
	).toBeVisible()
})

test('the server is asked once, when the keys pause', async ({ page }) => {
	const asked: (string | null)[] = []
	page.on('request', (request) => {
		const { pathname, searchParams } = new URL(request.url())
		if (pathname === '/api/v1/suggestions') asked.push(searchParams.get('q'))
	})
	await page.clock.install()
	await page.goto('/en')
	await expect(field(page)).toBeVisible()
	await page.clock.pauseAt(Date.now() + 3_600_000)
	for (const letter of 'barc') {
		await field(page).press(letter)
		await page.clock.runFor(100)
	}
	expect(asked).toEqual([])
	await page.clock.runFor(100)
	await expect(list(page)).toBeVisible()
	expect(asked).toEqual(['barc'])
})

test('an answer that comes too late is not shown', async ({ page }) => {
	await page.goto('/en')
	const { promise: released, resolve: release } = Promise.withResolvers<void>()
	const { promise: isAsked, resolve: ask } = Promise.withResolvers<void>()
	await page.route('**/api/v1/suggestions?q=barc&*', async (route) => {
		ask()
		await released
		await route.fallback()
	})
	await expect(field(page)).toBeVisible()
	await field(page).fill('barc')
	await isAsked
	await field(page).fill('telec')
	await expect(list(page).locator('mark').first()).toHaveText(/^telec$/i)
	release()
	await page.unrouteAll({ behavior: 'wait' })
	await expect(list(page).locator('mark').first()).toHaveText(/^telec$/i)
})

test('no answer is no error', async ({ page }) => {
	await page.goto('/en')
	const { promise: isAsked, resolve: ask } = Promise.withResolvers<void>()
	await page.route('**/api/v1/suggestions?q=barc&*', async (route) => {
		ask()
		await route.abort()
	})
	await expect(field(page)).toBeVisible()
	await field(page).fill('barc')
	await isAsked
	await expect(list(page)).toBeHidden()
	await field(page).fill('barcelona')
	await expect(list(page)).toBeVisible()
})

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })
	test('each is large enough to touch, and a tap goes there', async ({ page }) => {
		await page.goto('/en')
		await type(page, 'tele')
		await expect(options(page).filter({ hasText: 'Local Telecare Service' }).first()).toBeVisible()
		// All at one moment: the list may still follow what was typed last.
		const heights = await options(page).evaluateAll((all) =>
			all.map((option) => option.getBoundingClientRect().height),
		)
		expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
		await options(page).filter({ hasText: 'Local Telecare Service' }).first().tap()
		await expect(page).toHaveURL('/en/practices/local-telecare-service')
	})
})
