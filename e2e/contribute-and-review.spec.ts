import type { Browser, Page } from '@playwright/test'
import { type DemoRole, expect, expectAccessible, signInAs, test } from './fixtures'

/** Nobody else's in this run. */
const unique = (title: string) => `${title} ${Date.now().toString(36)}${Math.floor(Math.random() * 1e4)}`

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).last()
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: false })

/** A page of somebody with this role. */
async function pageOf(browser: Browser, role: DemoRole, options: { javaScriptEnabled?: boolean } = {}) {
	const context = await browser.newContext(options)
	await signInAs(context, role)
	return context.newPage()
}

async function saveAndGoOn(page: Page, next: string) {
	await page.getByRole('button', { name: 'Save and go on' }).click()
	await expect(heading(page)).toHaveText(next)
}

/** Begins a practice, and answers the address of its first screen. */
async function begin(page: Page, title: string): Promise<string> {
	await page.goto('/en/contribute/practices/new')
	await field(page, 'Title').fill(title)
	await page.getByRole('button', { name: 'Begin' }).click()
	await expect(heading(page)).toHaveText('The basics')
	await expect(field(page, 'Title')).toHaveValue(title)
	return new URL(page.url()).pathname
}

/** Everything reviewers need, screen by screen. `scripted`: the region is looked up while typing. */
async function fillEverything(page: Page, scripted: boolean) {
	await field(page, 'Summary').fill('The city and its water company share one network.')
	await page.getByRole('checkbox', { name: 'Internet of Things and 5G networks' }).check()
	// The region of the owner is lent; one more is looked up.
	await expect(page.getByRole('checkbox', { name: 'Barcelona' }).first()).toBeChecked()
	if (scripted) {
		await page.getByRole('combobox', { name: 'Region, country or NUTS code' }).fill('girona')
		await page
			.getByRole('option', { name: /^Girona/ })
			.first()
			.click()
	} else {
		await page.getByLabel('Region, country or NUTS code').fill('girona')
		await page.getByRole('button', { name: 'Find' }).click()
		await page.getByRole('checkbox', { name: 'Girona' }).first().check()
	}
	await expect(page.getByRole('checkbox', { name: 'Girona' }).first()).toBeChecked()
	await saveAndGoOn(page, 'The story')

	await field(page, 'The challenge').fill('Each department bought its own sensors.')
	await field(page, 'The solution').fill('One tender, one network.')
	await field(page, 'Who it serves').fill('Everybody in town.')
	await saveAndGoOn(page, 'The facts')

	await page.getByRole('radio', { name: 'Pilot' }).check()
	await field(page, 'Began').fill('2018-05')
	await field(page, 'What it takes').fill('Two technicians half-time.')
	await saveAndGoOn(page, 'Evidence')

	await field(page, 'What changed').first().fill('Leaks are found in two days.')
	await field(page, 'Now').first().fill('2')
	await field(page, 'Source').first().fill('Annual report 2023')
	await saveAndGoOn(page, 'Lessons')

	await field(page, 'What failed').fill('The first thirty sensors.')
	await field(page, 'What others can take').fill('The data agreement.')
	await saveAndGoOn(page, 'Contact')

	await field(page, 'Mailbox for questions').fill('network@example.org')
	await page.getByRole('checkbox', { name: /agrees to get questions/ }).check()
	await saveAndGoOn(page, 'Look over and send')
	await expect(page.getByText('Everything is there')).toBeVisible()
}

