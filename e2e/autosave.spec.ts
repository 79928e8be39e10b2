import type { Browser, Page } from '@playwright/test'
import { type DemoRole, expect, expectAccessible, signInAs, test } from './fixtures'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: false })
const status = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words })

async function contextOf(browser: Browser, role: DemoRole) {
	const context = await browser.newContext()
	await signInAs(context, role)
	return context
}

/** Typed, and left: the words go on their way. */
async function type(page: Page, name: string, words: string) {
	await field(page, name).fill(words)
	await field(page, name).blur()
}

/** And the site has answered them: what was saved before says "Saved at" too. */
async function write(page: Page, name: string, words: string) {
	const answered = page.waitForResponse('**/api/drafts/*')
	await type(page, name, words)
	await answered
}

test('what is typed survives a lost connection and a closed page, and two people’s words are put together', async ({
	browser,
}) => {
	const context = await contextOf(browser, 'contributor')
	const first = await context.newPage()
	await first.goto('/en/contribute/practices/new')
	await field(first, 'Title').fill(`Saved truly ${Date.now().toString(36)}`)
	await first.getByRole('button', { name: 'Begin' }).click()
	await expect(first.getByRole('heading', { level: 1 })).toHaveText('The basics')
	const story = `${new URL(first.url()).pathname}?step=story`
	await first.goto(story)
	await write(first, 'The challenge', 'Typed with a connection.')
	await expect(status(first, 'Saved at')).toBeVisible()

	await context.setOffline(true)
	await type(first, 'The challenge', 'Typed without one. The water company pays. Nobody else does.')
	await type(first, 'The solution', 'A solution from the train.')
	await expect(status(first, 'No connection. What you typed is kept on this device.')).toBeVisible()
	await expectAccessible(first)
	await first.close()

	// Meanwhile somebody else writes on the same screen.
	const colleague = await (await contextOf(browser, 'coordinator')).newPage()
	await colleague.goto(story)
	await expect(status(colleague, 'Saved at')).toBeVisible()
	await write(colleague, 'The challenge', 'What the coordinator wrote.')
	await write(colleague, 'Who it serves', 'Only the coordinator wrote this.')
	await expect(status(colleague, 'Saved at')).toBeVisible()

	// Back: what nobody else touched is saved, what both changed is shown.
	await context.setOffline(false)
	const page = await context.newPage()
	await page.goto(story)
	await expect(page.getByRole('heading', { name: /coordinator changed the same/ })).toBeVisible()
	await expectAccessible(page)
	const challenge = page.getByRole('group', { name: 'The challenge' })
	await expect(challenge).toContainText('Typed without one.')
	await expect(challenge).toContainText('What the coordinator wrote.')
	await page.getByRole('button', { name: 'Keep all of mine' }).click()
	await expect(field(page, 'The challenge')).toHaveValue(/^Typed without one/)
	await expect(field(page, 'The solution')).toHaveValue('A solution from the train.')
	await expect(field(page, 'Who it serves')).toHaveValue('Only the coordinator wrote this.')
	await expect(status(page, 'Saved at')).toBeVisible()

	// In the background nothing is torn from under the cursor: the other version is a word and a button away.
	await write(colleague, 'The challenge', 'Written by the coordinator again.')
	await expect(status(colleague, 'except: The challenge')).toBeVisible()
	await expect(field(colleague, 'The challenge')).toHaveValue('Written by the coordinator again.')
	await colleague.getByRole('button', { name: 'See both versions' }).click()
	await colleague.getByRole('button', { name: /Take all of/ }).click()
	await expect(field(colleague, 'The challenge')).toHaveValue(/^Typed without one/)

	// Signing out takes along what this device keeps.
	await context.setOffline(true)
	await type(page, 'The solution', 'Never stored.')
	await expect(status(page, 'No connection')).toBeVisible()
	await context.setOffline(false)
	page.on('dialog', (dialog) => dialog.accept())
	await page.getByRole('banner').locator('summary').filter({ hasText: 'Account' }).click()
	await page.getByRole('button', { name: 'Sign out' }).click()
	await expect(page).toHaveURL(/\/en$/)
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([])
})
