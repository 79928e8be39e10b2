import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { languageName, locales } from '../lib/locales'
import { expect, test } from './fixtures'

type Messages = { [key: string]: string | Messages }
const values = (tree: Messages): string[] =>
	Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : values(value)))
const words = (file: string): Messages =>
	JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../messages/${file}.json`), 'utf8'))

/** The sentences of the English interface: what has three words can be nothing else by chance. */
const englishSentences = values(words('en')).filter((text) => text.trim().split(/\s+/).length >= 3)

/** Texts of a page that are among these, labels and titles included. What is marked as English may be. */
const textsAmong = (page: Page, sentences: string[]): Promise<string[]> =>
	page.evaluate((given) => {
		const known = new Set(given)
		const found: string[] = []
		const look = (element: Element | null, text: string | null) => {
			if (!element || !text || !known.has(text.trim())) return
			if (!element.closest('[lang]')?.getAttribute('lang')?.startsWith('en')) found.push(text.trim())
		}
		look(document.documentElement, document.title)
		for (const element of document.body.querySelectorAll('*')) {
			if (element.matches('script, style, template')) continue
			for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'content'])
				look(element, element.getAttribute(name))
			for (const node of element.childNodes)
				if (node.nodeType === Node.TEXT_NODE) look(element, node.textContent)
		}
		return found
	}, sentences)

for (const locale of ['fi', 'pl'] as const)
	test(`no English is left on the pages in ${languageName(locale, 'en')}`, async ({ page }) => {
		for (const at of [
			'',
			'/practices',
			'/practices?q=zzzznothing',
			'/practices/local-telecare-service',
			'/practices/local-telecare-service/history',
			'/themes/social',
			'/regions/ES511',
			'/events',
			'/events/policy-learning-event-3',
			'/transfers',
			'/news/third-policy-learning-event',
			'/about',
			'/sign-in',
			'/no-such-page',
		]) {
			await page.goto(`/${locale}${at}`)
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
			expect(await textsAmong(page, englishSentences), at).toEqual([])
		}
	})

test('that journey sees English where there is some', async ({ page }) => {
	await page.goto('/en/about')
	await page.evaluate(() => document.documentElement.setAttribute('lang', 'fi'))
	expect((await textsAmong(page, englishSentences)).length).toBeGreaterThan(5)
})

for (const javaScriptEnabled of [true, false])
	test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
		test.use({ javaScriptEnabled })

		test('another language is the same page, its question included', async ({ page }) => {
			await page.goto('/en/practices/local-telecare-service')
			await page.getByRole('banner').locator('summary').filter({ hasText: 'English' }).click()
			await page.getByRole('banner').getByRole('link', { name: 'Català' }).click()
			await expect(page).toHaveURL('/ca/practices/local-telecare-service')
			await expect(page.locator('html')).toHaveAttribute('lang', 'ca')
			await expect(page.getByRole('heading', { level: 1 })).toContainText(/teleassistència/i)

			await page.goto('/ca/practices?theme=digitalisation&country=ES')
			await page.getByRole('contentinfo').getByRole('link', { name: 'Suomi' }).click()
			await expect(page).toHaveURL('/fi/practices?theme=digitalisation&country=ES')
		})

		test('on a phone the languages stand in the menu', async ({ page }) => {
			await page.setViewportSize({ width: 390, height: 844 })
			await page.goto('/fi/events')
			await page.getByRole('banner').locator('summary').filter({ hasText: 'Valikko' }).click()
			const languages = page.getByRole('banner').getByRole('navigation', { name: 'Kielet' })
			await expect(languages.getByRole('link')).toHaveCount(locales.length)
			await expect(languages.getByRole('link', { name: 'Suomi' })).toHaveAttribute('aria-current', 'true')
			await languages.getByRole('link', { name: 'Polski' }).click()
			await expect(page).toHaveURL('/pl/events')
		})
	})

test('programs are told of every language', async ({ page }) => {
	for (const at of ['/practices/local-telecare-service', '/practices']) {
		await page.goto(`/fi${at}`)
		const addresses = await page
			.locator('link[rel=alternate][hreflang]')
			.evaluateAll((links) =>
				links.map((link) => [
					link.getAttribute('hreflang'),
					new URL(link.getAttribute('href') ?? '').href.replace(/^https?:\/\/[^/]+/, ''),
				]),
			)
		expect(Object.fromEntries(addresses)).toEqual({
			...Object.fromEntries(locales.map((locale) => [locale, `/${locale}${at}`])),
			'x-default': `/en${at}`,
		})
	}
	await page.goto('/fi/practices/local-telecare-service')
	await expect(page.locator('meta[property="og:locale"]')).toHaveAttribute('content', 'fi_FI')
	await expect(page.locator('meta[property="og:locale:alternate"]')).toHaveCount(locales.length - 1)
})

test('a link asked for on a Finnish page comes in a Finnish mail, and leads to a Finnish page', async ({
	page,
}) => {
	const email = `suomi.${Date.now()}@example.org`
	await page.goto('/fi/sign-in')
	await page.getByLabel('Sähköpostiosoite').fill(email)
	await page.getByRole('button', { name: 'Lähetä linkki' }).click()
	await expect(page.getByRole('heading', { name: 'Katso sähköpostisi' })).toBeVisible()
	await page.goto('/fi/mailbox')
	const mail = page.getByRole('row').filter({ hasText: email }).getByRole('link')
	await expect(mail).toHaveText('Kirjautuminen: Practice Atlas')
	await mail.click()
	await page.goto((await page.getByRole('link', { name: /sign-in\/confirm/ }).getAttribute('href')) ?? '')
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vahvista kirjautuminen')
})
