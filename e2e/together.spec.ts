import { expect, expectAccessible, inDatabase, signInAs, test } from './fixtures'

test('somebody without an account reads a draft, remarks and approves, until the link is revoked', async ({
	page,
	context,
	browser,
}) => {
	await signInAs(context, 'contributor')
	await page.goto('/en/contribute/practices/new')
	await page.getByRole('textbox', { name: 'Title' }).fill('A draft for the mayor')
	await page.getByRole('button', { name: 'Begin' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The basics')
	const [, id] = /practices\/([\w-]+)/.exec(page.url()) ?? []
	await page.goto(`/en/contribute/practices/${id}/preview`)
	await page.getByRole('link', { name: 'Share by secret link' }).click()
	await page.getByLabel('Whom is it for?').fill('the mayor')
	await page.getByLabel('Read, leave remarks and approve').check()
	await page.getByRole('button', { name: 'Make the link' }).click()
	await expect(page.getByRole('status')).toContainText('is ready')
	const address = (await page.locator('code').textContent()) ?? ''
	await expectAccessible(page)

	// Without a script, and without a word of it to anybody else.
	const guest = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
	const response = await guest.goto(address)
	expect(response?.headers()).toMatchObject({
		'referrer-policy': 'no-referrer',
		'cache-control': expect.stringContaining('no-store'),
		'x-robots-tag': expect.stringContaining('noindex'),
	})
	await expect(guest.getByRole('heading', { level: 1 })).toHaveText('A draft for the mayor')
	await guest.getByText(/Remark on this \(Title and summary\)/).click()
	const form = guest.locator('form').filter({ has: guest.locator('#remark-at-head-body') })
	await form.getByLabel('Your remark').fill('Say which town.')
	await form.getByRole('button', { name: 'Leave this remark' }).click()
	// A name is needed; what was typed is still there.
	await expect(form.getByLabel('Your remark')).toHaveValue('Say which town.')
	await form.getByLabel('Your name').fill('Maria Puig')
	await form.getByRole('button', { name: 'Leave this remark' }).click()
	await expect(guest.getByText('Maria Puig (by link)').first()).toBeVisible()
	await guest.getByRole('button', { name: 'I approve' }).click()
	await expect(guest.getByRole('status')).toContainText('Maria Puig approved of this text')

	await page.goto(`/en/contribute/practices/${id}/submission`)
	await expect(page.getByText('Say which town.').first()).toBeVisible()
	await expect(page.getByRole('region', { name: 'Approved by link' })).toContainText('Maria Puig')
	await page.getByRole('link', { name: 'Share by secret link' }).click()
	await page.getByRole('button', { name: /^Revoke/ }).click()
	await expect(page.getByRole('status')).toHaveText('The link no longer works.')

	const scripted = await (await browser.newContext()).newPage()
	expect((await scripted.goto(address))?.status()).toBe(404)
	await expect(scripted.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing')
	await expectAccessible(scripted)
	expect(await inDatabase('select 1 from "Notification" where kind = $1', ['guestApproved'])).toHaveLength(1)
})
