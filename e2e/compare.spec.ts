import type { Page } from '@playwright/test'
import { expect, expectAccessible, test } from './fixtures'

const telecare = 'local-telecare-service'
const lorawan = 'terrassa-lorawan-network'
const two = `/en/compare?practice=${telecare}&practice=${lorawan}`
const main = (page: Page) => page.getByRole('main')
const table = (page: Page) => page.getByRole('table', { name: /Side by side/ })
const tray = (page: Page) => page.getByRole('region', { name: 'Comparison' })
const rowNames = (page: Page) => table(page).locator('th[scope=row]').allTextContents()

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false })

	test('what is ticked in the list stands side by side', async ({ page }) => {
		await page.goto('/en/practices?q=telecare')
		await page.getByRole('checkbox', { name: /Compare “Local Telecare Service”/ }).check()
		await page.getByRole('button', { name: 'Compare the chosen ones' }).click()
		// One is not enough: the page says so and helps to find another.
		await expect(page.getByRole('heading', { name: 'Choose at least one more' })).toBeVisible()
		await main(page).getByRole('searchbox').fill('LoRaWAN')
		await main(page).getByRole('button', { name: 'Search' }).click()
		await page
			.getByRole('link', { name: /^Add .*LoRaWAN/ })
			.first()
			.click()
		await expect(page).toHaveURL(new RegExp(`practice=${telecare}&practice=${lorawan}$`))
		await expect(table(page).getByRole('columnheader', { name: /Local Telecare Service/ })).toBeVisible()
		await expect(table(page).getByRole('columnheader', { name: /LoRaWAN/ })).toBeVisible()
	})

	test('a practice leads to its comparison', async ({ page }) => {
		await page.goto(`/en/practices/${telecare}`)
		await page.getByRole('link', { name: 'Compare with others' }).click()
		await expect(page).toHaveURL(`/en/compare?practice=${telecare}`)
		await page.getByRole('link', { name: /^Add / }).first().click()
		await expect(table(page)).toBeVisible()
	})

	test('rows say whether they differ, and those that do not can be left out', async ({ page }) => {
		await page.goto(two)
		const regions = table(page).getByRole('row', { name: /^Regions (?!that)/ })
		await expect(regions.getByRole('rowheader')).toContainText('The same')
		await expect(
			table(page)
				.getByRole('row', { name: /^Stage/ })
				.getByRole('rowheader'),
		).toContainText('Differs')
		const all = await rowNames(page)
		await page.getByRole('link', { name: /Only rows that differ/ }).click()
		await expect(page).toHaveURL(`${two}&rows=differing`)
		await expect(regions).toHaveCount(0)
		const differing = await rowNames(page)
		expect(differing.length).toBeLessThan(all.length)
		for (const name of differing) expect(name).not.toContain('The same')
		await expect(main(page)).toContainText('Rows left out because none of the practices says anything there')
	})

	for (const [what, query, says] of [
		['nothing', '', 'Nothing to compare yet'],
		[
			'an unknown practice',
			`?practice=${telecare}&practice=no-such-practice`,
			'Not in the catalogue, or not any more: no-such-practice',
		],
		['the same twice', `?practice=${telecare}&practice=${telecare}`, 'Choose at least one more'],
		[
			'five',
			`?practice=${telecare}&practice=${lorawan}&practice=citicap-lahti&practice=infotech-cluster&practice=e-health-podlaskie`,
			'Four at most fit side by side',
		],
		[
			'rubbish',
			'?practice=%00&practice=%3Cscript%3E&practice[]=a&rows=%FF&q=%E0%A4%A',
			'Nothing to compare yet',
		],
		[
			'an endless list',
			`?${Array.from({ length: 300 }, (_, place) => `practice=p${place}`).join('&')}`,
			'Nothing to compare yet',
		],
	] as const)
		test(`${what}: the page says so`, async ({ page }) => {
			const response = await page.goto(`/en/compare${query}`)
			expect(response?.status()).toBeLessThan(500)
			if (response?.status() === 200) await expect(main(page)).toContainText(says)
		})

	test('the table has the columns chosen, and the file the same', async ({ page, request }) => {
		await page.goto('/en/practices?view=table&country=ES&sort=title')
		await page.getByText(/^Columns \(/).click()
		await page.getByRole('checkbox', { name: 'Owner' }).uncheck()
		await page.getByRole('checkbox', { name: 'Summary' }).check()
		await page.getByRole('button', { name: 'Show these columns' }).click()
		await expect(page).toHaveURL(/country=ES.*columns=summary/)
		const heads = page.getByRole('columnheader')
		await expect(heads.filter({ hasText: 'Owner' })).toHaveCount(0)
		await expect(heads.first()).toHaveAttribute('aria-sort', 'ascending')
		const shown = (await heads.allTextContents()).map((head) => head.trim())

		const href = await page.getByRole('link', { name: /Download as CSV/ }).getAttribute('href')
		const file = await request.get(href ?? '')
		expect(file.headers()['content-disposition']).toMatch(/filename="practices-\d{4}-\d\d-\d\d\.csv"/)
		const body = await file.body()
		expect([...body.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
		const [head = '', ...rows] = body.subarray(3).toString('utf8').trimEnd().split('\r\n')
		expect(head.split(',')).toEqual([...shown, 'Address'])
		expect(rows).toHaveLength(9)
		const first = await page.getByRole('rowheader').first().getByRole('link').textContent()
		expect(rows[0]).toContain(first ?? 'a title')
	})
})

test('what is chosen goes along from page to page and into other tabs, and is said aloud', async ({
	page,
	context,
}) => {
	await page.goto('/en/practices?q=telecare')
	await page.getByRole('checkbox', { name: /Compare “Local Telecare Service”/ }).check()
	await expect(
		page.getByRole('status').filter({ hasText: 'Added: Local Telecare Service. 1 of 4' }),
	).toHaveCount(1)
	await expect(tray(page)).toContainText('To compare: 1 of 4')

	await page.goto(`/en/practices/${lorawan}`)
	const button = main(page).getByRole('button', { name: 'Compare', exact: true })
	await button.click()
	await expect(button).toHaveAttribute('aria-pressed', 'true')
	await expect(tray(page)).toContainText('To compare: 2 of 4')

	const other = await context.newPage()
	await other.goto('/en/practices?q=telecare')
	await expect(other.getByRole('checkbox', { name: /Compare “Local Telecare Service”/ })).toBeChecked()
	await tray(other)
		.getByRole('button', { name: /Remove “Local Telecare Service”/ })
		.click()
	await expect(tray(page)).toContainText('To compare: 1 of 4')
	await other.close()

	await page.goto('/en/practices?q=telecare')
	await page.getByRole('checkbox', { name: /Compare “Local Telecare Service”/ }).check()
	await tray(page).getByRole('link', { name: 'Compare' }).click()
	await expect(page).toHaveURL(new RegExp(`practice=${lorawan}&practice=${telecare}$`))
	await expect(tray(page)).toHaveCount(0)
	// Whoever changes the comparison changes what is ticked in lists.
	await page.getByRole('link', { name: 'Remove Local Telecare Service' }).click()
	await expect(page.getByRole('heading', { name: 'Choose at least one more' })).toBeVisible()
	await page.goto('/en/practices?q=telecare')
	await expect(page.getByRole('checkbox', { name: /Compare “Local Telecare Service”/ })).not.toBeChecked()
	await tray(page).getByRole('button', { name: 'Remove all' }).click()
	await expect(tray(page)).toHaveCount(0)
	await expect(page.locator('#content')).toBeFocused()
})

test('four are the most, and the fifth is told why', async ({ page }) => {
	await page.goto('/en/practices')
	const boxes = page.getByRole('checkbox', { name: /^Compare “/ })
	for (const place of [0, 1, 2, 3]) await boxes.nth(place).check()
	await boxes.nth(4).click()
	await expect(boxes.nth(4)).not.toBeChecked()
	await expect(tray(page)).toContainText('Four practices at most')
	await expect(page.getByRole('status').filter({ hasText: 'Four practices at most' })).toHaveCount(1)
})

test('the keyboard alone chooses, reaches the tray and compares; nothing that has the focus is covered', async ({
	page,
}) => {
	await page.goto('/en/practices')
	const boxes = page.getByRole('checkbox', { name: /^Compare “/ })
	for (const place of [0, 1]) {
		await boxes.nth(place).focus()
		await page.keyboard.press('Space')
		await expect(boxes.nth(place)).toBeChecked()
	}
	// From the first card on, whatever gets the focus stands above the tray.
	await boxes.first().focus()
	for (let pressed = 0; pressed < 30; pressed++) {
		await page.keyboard.press('Tab')
		const covered = await page.evaluate(() => {
			const focused = document.activeElement?.getBoundingClientRect()
			const tray = document.querySelector('.compare-tray')?.getBoundingClientRect()
			return (
				!!focused && !!tray && !document.activeElement?.closest('.compare-tray') && focused.bottom > tray.top
			)
		})
		expect(covered).toBe(false)
	}
	const compare = tray(page).getByRole('link', { name: 'Compare' })
	await compare.focus()
	await page.keyboard.press('Enter')
	await expect(page).toHaveURL(/\/en\/compare\?practice=.+&practice=.+/)
	await expect(table(page)).toBeVisible()
})

for (const [name, path] of [
	['nothing to compare', '/en/compare'],
	['two practices', two],
	['two practices in Finnish', two.replace('/en/', '/fi/')],
	['four practices', `${two}&practice=citicap-lahti&practice=infotech-cluster&rows=differing`],
	['the table', '/en/practices?view=table'],
] as const) {
	test(`${name}: no accessibility finding, no sideways scrolling at 320 px`, async ({ page }) => {
		await page.goto(path)
		// Four practices are a long page, and it is looked at three times.
		test.slow()
		await expectAccessible(page)
		await page.emulateMedia({ colorScheme: 'dark' })
		await expectAccessible(page, 'colours')
		await page.setViewportSize({ width: 320, height: 640 })
		await expectAccessible(page)
		const overflow = await page.evaluate(
			() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
		)
		expect(overflow).toBeLessThanOrEqual(0)
	})
}

test('the tray has no accessibility finding, and is not printed', async ({ page }) => {
	await page.goto('/en/practices')
	await page
		.getByRole('checkbox', { name: /^Compare “/ })
		.first()
		.check()
	await expectAccessible(page)
	await page.setViewportSize({ width: 390, height: 844 })
	await tray(page)
		.getByRole('button', { name: /To compare: 1 of 4/ })
		.click()
	await expectAccessible(page)
	await page.emulateMedia({ media: 'print' })
	await expect(tray(page)).toBeHidden()
})

test('on a narrow screen each practice answers under each row, named', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 })
	await page.goto(two)
	const stage = table(page).getByRole('row', { name: /^Stage/ })
	await expect(stage.getByRole('cell').first()).toContainText('Local Telecare Service')
	await expect(stage.getByRole('cell').last()).toContainText('LoRaWAN')
})

test('a comparison is kept for everybody, and for no search engine', async ({ request }) => {
	await request.get(two)
	await expect.poll(async () => (await request.get(two)).headers()['x-nextjs-cache']).toBe('HIT')
	expect(await (await request.get(two)).text()).toMatch(/<meta name="robots" content="noindex, nofollow"/)
})
