import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { databaseUrl, expect, expectAccessible, signInAs, test } from './fixtures'

const root = path.resolve(import.meta.dirname, '..')
const elsewhere = (what: 'publish' | 'revise', slug: string) =>
	promisify(execFile)(
		process.execPath,
		['--conditions=react-server', '--import', 'tsx', path.join(root, 'e2e/publishing.ts'), what, slug],
		{ cwd: root, env: { ...process.env, DATABASE_URL: databaseUrl() } },
	)

test('who is given a language translates into it; visitors see by whom, and that the original has changed since', async ({
	page,
	browser,
}) => {
	test.slow()
	const slug = `translate-${process.pid}`
	await elsewhere('publish', slug)
	const admin = await (await browser.newContext()).newPage()
	await signInAs(admin.context(), 'admin')
	await admin.goto('/en/admin?q=demo-member')
	await admin.getByRole('link', { name: 'Demo member' }).click()
	await admin.getByRole('region', { name: 'Translates into' }).getByLabel('Finnish').check()
	await admin.getByRole('button', { name: 'Save languages' }).click()
	await expect(admin.getByRole('status')).toBeVisible()

	await signInAs(page.context(), 'member')
	await page.goto('/en/translate?kind=missing')
	await expectAccessible(page)
	await page.getByRole('link', { name: `Practice ${slug}` }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Translation into Finnish')
	await page.getByLabel('Finnish (Title)').fill('Anturiverkko')
	await page.getByLabel('Finnish (Summary)').fill('Yksi verkko kaikille.')
	await page.getByLabel('Finnish (The challenge)').fill('Anturit olivat kalliita.')
	await page.getByRole('button', { name: 'Save', exact: true }).last().click()
	await expect(page.getByText('3 of 4 texts translated').first()).toBeVisible()
	const address = `/fi/practices/${slug}`
	const visitor = await (await browser.newContext()).newPage()
	await visitor.goto(address)
	await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(`Practice ${slug}`)

	await page.getByRole('button', { name: 'Save and publish' }).click()
	await expect(page.getByText('Published. Visitors read it now.')).toBeVisible()
	await visitor.goto(address)
	await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Anturiverkko')
	await expect(visitor.getByRole('note')).toContainText('Sen on kääntänyt ihminen englannista')

	await elsewhere('revise', slug)
	await visitor.goto(address)
	const changed = visitor.getByRole('link', { name: 'Alkuperäinen on sittemmin muuttunut' })
	await expect(changed).toHaveAttribute('href', `/en/practices/${slug}#challenge`)
	await expect(visitor.getByText('Anturit olivat kalliita.')).toBeVisible()
	await expectAccessible(visitor)

	await page.goto('/en/translate?kind=changed')
	await page.getByRole('link', { name: `Practice ${slug}` }).click()
	const challenge = page.getByRole('region', { name: 'The challenge' })
	await expect(challenge.locator('ins')).toContainText('and each service had its own')
	await expectAccessible(page)
	await challenge.getByRole('button', { name: /^Still right/ }).click()
	await expect(challenge.getByText('Original has changed')).toHaveCount(0)
	await page.getByRole('button', { name: 'Save and publish' }).click()
	await expect(page.getByText('Published. Visitors read it now.')).toBeVisible()
	await visitor.goto(address)
	await expect(visitor.getByText('Anturit olivat kalliita.')).toBeVisible()
	await expect(changed).toHaveCount(0)
})

test('without JavaScript a text is saved, and another person’s is not overwritten', async ({ browser }) => {
	const slug = `translate-plain-${process.pid}`
	await elsewhere('publish', slug)
	const pages = await Promise.all(
		(['editor', 'admin'] as const).map(async (role) => {
			const context = await browser.newContext({ javaScriptEnabled: false })
			await signInAs(context, role)
			const page = await context.newPage()
			await page.goto('/en/translate?language=de&kind=missing')
			await page.getByRole('link', { name: `Practice ${slug}` }).click()
			return page
		}),
	)
	const [one, other] = pages
	if (!one || !other) throw new Error('two people are needed')
	const save = (page: typeof one) => page.getByRole('button', { name: 'Save', exact: true }).last().click()
	await one.getByLabel('German (Title)').fill('Sensornetz')
	await save(one)
	await expect(one.getByLabel('German (Title)')).toHaveValue('Sensornetz')
	await other.getByLabel('German (Title)').fill('Netz der Sensoren')
	await other.getByLabel('German (Summary)').fill('Ein Netz für alle.')
	await save(other)
	await expect(other.getByLabel('German (Title)')).toHaveValue('Netz der Sensoren')
	await expect(other.getByText('Demo editor changed this text while you were writing')).toBeVisible()
	await other.getByRole('button', { name: 'Take this one' }).click()
	await expect(other.getByLabel('German (Title)')).toHaveValue('Sensornetz')
	await expect(other.getByLabel('German (Summary)')).toHaveValue('Ein Netz für alle.')
})
