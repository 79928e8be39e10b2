import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const address = '/en/practices?view=map'
const regionList = (page: Page) => page.getByRole('region', { name: /^(Countries|.*NUTS \d.*)$/ })
const shown = (page: Page) => page.locator('.found-map[data-live=true]')
/** Without a graphics card the browser draws it by itself, which takes its time. */
const expectLive = (page: Page) => expect(shown(page)).toBeVisible({ timeout: 40_000 })

type Counts = { total: number; regions: { code: string; count: number }[] }

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false })

	test('a drawing leads to the regions, and the list beside it chooses one', async ({ page }) => {
		await page.goto(address)
		const drawing = page.getByRole('group', { name: /Map of Europe/ })
		await expect(drawing.getByRole('link', { name: 'Barcelona, 9 practices' })).toBeVisible()
		await expect(page.getByRole('figure').getByText('© EuroGeographics')).toBeVisible()
		await page
			.getByRole('region', { name: 'Regions with practices' })
			.getByRole('link', { name: /Barcelona/ })
			.click()
		await expect(page).toHaveURL('/en/practices?region=ES511&view=map')
		const chosen = page.getByRole('region', { name: 'Barcelona' })
		await expect(chosen.getByRole('listitem')).toHaveCount(9)
		await chosen.getByRole('link', { name: 'Show these 9 practices' }).click()
		await expect(page).toHaveURL('/en/practices?region=ES511')
		await expect(page.getByRole('article')).toHaveCount(9)
	})

	test('the home page has its drawing, and needs nothing else', async ({ page }) => {
		await page.goto('/en')
		await expect(page.getByRole('group', { name: /Map of Europe/ })).toBeVisible()
		await expect(page.locator('.found-map')).toHaveCount(0)
	})
})

test('every count of the map is the length of the list it leads to', async ({ request }) => {
	// Other journeys publish, and take out again, between one answer and the next; then both are asked anew.
	for (const question of ['', 'stage=implemented', 'q=digital&country=ES'])
		await expect(async () => {
			const map: Counts = await (await request.get(`/api/v1/map?${question}&locale=en`)).json()
			expect(map.regions.length).toBeGreaterThan(0)
			for (const { code, count } of map.regions) {
				const list = await (await request.get(`/api/v1/practices?${question}&region=${code}&size=1`)).json()
				expect(list.meta.total, `${question} ${code}`).toBe(count)
			}
		}).toPass({ timeout: 30_000 })
	expect((await request.get('/api/v1/map?region=%27')).status()).toBe(400)
})

test('the map takes the place of the drawing without a jump, and is accessible', async ({
	page,
	request,
}) => {
	const shapes: string[] = []
	page.on('request', (asked) => {
		if (asked.url().includes('/map/shapes/')) shapes.push(asked.url())
	})
	// Until the counts are there the drawing stands.
	let answer = () => {}
	const held = new Promise<void>((resolve) => {
		answer = resolve
	})
	await page.route('**/api/v1/map?*', async (route) => {
		await held
		await route.continue()
	})
	await page.goto(address)
	const figure = page.getByRole('figure').filter({ has: page.locator('.found-map') })
	const list = page.getByRole('region', { name: 'Regions with practices' })
	await expect(list).toBeVisible()
	const before = await figure.locator('.found-map').boundingBox()
	answer()
	await expectLive(page)
	expect(await figure.locator('.found-map').boundingBox()).toEqual(before)
	await expect(page.getByRole('figure').getByText('© EuroGeographics')).toBeVisible()
	await expect(regionList(page).getByRole('link', { name: 'Spain 9 practices' })).toBeVisible()
	await expectAccessible(page)
	const kept = (await request.get(shapes[0] ?? '')).headers()
	expect(kept['cache-control']).toContain('immutable')
})

test('choosing on the map filters, and leads to the list; other filters leave the view as it is', async ({
	page,
}) => {
	await page.goto(`${address}&region=ES`)
	await expectLive(page)
	const zoomIn = page.getByRole('button', { name: 'Zoom in' })
	// Fitted to Spain, the map is further in than all of Europe.
	await expect(regionList(page)).not.toHaveAccessibleName('Countries')
	await page.getByRole('button', { name: 'All of Europe' }).click()
	await expect(regionList(page)).toHaveAccessibleName('Countries')

	const box = await page.locator('.found-map-box').boundingBox()
	if (!box) throw new Error('no map')
	const finland = { x: box.x + box.width * 0.755, y: box.y + box.height * 0.33 }
	// The view may still be on its way there.
	await expect(async () => {
		await page.mouse.move(finland.x + Math.random(), finland.y)
		await expect(page.locator('.found-map')).toContainText('Finland: 1 practice', { timeout: 500 })
	}).toPass()
	await page.mouse.click(finland.x, finland.y)
	await expect(page).toHaveURL('/en/practices?region=FI&view=map')
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Finland')
	await expect(page.getByRole('region', { name: 'Finland' }).getByRole('listitem')).toHaveCount(1)
	await expect(regionList(page)).toHaveAccessibleName('Countries')

	await zoomIn.click()
	await expect(regionList(page)).toHaveAccessibleName(/NUTS 1/)
	await page.getByRole('link', { name: /Remove.*Finland/ }).click()
	await expect(page).toHaveURL('/en/practices?view=map')
	await expect(regionList(page)).toHaveAccessibleName(/NUTS 1/)
	await expect(regionList(page).getByRole('link', { name: 'East (Spain) 9 practices' })).toBeVisible()

	await page.locator('.found-map').getByRole('link', { name: 'Show this practice' }).click()
	await expect(page).toHaveURL('/en/practices?region=FI')
	await expect(page.getByRole('article')).toHaveCount(1)
})

test('by keyboard: the map moves, zooms, says what is in its middle, and chooses it', async ({ page }) => {
	await page.goto(`${address}&region=FI`)
	await expectLive(page)
	const map = page.getByRole('region', { name: /^Map of regions/ })
	await page.getByRole('button', { name: 'Zoom in' }).focus()
	await page.keyboard.press('Shift+Tab')
	await expect(map).toBeFocused()
	const before = await regionList(page).getByRole('heading').textContent()
	await page.keyboard.press('-')
	await expect(regionList(page).getByRole('heading')).not.toHaveText(before ?? '')
	await page.keyboard.press('+')
	await expect(regionList(page).getByRole('heading')).toHaveText(before ?? '')
	await page.keyboard.press('ArrowDown')
	await expect(page.locator('.found-map').getByRole('status')).not.toBeEmpty()
	await page.keyboard.press('ArrowUp')
	await expect(page.locator('.found-map').getByRole('status')).toContainText(/practice/)
	await page.keyboard.press('Enter')
	await expect(page.locator('.found-map').getByRole('button', { name: 'Close' })).toBeVisible()
})

test('where the browser cannot draw a map, the drawing stays', async ({ page }) => {
	await page.addInitScript(() => {
		const getContext = HTMLCanvasElement.prototype.getContext
		HTMLCanvasElement.prototype.getContext = function (
			this: HTMLCanvasElement,
			kind: string,
			...more: unknown[]
		) {
			return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...more])
		} as typeof getContext
	})
	const counted = page.waitForResponse('**/api/v1/map?*')
	await page.goto(address)
	await counted
	const drawing = page.getByRole('group', { name: /Map of Europe/ })
	await drawing.getByRole('link', { name: 'Barcelona, 9 practices' }).click()
	await expect(page).toHaveURL('/en/practices?region=ES511')
	await expect(page.getByRole('article')).toHaveCount(9)
})
