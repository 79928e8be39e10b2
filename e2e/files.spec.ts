import type { Browser, Page } from '@playwright/test'
import sharp from 'sharp'
import { expect, expectAccessible, signInAs, test } from './fixtures'

const picture = (red: number) =>
	sharp({ create: { width: 1000, height: 700, channels: 3, background: { r: red, g: 120, b: 90 } } })
		.jpeg()
		.toBuffer()
const png = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/png', buffer })

/** A new draft of a contributor; answers the address of its screen of files. */
async function draftOf(browser: Browser, options: { javaScriptEnabled?: boolean } = {}) {
	const context = await browser.newContext(options)
	await signInAs(context, 'contributor')
	const page = await context.newPage()
	await page.goto('/en/contribute/practices/new')
	await page.getByRole('textbox', { name: 'Title' }).fill('Sensors in pictures')
	await page.getByRole('button', { name: 'Begin' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('The basics')
	return { page, address: `${new URL(page.url()).pathname}?step=files` }
}

async function choose(page: Page, button: string, files: ReturnType<typeof png>[]) {
	const chooser = page.waitForEvent('filechooser')
	await page.getByRole('button', { name: button }).click()
	await (await chooser).setFiles(files)
}

test('pictures come in with their progress, are described, and stay private', async ({ browser }) => {
	const { page, address } = await draftOf(browser)
	await page.goto(address)
	await choose(page, 'Choose pictures', [
		png('first.png', await picture(10)),
		png('drawing.png', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')),
		png('second.png', await picture(200)),
	])
	await expect(page.getByRole('main').getByRole('alert')).toContainText('This is an SVG drawing')
	await expect(page.getByRole('group', { name: 'Picture 2' })).toBeVisible()
	await page.getByRole('button', { name: /Take off the list.*drawing\.png/ }).click()

	const first = page.getByRole('group', { name: 'Picture 1' })
	await first.getByRole('textbox', { name: 'What it shows' }).fill('A sensor on a lamp post')
	await first.getByRole('textbox', { name: 'Credit' }).fill('Anna Serra')
	await page.getByRole('button', { name: 'Move picture 2 up' }).click()
	await expect(
		page.getByRole('group', { name: 'Picture 2' }).getByRole('textbox', { name: 'Credit' }),
	).toHaveValue('Anna Serra')
	await page.getByRole('button', { name: 'Save', exact: true }).last().click()
	await expect(page.getByRole('status').filter({ hasText: 'Saved at' })).toBeVisible()
	await expectAccessible(page)

	await page.reload()
	const kept = page.getByRole('group', { name: 'Picture 2' })
	await expect(kept.getByRole('textbox', { name: 'Credit' })).toHaveValue('Anna Serra')
	const thumbnail = kept.locator('img')
	await expect(thumbnail).toHaveJSProperty('naturalWidth', 480)
	const source = (await thumbnail.getAttribute('src')) ?? ''
	const own = await page.request.get(source)
	expect(own.headers()).toMatchObject({
		'content-type': 'image/webp',
		'cache-control': 'private, no-store',
		'x-content-type-options': 'nosniff',
		'content-security-policy': expect.stringContaining('sandbox'),
	})
	const visitor = await browser.newContext()
	expect((await visitor.request.get(source)).status()).toBe(404)
	// Another site cannot send files in somebody's name.
	const foreign = await page.request.post(`/api/drafts/${address.split('/').at(-2)}/files`, {
		headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
		multipart: { file: png('x.png', await picture(1)) },
	})
	expect(foreign.status()).toBe(403)
})

test('without JavaScript files are added on a page of their own', async ({ browser }) => {
	const { page, address } = await draftOf(browser, { javaScriptEnabled: false })
	await page.goto(address)
	await page.getByRole('button', { name: 'Choose pictures' }).click()
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add files')
	await page
		.getByLabel('Files')
		.setInputFiles([png('page.png', Buffer.from('<!doctype html>')), png('own.png', await picture(90))])
	await page.getByRole('button', { name: 'Upload' }).click()
	await expect(page.getByRole('main').getByRole('alert')).toContainText('File 1: This is a web page')
	await page.getByRole('link', { name: 'Back to the form' }).click()
	await page.getByRole('textbox', { name: 'What it shows' }).fill('A meter')
	await page.getByRole('button', { name: 'Save', exact: true }).last().click()
	await page.getByRole('link', { name: 'See it as readers will' }).click()
	const shown = page.getByRole('img', { name: 'A meter' })
	await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0)
})
