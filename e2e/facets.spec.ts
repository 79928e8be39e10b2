import { expect, expectAccessible, test } from './fixtures'

test('years are a range: typed, drawn, in the address, and taken back', async ({ page }) => {
	await page.goto('/en/practices')
	const panel = page.getByRole('form', { name: 'Filters' })
	await panel.locator('summary', { hasText: 'Start' }).click()
	await panel.getByLabel('From year').fill('2018')
	await panel.getByLabel('To year').fill('2014')
	await panel.getByLabel('To year').press('Enter')
	// Either spelling is the same question: a page that is not awake yet sends the plain form.
	await expect(page).toHaveURL(/year=2014-2018$|year-from=2018&year-to=2014$/)
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/begun in 2014–2018$/)
	await expect(panel.getByLabel('From year')).toHaveValue('2014')
	await expect(panel.getByLabel('To year')).toHaveValue('2018')
	await expectAccessible(page)

	await expect(async () => {
		await panel.getByLabel('From year').fill('2014')
		await panel.getByLabel('From year').fill('20')
		await panel.getByLabel('To year').focus()
		await expect(panel.getByLabel('From year')).toHaveAttribute('aria-invalid', 'true', { timeout: 500 })
	}).toPass()
	await page.getByRole('link', { name: 'Remove Start: 2014–2018' }).click()
	await expect(page).toHaveURL(/\/en\/practices$/)
	await expect(panel.getByLabel('To year')).toHaveValue('')
})

test('a year that is being typed stays while the answer to the other one arrives', async ({ page }) => {
	let answer = () => {}
	const typed = new Promise<void>((resolve) => {
		answer = resolve
	})
	await page.route(/\/en\/practices\?year=2014-&?/, async (route) => {
		await typed
		await route.continue()
	})
	await page.goto('/en/practices')
	const panel = page.getByRole('form', { name: 'Filters' })
	await panel.locator('summary', { hasText: 'Start' }).click()
	const [from, to] = [panel.getByLabel('From year'), panel.getByLabel('To year')]
	// What is no year is said so, as soon as the page is awake.
	await expect(async () => {
		await from.fill('')
		await to.focus()
		await from.fill('20')
		await to.focus()
		await expect(from).toHaveAttribute('aria-invalid', 'true', { timeout: 500 })
	}).toPass()
	const question = page.waitForRequest(/\/en\/practices\?year=2014-/)
	await from.fill('2014')
	await to.focus()
	await question
	await to.pressSequentially('201')
	answer()
	await expect(page).toHaveURL(/year=2014-$/)
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/begun in 2014 or later$/)
	await to.press('8')
	await to.press('Enter')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/begun in 2014–2018$/)
})

test('a long group is looked through by name; several of its values are alternatives', async ({ page }) => {
	await page.goto('/en/practices')
	const panel = page.getByRole('form', { name: 'Filters' })
	await panel.locator('summary', { hasText: 'Organisation' }).click()
	const within = panel.getByLabel('Search: Organisation')
	await within.fill('TERRASSA')
	const terrassa = panel.getByRole('checkbox', { name: /^Terrassa City Council/ })
	await expect(panel.getByRole('checkbox', { name: /^Barcelona Provincial Council/ })).toBeHidden()
	await terrassa.check()
	await expect(page).toHaveURL(/organisation=ajuntament-de-terrassa$/)
	await expect(terrassa).toBeFocused()

	await within.fill('lahti')
	await panel.getByRole('checkbox', { name: /^City of Lahti/ }).check()
	await expect(page).toHaveURL(/organisation=ajuntament-de-terrassa&organisation=city-of-lahti$/)
	await expect(terrassa).toBeChecked()
	await expectAccessible(page)
	await within.fill('')
	await expect(panel.getByRole('checkbox', { name: /^Barcelona Provincial Council/ })).toBeVisible()
	await expect(panel.getByRole('checkbox', { name: /^City of Lahti/ })).toBeChecked()
})

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false })

	test('the same range is asked by the button', async ({ page }) => {
		await page.goto('/en/practices?stage=scaled')
		const panel = page.getByRole('form', { name: 'Filters' })
		await panel.locator('summary', { hasText: 'Start' }).click()
		await panel.getByLabel('From year').fill('2014')
		await panel.getByRole('button', { name: /^Show/ }).click()
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/begun in 2014 or later$/)
		await expect(page.getByRole('link', { name: 'Remove Stage: Scaled up' })).toBeVisible()
	})

	test('all values of a group have a page that leads back with one added', async ({ page }) => {
		await page.goto('/en/practices/choices?group=organisation&stage=scaled')
		await page.getByRole('searchbox', { name: 'Search: Organisation' }).fill('barcelona')
		await page.getByRole('button', { name: 'Search', exact: true }).click()
		await page.getByRole('link', { name: /^Barcelona Provincial Council/ }).click()
		await expect(page).toHaveURL(/stage=scaled&organisation=diputacio-de-barcelona$/)
		await expect(page.getByRole('link', { name: 'Remove Stage: Scaled up' })).toBeVisible()
	})
})
