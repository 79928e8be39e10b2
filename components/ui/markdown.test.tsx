import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { linksInMarkdown } from './markdown-links'
import { pagesShown } from './pagination'
import { Prose, safeUrl } from './prose'

describe('Prose', () => {
	it.each([
		['<script>alert(1)</script>', 'script'],
		['<img src=x onerror=alert(1)>', 'onerror'],
		['[a](javascript:alert(1))', 'javascript'],
		['[a](data:text/html,x)', 'data:'],
		['[a](//elsewhere.example)', 'elsewhere'],
		['![a](https://elsewhere.example/pixel.png)', 'pixel'],
	])('lets nothing dangerous through: %s', (markdown, never) => {
		expect(renderToStaticMarkup(<Prose>{markdown}</Prose>)).not.toContain(never)
	})
	it('puts the headings of a text below those of the page', () => {
		const html = renderToStaticMarkup(<Prose headings={3}>{'# One\n\n### Two'}</Prose>)
		expect(html).toContain('<h3>One</h3>')
		expect(html).toContain('<h4>Two</h4>')
	})
	it('marks links that leave the site', () => {
		const html = renderToStaticMarkup(<Prose>{'[out](https://example.org) [in](/en/about)'}</Prose>)
		expect(html).toContain('<a href="https://example.org" class="link" rel="noopener noreferrer nofollow">')
		expect(html).toContain('<a href="/en/about" class="link">')
	})
})

it.each([
	['https://example.org', 'https://example.org'],
	['mailto:a@example.org', 'mailto:a@example.org'],
	['/en/about', '/en/about'],
	['#part', '#part'],
	['ftp://example.org', ''],
	['JavaScript:alert(1)', ''],
])('safeUrl %s', (url, safe) => {
	expect(safeUrl(url)).toBe(safe)
})

it('lists the links of a text in their order, those without an address left out', () => {
	expect(
		linksInMarkdown('See [the **report**](https://a.example) and [this](javascript:x), <https://b.example>.'),
	).toEqual([
		{ href: 'https://a.example', text: 'the report' },
		{ href: 'https://b.example', text: 'https://b.example' },
	])
})

it.each([
	[1, 1, [1]],
	[1, 3, [1, 2, 3]],
	[5, 12, [1, undefined, 4, 5, 6, undefined, 12]],
	[3, 5, [1, 2, 3, 4, 5]],
	[12, 12, [1, undefined, 11, 12]],
])('page %i of %i names its neighbours', (page, pages, shown) => {
	expect(pagesShown(page, pages)).toEqual(shown)
})