test('a practice, from its first title to the catalogue and out of it again', async ({ browser }) => {
	test.slow()
	const title = unique('A shared sensor network')
	const contributor = await pageOf(browser, 'contributor')
	const first = await begin(contributor, title)
	const id = first.split('/').at(-2)
	await fillEverything(contributor, true)
	await contributor.getByRole('button', { name: 'Send for review' }).click()
	await expect(contributor.getByText('It is sent')).toBeVisible()

	const coordinator = await pageOf(browser, 'coordinator')
	await coordinator.goto('/en/review')
	await coordinator.getByRole('link', { name: title }).click()
	await coordinator.getByRole('button', { name: 'Pass to the reviewers' }).click()
	await expect(coordinator.getByText('It is with the reviewers now.')).toBeVisible()

	const reviewer = await pageOf(browser, 'reviewer')
	await reviewer.goto('/en/review')
	await reviewer.getByRole('link', { name: title }).click()
	await expect(heading(reviewer)).toHaveText(title)
	await reviewer.getByText('Remark on this (Evidence)').click()
	const atEvidence = reviewer.getByRole('complementary', { name: 'Remarks: Evidence' })
	await atEvidence.getByLabel('About').selectOption('Claim 1')
	await atEvidence.getByLabel('Your remark').fill('From which year is this?')
	await atEvidence.getByRole('button', { name: 'Leave this remark' }).click()
	await expect(atEvidence.getByText('From which year is this?')).toBeVisible()
	await expectAccessible(reviewer)

	const decision = reviewer.getByRole('region', { name: 'Your decision' })
	await decision.getByText('Ask for changes').first().click()
	await decision.getByRole('button', { name: 'Ask for changes' }).click()
	await expect(decision.getByLabel('What should change')).toHaveAccessibleDescription(/Fill this in/)
	await decision.getByLabel('What should change').fill('One figure needs its year.')
	await decision.getByRole('button', { name: 'Ask for changes' }).click()
	await expect(reviewer.getByText('Its authors have your reason')).toBeVisible()

	await contributor.goto('/en/contribute')
	await expect(contributor.getByRole('listitem').filter({ hasText: title })).toContainText(
		'Changes asked for',
	)
	await contributor.goto(`/en/contribute/practices/${id}/submission`)
	await expect(contributor.getByText('One figure needs its year.')).toBeVisible()
	await contributor.getByText('Answer', { exact: true }).click()
	await contributor.getByLabel('Your answer').fill('From 2023; it says so now.')
	await contributor.getByRole('button', { name: 'Send the answer' }).click()
	await expect(contributor.getByText('From 2023; it says so now.')).toBeVisible()
	await contributor.getByRole('link', { name: 'Mend this field' }).click()
	await expect(contributor.getByText('From which year is this?')).toBeVisible()
	await field(contributor, 'When it was measured').fill('2023')
	await save(contributor).click()
	await expect(contributor.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible()
	await contributor.goto(`/en/contribute/practices/${id}/edit?step=check`)
	await contributor.getByRole('button', { name: 'Send for review' }).click()
	await expect(contributor.getByText('The reviewers have been told')).toBeVisible()

	const editor = await pageOf(browser, 'editor')
	await editor.goto(`/en/practices?q=${encodeURIComponent(title)}`)
	await expect(editor.getByRole('link', { name: title, exact: true })).toHaveCount(0)
	await editor.goto(`/en/review/${id}`)
	const changes = editor.getByRole('region', { name: /What changed since/ })
	await expect(changes.getByText('Claim 1')).toBeVisible()
	await editor.getByRole('button', { name: 'Mark as settled' }).click()
	await expect(editor.getByText('Settled', { exact: true })).toBeVisible()
	await editor.getByRole('button', { name: 'Publish' }).click()
	await expect(editor.getByText('It is published.')).toBeVisible()

	const visitor = await (await browser.newContext()).newPage()
	await visitor.goto(`/en/practices?q=${encodeURIComponent(title)}`)
	await visitor.getByRole('link', { name: title, exact: true }).click()
	await expect(heading(visitor)).toHaveText(title)
	await expect(visitor.getByText('Leaks are found in two days.')).toBeVisible()
	const address = visitor.url()

	// A published text never changes: editing opens a new version, and visitors go on reading this one.
	await contributor.goto('/en/contribute')
	await contributor
		.getByRole('listitem')
		.filter({ hasText: title })
		.getByRole('button', { name: 'Edit in a new version' })
		.click()
	await expect(contributor.getByText('Visitors go on reading the published version')).toBeVisible()
	await field(contributor, 'Title').fill(`${title}, renamed`)
	await save(contributor).click()
	await expect(contributor.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible()
	await visitor.goto(address)
	await expect(heading(visitor)).toHaveText(title)

	await editor.goto(`/en/review/${id}`)
	await editor.getByLabel('Why it leaves the catalogue').fill('This was a rehearsal.')
	await editor.getByRole('button', { name: 'Take it out of the catalogue' }).click()
	await expect(editor.getByText('It is out of the catalogue. Its authors')).toBeVisible()
	expect((await visitor.goto(address))?.status()).toBe(404)
})

test('what is typed is saved by itself, and a link away does not lose it', async ({ browser }) => {
	const page = await pageOf(browser, 'contributor')
	const first = await begin(page, unique('Saved by itself'))
	await page.goto(`${first}?step=story`)
	await field(page, 'The challenge').fill('Typed, and never saved by hand.')
	await field(page, 'The solution').focus()
	await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible()
	await page.reload()
	await expect(field(page, 'The challenge')).toHaveValue('Typed, and never saved by hand.')
})

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test('everything wrong is said at once, at its field, and everything typed is kept', async ({
			browser,
		}) => {
			const page = await pageOf(browser, 'contributor', { javaScriptEnabled })
			const first = await begin(page, unique('Mistakes'))
			await page.goto(`${first}?step=facts`)
			await page.getByRole('radio', { name: 'Scaled up' }).check()
			await field(page, 'Began').fill('last spring')
			await field(page, 'Set-up cost').fill('a lot')
			await field(page, 'What it takes').fill('x'.repeat(501))
			await field(page, 'Who paid').fill('The region')
			await save(page).click()

			const summary = page.getByRole('alert').filter({ hasText: 'There are 3 problems' })
			await expect(summary).toBeVisible()
			if (javaScriptEnabled) await expect(summary).toBeFocused()
			await expect(summary.getByRole('link')).toHaveCount(3)
			await expect(field(page, 'Began')).toHaveValue('last spring')
			await expect(field(page, 'Began')).toHaveAccessibleDescription(/Write a year, a month or a day/)
			await expect(field(page, 'Set-up cost')).toHaveValue('a lot')
			await expect(field(page, 'What it takes')).toHaveValue('x'.repeat(501))
			await expect(field(page, 'Who paid')).toHaveValue('The region')
			await expect(page.getByRole('radio', { name: 'Scaled up' })).toBeChecked()
			if (javaScriptEnabled) await expectAccessible(page)

			// Nothing of it was stored; a browser with scripts kept it.
			await page.goto(`${first}?step=facts`)
			await expect(field(page, 'Who paid')).toHaveValue(javaScriptEnabled ? 'The region' : '')
		})

		test('two people on one screen see both versions and choose', async ({ browser }) => {
			const contributor = await pageOf(browser, 'contributor', { javaScriptEnabled })
			const first = await begin(contributor, unique('Two at once'))
			const coordinator = await pageOf(browser, 'coordinator')
			await contributor.goto(`${first}?step=story`)
			await coordinator.goto(`${first}?step=story`)

			await field(coordinator, 'The challenge').fill('What the coordinator wrote.')
			await field(coordinator, 'Who it serves').fill('Only the coordinator wrote this.')
			await save(coordinator).click()
			await expect(coordinator.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible()

			await field(contributor, 'The challenge').fill('What the contributor wrote.')
			await field(contributor, 'The solution').fill('Only the contributor wrote this.')
			await save(contributor).click()
			const told = contributor.getByRole('heading', { name: /changed the same while you were writing/ })
			await expect(told).toBeVisible()
			if (javaScriptEnabled) await expect(told).toBeFocused()
			if (javaScriptEnabled) await expectAccessible(contributor)
			const challenge = contributor.getByRole('group', { name: 'The challenge' })
			await expect(challenge.getByText('You both changed this.')).toBeVisible()
			await expect(challenge).toContainText('What the contributor wrote.')
			await challenge.getByRole('radio', { name: /coordinator’s/ }).check()
			await contributor.getByRole('button', { name: 'Save what I chose' }).click()

			await expect(field(contributor, 'The challenge')).toHaveValue('What the coordinator wrote.')
			await expect(field(contributor, 'The solution')).toHaveValue('Only the contributor wrote this.')
			await expect(field(contributor, 'Who it serves')).toHaveValue('Only the coordinator wrote this.')
			await coordinator.reload()
			await expect(field(coordinator, 'The solution')).toHaveValue('Only the contributor wrote this.')
		})

		test('a megabyte in a field is too long, and no more than that', async ({ browser }) => {
			const page = await pageOf(browser, 'contributor', { javaScriptEnabled })
			const first = await begin(page, unique('Too long'))
			await page.goto(`${first}?step=story`)
			await field(page, 'The challenge').fill('A challenge that stays.')
			await field(page, 'The solution').fill('x'.repeat(1_000_000))
			await save(page).click()
			await expect(field(page, 'The solution')).toHaveAccessibleDescription(/At most 1,500 characters/)
			await expect(field(page, 'The challenge')).toHaveValue('A challenge that stays.')
			await field(page, 'The solution').fill('A solution of reasonable length.')
			await save(page).click()
			await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible()
			await page.goto(`${first}?step=story`)
			await expect(field(page, 'The solution')).toHaveValue('A solution of reasonable length.')
		})

		test('rows are added and taken away', async ({ browser }) => {
			const page = await pageOf(browser, 'contributor', { javaScriptEnabled })
			const first = await begin(page, unique('Rows'))
			await page.goto(`${first}?step=evidence`)
			await field(page, 'What changed').fill('The first claim')
			await page.getByRole('button', { name: 'Add another claim' }).click()
			await field(page, 'What changed').nth(1).fill('The second claim')
			await page.getByRole('button', { name: 'Take away claim 1' }).click()
			await expect(field(page, 'What changed')).toHaveCount(1)
			await save(page).click()
			await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible()
			await page.goto(`${first}?step=evidence`)
			await expect(field(page, 'What changed')).toHaveCount(1)
			await expect(field(page, 'What changed')).toHaveValue('The second claim')
		})
	})
}

