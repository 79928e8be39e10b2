import { expect, expectAccessible, test } from './fixtures'

const practice = 'terrassa-lorawan-network'

test('a practice whose title alone is in Finnish says what is translated, by whom, and leads to the original', async ({
	page,
}) => {
	await page.goto(`/fi/practices/${practice}`)
	const title = page.getByRole('heading', { level: 1 })
	await expect(title).toContainText('esineiden internetin')
	await expect(title).not.toHaveAttribute('lang')
	await expect(page.getByRole('link', { name: 'Otsikko ja tiivistelmä: konekäännös' })).toHaveAttribute(
		'href',
		'#language',
	)

	const notice = page.getByRole('note').filter({ hasText: 'Vain otsikko ja tiivistelmä ovat suomeksi' })
	await expect(notice).toContainText('käännetty koneellisesti katalaanista')
	await expect(notice).toContainText('Muu teksti on englanniksi')
	await expect(page.getByText(/^A city has thousands of things to measure/)).toBeVisible()
	await expect(page.locator('[lang=en]', { hasText: 'A city has thousands of things' }).first()).toBeVisible()
	await expectAccessible(page)

	await notice.getByRole('link', { name: 'katalaaniksi' }).click()
	await expect(page).toHaveURL(`/ca/practices/${practice}`)
	await expect(page.getByRole('heading', { level: 1 })).toContainText('internet de les coses')
	await expect(page.getByRole('note')).toHaveCount(0)
})

test('a card says that a machine translated it, and the original says nothing', async ({ page }) => {
	const card = page.getByRole('article').filter({ has: page.locator(`a[href$="/${practice}"]`) })
	await page.goto('/pl/practices?size=50')
	await expect(card).toContainText('Miejska sieć internetu rzeczy')
	await expect(card).toContainText('Tłumaczenie maszynowe')
	await page.goto('/ca/practices?size=50')
	await expect(card).toContainText('Xarxa municipal')
	await expect(card).not.toContainText('Traducció automàtica')
})

test('an article read in translation leads to its original', async ({ page }) => {
	await page.goto('/es/news/third-policy-learning-event')
	await expect(page.getByRole('heading', { level: 1 })).toContainText('nueve prácticas')
	await page.getByRole('link', { name: 'El original está en catalán' }).click()
	await expect(page).toHaveURL('/ca/news/third-policy-learning-event')
})
