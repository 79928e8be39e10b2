import { expect, it, vi } from 'vitest'

vi.hoisted(() => {
	process.env.ATLAS_MODE = 'test'
	process.env.APP_URL = 'https://atlas.example.org/'
})

import { renderMail } from './mail-template'

const content = {
	locale: 'ca',
	heading: 'Tom & Jerry <script>',
	paragraphs: ['First', 'Second\nline'],
	button: { label: 'Open "it"', url: '/ca/review/1?a=1&b=2' },
	footer: 'Why you get this',
}

it('says the same as text and as HTML, with one address of the site', async () => {
	const { text, html } = await renderMail(content)
	expect(text).toBe(`Tom & Jerry <script>

First

Second
line

Open "it":
https://atlas.example.org/ca/review/1?a=1&b=2

Why you get this

-- 
Practice Atlas
https://atlas.example.org/ca
`)
	expect(html).toContain('<html lang="ca">')
	expect(html).toContain('Second<br>line')
	expect(html).toContain('href="https://atlas.example.org/ca/review/1?a=1&amp;b=2"')
	expect(html).toContain('Open &quot;it&quot;')
})

it('lets no word become markup', async () => {
	const { html } = await renderMail(content)
	expect(html).not.toContain('<script')
	expect(html).toContain('Tom &amp; Jerry &lt;script&gt;')
})

it('does without a button and a footer', async () => {
	const { text, html } = await renderMail({ locale: 'en', heading: 'Hello', paragraphs: ['World'] })
	expect(text).toBe('Hello\n\nWorld\n\n-- \nPractice Atlas\nhttps://atlas.example.org/en\n')
	expect(html).not.toContain('class="button"')
})

it('asks nothing of another host', async () => {
	const { html } = await renderMail(content)
	const hosts = [...html.matchAll(/https?:\/\/([^/"\s<]+)/g)].map(([, host]) => host)
	expect(new Set(hosts)).toEqual(new Set(['atlas.example.org']))
})

it('lists what it is about, each with its place and its language, and a way to get no more', async () => {
	const { text, html } = await renderMail({
		locale: 'en',
		heading: 'Two new',
		paragraphs: ['New:'],
		entries: [
			{ title: 'A & B', text: 'About it', url: '/en/practices/a' },
			{ title: 'C', text: 'Sobre C', url: '/en/practices/c', lang: 'ca' },
		],
		more: 'And 3 more.',
		footer: 'Why',
		footerLink: { label: 'Stop', url: '/en/unsubscribe/x' },
	})
	expect(text).toBe(`Two new

New:

A & B
About it
https://atlas.example.org/en/practices/a

C
Sobre C
https://atlas.example.org/en/practices/c

And 3 more.

Why

Stop:
https://atlas.example.org/en/unsubscribe/x

-- 
Practice Atlas
https://atlas.example.org/en
`)
	expect(html).toContain('<p lang="ca"')
	expect(html).toContain('>A &amp; B</a><br>About it</p>')
	expect(html).toContain('href="https://atlas.example.org/en/unsubscribe/x"')
})