test('a practice is begun, filled in and sent without JavaScript', async ({ browser }) => {
	test.slow()
	const page = await pageOf(browser, 'contributor', { javaScriptEnabled: false })
	const title = unique('Without scripts')
	const first = await begin(page, title)

	// Sending it now names all that is missing, and sends nothing.
	await page.goto(`${first}?step=check`)
	await page.getByRole('button', { name: 'Send for review' }).click()
	await expect(page.getByText('It cannot be sent on like this')).toBeVisible()

	await page.goto(first)
	await fillEverything(page, false)

	// A second window, opened before, sends it a second time.
	const second = await page.context().newPage()
	await second.goto(`${first}?step=check`)
	await page.getByRole('button', { name: 'Send for review' }).click()
	await expect(page.getByText('It is sent')).toBeVisible()
	await second.getByRole('button', { name: 'Send for review' }).click()
	await expect(second.getByText(/It cannot be edited now|This has moved on already/).first()).toBeVisible()

	const coordinator = await pageOf(browser, 'coordinator', { javaScriptEnabled: false })
	await coordinator.goto('/en/review')
	await coordinator.getByRole('link', { name: title }).click()
	const decision = coordinator.getByRole('region', { name: 'Your decision' })
	await decision.getByText('Ask for changes').first().click()
	await decision.getByLabel('What should change').fill('A shorter title.')
	await decision.getByRole('button', { name: 'Ask for changes' }).click()
	await expect(coordinator.getByText('Its authors have your reason')).toBeVisible()
})

