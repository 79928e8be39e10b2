import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

/** Nobody else's in this run, so that limits and mails of one journey do not meet another's. */
const someone = (name: string) => `${name}.${Date.now()}.${Math.floor(Math.random() * 1e6)}@example.org`

async function askForLink(page: Page, email: string, from = '/en/sign-in') {
	await page.goto(from)
	await page.getByLabel('Mail address').fill(email)
	await page.getByRole('button', { name: 'Send me a link' }).click()
	await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
}

/** Opens the newest mail to this address in the trial's mailbox; answers the address in it. */
async function linkFor(page: Page, email: string): Promise<string> {
	await page.goto('/en/mailbox')
	await page.getByRole('row').filter({ hasText: email }).first().getByRole('link').click()
	const link = page.getByRole('link', { name: /\/sign-in\/confirm\?/ })
	await expect(link).toBeVisible()
	return (await link.getAttribute('href')) ?? ''
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 })

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled })

		test('a link in a mail signs in, once, and leads where one wanted to go', async ({ page }) => {
			const email = someone('anna')
			await askForLink(page, email, '/en/sign-in?next=/en/about')
			const link = await linkFor(page, email)

			// Reading the page is what mail scanners do: it uses nothing up.
			await page.goto(link)
			await page.goto(link)
			await expect(page.getByText(email)).toBeVisible()
			await page.getByRole('button', { name: 'Sign in' }).click()
			await expect(page).toHaveURL(/\/en\/about$/)

			await page.goto('/en/account')
			await expect(page.getByText(email)).toBeVisible()

			await page.goto(link)
			await expect(heading(page)).toHaveText('This link no longer works')
			await expect(page.getByLabel('Mail address')).toHaveValue(email)
			await page.getByRole('button', { name: 'Send me a link' }).click()
			await expect(page.getByRole('heading', { name: 'Look in your mail' })).toBeVisible()
		})

		test('a mistyped address is kept, with what is wrong beside it', async ({ page }) => {
			await page.goto('/en/sign-in')
			await page.getByLabel('Mail address').fill('anna at example')
			await page.getByRole('button', { name: 'Send me a link' }).click()
			const field = page.getByLabel('Mail address')
			await expect(field).toHaveValue('anna at example')
			await expect(field).toHaveAccessibleDescription(/Enter a mail address like/)
			await expect(field).toHaveAttribute('aria-invalid', 'true')
		})

		test('a demo account is one click away, and signing out another', async ({ page }) => {
			await page.goto('/en/sign-in')
			await page.getByRole('button', { name: 'Coordinator', exact: true }).click()
			await expect(page).toHaveURL(/\/en\/account$/)
			await expect(heading(page)).toHaveText('Demo coordinator')
			await page.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click()
			await expect(page).toHaveURL(/\/en$/)
			await page.goto('/en/account')
			await expect(page).toHaveURL(/\/en\/sign-in\?next=/)
		})

		test('another site’s login makes an account, if it vouches for the address', async ({ page }) => {
			const login = `eva-${Date.now()}-${javaScriptEnabled}`
			await page.goto('/en/sign-in?next=/en/about')
			await page.getByRole('button', { name: 'Sign in with Test login' }).click()
			await page.getByLabel('Login').fill(login)
			await page.getByRole('button', { name: 'Continue' }).click()
			await expect(page).toHaveURL(/\/en\/about$/)
			await page.goto('/en/account')
			await expect(page.getByText(`${login}@example.org`)).toBeVisible()
		})

		test('another site’s login opens nothing with an address that is not confirmed', async ({ page }) => {
			await page.goto('/en/sign-in')
			await page.getByRole('button', { name: 'Sign in with Test login' }).click()
			await page.getByLabel('Login').fill('unverified.demo-admin')
			await page.getByRole('button', { name: 'Continue' }).click()
			await expect(page.getByRole('main').getByRole('alert')).toContainText(
				'does not say that your mail address is confirmed',
			)
			await page.goto('/en/account')
			await expect(page).toHaveURL(/\/sign-in/)
		})
	})
}

test('the link used in another tab says so, and asks for a new one', async ({ page, context }) => {
	const email = someone('twice')
	await askForLink(page, email)
	const link = await linkFor(page, email)
	const other = await context.newPage()
	await page.goto(link)
	await other.goto(link)
	await page.getByRole('button', { name: 'Sign in' }).click()
	await expect(heading(page)).toHaveText(email.split('@')[0] ?? '')
	await other.getByRole('button', { name: 'Sign in' }).click()
	await expect(other.getByRole('main').getByRole('alert')).toContainText('The link was used or has run out')
})

for (const role of ['Member', 'Contributor', 'Coordinator', 'Reviewer', 'Editor', 'Admin'] as const) {
	test(`there is a button for the demo ${role.toLowerCase()}`, async ({ page }) => {
		await page.goto('/en/sign-in')
		await page.getByRole('button', { name: role, exact: true }).click()
		await expect(heading(page)).toHaveText(`Demo ${role.toLowerCase()}`)
	})
}

