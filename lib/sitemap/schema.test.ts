import { expect, it } from 'vitest'
import { locales } from '../locales'
import { paths } from '../paths'
import { mostAddresses, parsePart, partName, perPart, sitemapIndex, sitemapPart } from './schema'

it('a part has a name that leads back to it', () => {
	expect(parsePart(partName({ kind: 'practices', number: 70 }))).toEqual({ kind: 'practices', number: 70 })
})

it.each([
	'',
	'practices',
	'practices-',
	'practices-01',
	'practices--1',
	'users-0',
	'practices-100000',
	'a-0\n',
])('%j is no part', (name) => {
	expect(parsePart(name)).toBeNull()
})

it('the index names each part, and when it changed where that is known', () => {
	const index = sitemapIndex(
		[
			{ part: { kind: 'practices', number: 0 }, changed: '2026-01-01T00:00:00.000Z' },
			{ part: { kind: 'pages', number: 0 }, changed: null },
		],
		'https://atlas.test',
	)
	expect(index).toContain(
		'<sitemap><loc>https://atlas.test/sitemap.xml?part=practices-0</loc><lastmod>2026-01-01T00:00:00.000Z</lastmod></sitemap>',
	)
	expect(index).toContain('<sitemap><loc>https://atlas.test/sitemap.xml?part=pages-0</loc></sitemap>')
})

it('a page stands there once in each language, with all languages and the one for everybody else beside it', () => {
	const xml = [
		...sitemapPart([{ path: paths.practice('en', "o'brien"), changed: '2026-01-01' }], 'https://a.test'),
	].join('')
	const urls = xml.match(/<url>.*<\/url>/g) ?? []
	expect(urls).toHaveLength(locales.length)
	for (const [index, url] of urls.entries()) {
		expect(url).toContain(`<loc>https://a.test/${locales[index]}/practices/o&apos;brien</loc>`)
		expect(url).toContain('<lastmod>2026-01-01</lastmod>')
		for (const locale of locales)
			expect(url).toContain(`hreflang="${locale}" href="https://a.test/${locale}/practices/o&apos;brien"/>`)
		expect(url).toContain('hreflang="x-default" href="https://a.test/en/practices/o&apos;brien"/>')
	}
})

it('no part has more addresses than a file may, nor more bytes', () => {
	expect(perPart * locales.length).toBeLessThanOrEqual(mostAddresses)
	const entries = Array.from({ length: perPart }, (_, index) => ({
		path: paths.practice('en', `${'a-rather-long-name-of-a-practice-'.repeat(4)}${index}`),
		changed: '2026-01-01T00:00:00.000Z',
	}))
	let bytes = 0
	let largest = 0
	for (const piece of sitemapPart(entries, 'https://atlas.of-a-region.europa.eu')) {
		bytes += Buffer.byteLength(piece)
		largest = Math.max(largest, piece.length)
	}
	expect(bytes).toBeLessThan(50 * 1024 * 1024)
	expect(largest).toBeLessThan(1024 * 1024)
})