test('a stranger finds no draft, and nobody finds what they may not open', async ({ browser }) => {
	const contributor = await pageOf(browser, 'contributor')
	const first = await begin(contributor, unique('Not for others'))
	const draft = first.replace(/\/edit$/, '')
	for (const role of ['member', 'reviewer', 'editor'] as const) {
		const page = await pageOf(browser, role)
		for (const address of [first, `${draft}/submission`, `${draft}/preview`])
			expect((await page.goto(address))?.status(), `${role} at ${address}`).toBe(404)
	}
	const member = await pageOf(browser, 'member')
	expect((await member.goto('/en/review'))?.status()).toBe(404)
	await member.goto('/en/contribute')
	await expect(member.getByText('You do not write for an organisation yet')).toBeVisible()
	const visitor = await (await browser.newContext()).newPage()
	await visitor.goto(first)
	await expect(visitor).toHaveURL(/\/en\/sign-in\?next=/)
})

test('every screen is accessible', async ({ browser }) => {
	test.slow()
	const page = await pageOf(browser, 'contributor')
	await page.goto('/en/contribute')
	await expectAccessible(page)
	await page.goto('/en/contribute/practices/new')
	await expectAccessible(page)
	const first = await begin(page, unique('Accessible'))
	for (const step of ['basics', 'story', 'facts', 'evidence', 'depth', 'around', 'check']) {
		await page.goto(`${first}?step=${step}`)
		await expectAccessible(page)
	}
	await page.goto(`${first}?step=story&lang=ca`)
	await expectAccessible(page)
	await page.goto(first.replace(/edit$/, 'preview'))
	await expectAccessible(page)
	await page.goto(first.replace(/edit$/, 'submission'))
	await expectAccessible(page)
	const editor = await pageOf(browser, 'editor')
	await editor.goto('/en/review')
	await expectAccessible(editor)
})
