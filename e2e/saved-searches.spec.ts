import { expect, expectAccessible, inDatabase, signInAs, test } from './fixtures'

const question = 'theme=digitalisation&country=ES'
type Searched = { id: string; stopToken: string }
const saved = () =>
	inDatabase<Searched>(`select s.id, "stopToken" from "SavedSearch" s join "User" u on u.id = s."userId"
		where u.email = 'demo-member@example.org' and s.name = 'Digital Spain'`)

/** The job as the timetable would put it in. */
const runJob = () => inDatabase(`insert into pgboss.job (name, data) values ('saved-searches', '{}')`)

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false })

	test('a search is saved by way of signing in, renamed and deleted', async ({ page }) => {
		await page.goto('/en/practices?country=FI&page=1')
		await page.getByRole('link', { name: 'Save this search' }).click()
		await expect(page).toHaveURL(/\/en\/sign-in\?next=/)
		await page
			.getByRole('button', { name: /member/i })
			.first()
			.click()
		await expect(page).toHaveURL('/en/account/searches/new?country=FI')
		await expect(page.getByLabel('Name')).toHaveValue('Practices in Finland')

		await page.getByLabel('Name').fill('  ')
		await page.getByRole('button', { name: 'Save' }).click()
		await expect(page.getByRole('main')).toContainText(/fill this in/)
		await page.getByLabel('Name').fill('Finland')
		await page.getByLabel('No mails').check()
		await page.getByRole('button', { name: 'Save' }).click()
		await expect(page).toHaveURL(/\/en\/account\/searches\?saved=1/)
		await page.getByRole('link', { name: 'Finland', exact: true }).click()
		await expect(page).toHaveURL('/en/practices?country=FI')

		// The same question again is the same search.
		await page.getByRole('link', { name: 'Save this search' }).click()
		await expect(page.getByRole('status')).toContainText('You saved this search before')
		await page.getByLabel('Name').fill('The north')
		await page.getByRole('button', { name: 'Save' }).click()
		await page.getByRole('link', { name: 'Change “The north”' }).click()
		await page.getByRole('button', { name: 'Delete this search' }).click()
		await expect(page.getByRole('status')).toContainText('The search is deleted.')
		await expect(page.getByRole('link', { name: 'The north', exact: true })).toHaveCount(0)
	})
})

test('what is newly published comes by mail, once, and a link in it ends that', async ({
	page,
	context,
	browser,
	request,
}) => {
	await signInAs(context, 'member')
	await page.goto(`/en/account/searches/new?${question}`)
	await page.getByLabel('Name').fill('Digital Spain')
	await page.getByLabel('At most one mail a day').check()
	await expectAccessible(page)
	await page.getByRole('button', { name: 'Save' }).click()
	await expect(page.getByRole('link', { name: 'Digital Spain', exact: true })).toBeVisible()
	await expectAccessible(page)
	await page.goto('/en/account')
	await page.getByRole('main').getByRole('link', { name: 'Saved searches' }).click()
	await expect(page).toHaveURL('/en/account/searches')

	// As if it had been saved before everything that answers it was published.
	await inDatabase(`update "SavedSearch" set since = '2000-01-01' where name = 'Digital Spain'`)
	await runJob()
	const mails = () =>
		inDatabase<{ subject: string; text: string }>(
			`select subject, text from "Mail" where kind = 'saved-search' and subject like '%Digital Spain'`,
		)
	await expect.poll(async () => (await mails()).length, { timeout: 30_000 }).toBe(1)
	await page.goto('/en/mailbox')
	await page.getByRole('link', { name: /new practices?: Digital Spain/ }).click()
	await expect(page.getByRole('main')).toContainText('/en/practices/')

	// A stranger with the link needs no account; looking at it changes nothing, and a second job tells nothing twice.
	const [{ id = '', stopToken = '' } = {}] = await saved()
	const stranger = await (await browser.newContext()).newPage()
	await stranger.goto(`/en/unsubscribe/${stopToken}`)
	await expectAccessible(stranger)
	await stranger.getByRole('button', { name: 'Stop these mails' }).click()
	await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('No more mails')
	await stranger.context().close()
	await page.goto(`/en/account/searches/${id}`)
	await expect(page.getByLabel('No mails')).toBeChecked()

	// The way of mail programs: one post, without a cookie.
	await page.getByLabel('At most one mail a day').check()
	await page.getByRole('button', { name: 'Save' }).click()
	await expect(page).toHaveURL(/saved=1/)
	const posted = await request.post(`/api/unsubscribe/${stopToken}`, {
		form: { 'List-Unsubscribe': 'One-Click' },
	})
	expect(posted.status()).toBe(204)
	await page.goto(`/en/account/searches/${id}`)
	await expect(page.getByLabel('No mails')).toBeChecked()
	expect((await request.post(`/api/unsubscribe/${'0'.repeat(64)}`)).status()).toBe(404)
	expect((await request.get(`/en/unsubscribe/${'0'.repeat(64)}`)).status()).toBe(404)
	expect(await mails()).toHaveLength(1)
})

test('the list offers its feed, and is the same for everybody', async ({ page, context, request }) => {
	await page.goto('/en/practices?country=FI')
	const feed = await page.locator('head link[type="application/atom+xml"]').getAttribute('href')
	expect(feed).toMatch(/\/en\/practices\.atom\?country=FI$/)
	const href = await page.getByRole('link', { name: 'Follow (Atom)' }).getAttribute('href')
	const response = await request.get(href ?? '')
	expect(response.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
	const same = await request.get('/feed.atom?locale=en&country=FI', {
		headers: { 'If-None-Match': response.headers().etag ?? '' },
	})
	expect(same.status()).toBe(304)
	const entries = await page.evaluate(async (address) => {
		const xml = new DOMParser().parseFromString(await (await fetch(address)).text(), 'application/xml')
		return xml.querySelector('parsererror') ? null : xml.querySelectorAll('entry').length
	}, href ?? '')
	expect(entries).toBe(await page.getByRole('article').count())

	await request.get('/en/practices?country=FI')
	await signInAs(context, 'member')
	const again = await page.goto('/en/practices?country=FI')
	expect(again?.headers()['x-nextjs-cache']).toBe('HIT')
})