for (const next of ['https://evil.example/', '//evil.example/', '/\\evil.example', '/api/auth/signout'])
	test(`signing in does not lead to ${next}`, async ({ page }) => {
		await page.goto(`/en/sign-in?${new URLSearchParams({ next })}`)
		await page.getByRole('button', { name: 'Member', exact: true }).click()
		await expect(page).toHaveURL(/\/en\/account$/)
	})

test('the header knows who reads, and what they may do', async ({ page }) => {
	await page.goto('/en/about')
	const banner = page.getByRole('banner')
	await expect(banner.getByRole('link', { name: 'Sign in' })).toBeVisible()
	await page.goto('/ca/sign-in?next=/en/about')
	await page.getByRole('button', { name: 'Administrador', exact: true }).click()
	await expect(page).toHaveURL(/\/en\/about$/)
	await banner.locator('summary').filter({ hasText: 'Account' }).click()
	await expect(banner.getByText('Demo admin')).toBeVisible()
	await expect(banner.getByRole('link', { name: 'Administration' })).toBeVisible()
	await page.keyboard.press('Escape')
	await expect(banner.getByText('Demo admin')).toBeHidden()
	await banner.locator('summary').filter({ hasText: 'Account' }).click()
	await banner.getByRole('button', { name: 'Sign out' }).click()
	await expect(page).toHaveURL(/\/en$/)
	await expect(banner.getByRole('link', { name: 'Sign in' })).toBeVisible()
})

test('a form of another site signs nobody in or out', async ({ page, request }) => {
	const email = someone('victim')
	await askForLink(page, email)
	const link = new URL(await linkFor(page, email))
	const token = link.searchParams.get('token') ?? ''
	const callback = `/api/auth/callback/email?${new URLSearchParams({ token, email })}`
	const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
	const refused = await request.post(callback, { headers: foreign, maxRedirects: 0 })
	expect(refused.headers()['set-cookie'] ?? '').not.toContain('session-token')

	// Nor does opening the address that signs in, which only the button of our page posts to.
	const opened = await request.get(callback, { maxRedirects: 0 })
	expect(opened.headers().location).toContain('/sign-in/confirm?')

	await page.goto(link.href)
	await page.getByRole('button', { name: 'Sign in' }).click()
	await expect(page).toHaveURL(/\/account$/)
	const cookie = (await page.context().cookies())
		.filter(({ name }) => name.includes('session-token'))
		.map(({ name, value }) => `${name}=${value}`)
		.join('; ')
	await request.post('/api/auth/signout', {
		headers: { ...foreign, cookie },
		form: { callbackUrl: '/en' },
		maxRedirects: 0,
	})
	await page.goto('/en/account')
	await expect(page.getByText(email)).toBeVisible()
})

test('administration: an invitation, and a page that is nobody else’s', async ({ page }) => {
	await page.goto('/en/admin')
	await expect(page).toHaveURL(/\/sign-in\?next=%2Fen%2Fadmin$/)
	await page.getByRole('button', { name: 'Editor', exact: true }).click()
	await expect(heading(page)).toContainText('not on the map')

	await page.goto('/en/sign-in?next=/en/admin')
	await page.getByRole('button', { name: 'Admin', exact: true }).click()
	await page.getByRole('link', { name: 'Invite somebody' }).click()
	const email = someone('invited')
	await page.getByLabel('Mail address').fill(email)
	await page.getByLabel('Name').fill('Nora Invited')
	await page.getByRole('button', { name: 'Send the invitation' }).click()
	await expect(page.getByRole('status')).toContainText(email)

	await page.goto(`/en/admin?q=${email}`)
	await page.getByRole('link', { name: 'Nora Invited' }).click()
	await page.getByLabel('Editor').check()
	await page.getByRole('button', { name: 'Save the role' }).click()
	await expect(page.getByRole('status')).toContainText('Saved')
	await expect(page.getByLabel('Editor')).toBeChecked()

	await page.goto('/en/mailbox')
	await expect(page.getByRole('row').filter({ hasText: email })).toContainText('You are invited')
})

test('the pages of accounts are accessible', async ({ page }) => {
	const email = someone('axe')
	await page.goto('/en/sign-in')
	await expectAccessible(page)
	await askForLink(page, email)
	await expectAccessible(page)
	const link = await linkFor(page, email)
	await expectAccessible(page)
	await page.goto(link)
	await expectAccessible(page)
	await page.goto('/en/sign-in/confirm?token=x&email=x')
	await expectAccessible(page)
	await page.goto('/en/mailbox')
	await expectAccessible(page)
	await page.goto('/en/sign-in?next=/en/admin')
	await page.getByRole('button', { name: 'Admin', exact: true }).click()
	await expect(heading(page)).toHaveText('Administration')
	await expectAccessible(page)
	await page.getByRole('link', { name: 'Demo contributor' }).click()
	await expect(heading(page)).toHaveText('Demo contributor')
	await expectAccessible(page)
	for (const path of ['/en/account', '/en/admin/invite', '/en/admin/mails?show=all']) {
		await page.goto(path)
		await expectAccessible(page)
	}
})
