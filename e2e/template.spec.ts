import type { Browser } from '@playwright/test'
import { expect, expectAccessible, signInAs, test } from './fixtures'

const spanish =
	'Cada servicio compraba sus propios sensores y su propia red. Nadie podía leer los datos de los demás.'

/** The screen of the story in a new practice that is declared to be in English. */
async function storyOf(browser: Browser, javaScriptEnabled: boolean) {
	const context = await browser.newContext({ javaScriptEnabled })
	await signInAs(context, 'contributor')
	const page = await context.newPage()
	await page.goto('/en/contribute/practices/new')
	await page.getByRole('textbox', { name: 'Title' }).fill(`A network ${Date.now().toString(36)}`)
	await page.getByRole('button', { name: 'Begin' }).click()
	await page.waitForURL(/edit/)
	await page.goto(`${new URL(page.url()).pathname}?step=story`)
	return page
}

test('writing is helped: marks, a preview, a word about the language, and what is still missing', async ({
	browser,
}) => {
	const page = await storyOf(browser, true)
	const challenge = page.getByRole('textbox', { name: 'The challenge' })
	const toolbar = page.getByRole('toolbar', { name: 'Formatting: The challenge' })

	await challenge.fill('Nobody could read the data.')
	await challenge.selectText()
	await page.keyboard.press('Control+b')
	await expect(challenge).toHaveValue('**Nobody could read the data.**')
	await toolbar.getByRole('button', { name: 'Bold' }).focus()
	await page.keyboard.press('End')
	await expect(toolbar.getByRole('button', { name: 'Preview' })).toBeFocused()
	await page.keyboard.press('Enter')
	const preview = page.getByRole('region', { name: 'Preview: The challenge' })
	await expect(preview.locator('strong')).toHaveText('Nobody could read the data.')
	await page.keyboard.press('Enter')
	await expect(challenge).toBeVisible()
	await page.keyboard.press('ArrowRight')
	await expect(toolbar.getByRole('button', { name: 'Bold' })).toBeFocused()

	const solution = page.getByRole('textbox', { name: 'The solution' })
	await solution.fill(spanish)
	await challenge.focus()
	await expect(page.getByText('This reads like Spanish, and the language given is English.')).toBeVisible()
	await expectAccessible(page)
	await page.getByRole('button', { name: 'It is fine as it is' }).click()
	await expect(page.getByText('This reads like Spanish')).toHaveCount(0)
	await page.reload()
	await expect(solution).toHaveValue(spanish)
	await expect(page.getByText('This reads like Spanish')).toHaveCount(0)

	const meter = page.getByRole('region', { name: 'How complete it is' })
	await expect(meter).toContainText('% complete')
	await meter.getByText('are still missing').click()
	await meter.getByRole('link', { name: 'Summary' }).click()
	await expect(page.getByRole('textbox', { name: 'Summary' })).toBeFocused()
})

test('without JavaScript it is a plain text area, and the word about the language comes with the save', async ({
	browser,
}) => {
	const page = await storyOf(browser, false)
	await expect(page.getByRole('toolbar')).toHaveCount(0)
	await page.getByRole('textbox', { name: 'The solution' }).fill(spanish)
	await page.getByRole('button', { name: 'Save', exact: true }).last().click()
	await expect(page.getByText('This reads like Spanish, and the language given is English.')).toBeVisible()
	await expect(page.getByRole('link', { name: 'Change the language of the practice' })).toBeVisible()
	await page.getByRole('button', { name: 'It is fine as it is' }).click()
	await expect(page.getByText('This reads like Spanish')).toHaveCount(0)
	await expect(page.getByRole('textbox', { name: 'The solution' })).toHaveValue(spanish)
})
