import { describe, expect, it } from 'vitest'
import { atomFeed, type Feed, tagUri } from './feed'
import type { PracticeSummary } from './summary'

const feed: Feed = {
	locale: 'en',
	title: 'Practices with “a & b”',
	subtitle: 'The newest',
	id: 'tag:atlas.example.org,2026:en/practices?q=a+%26+b',
	self: 'https://atlas.example.org/en/practices.atom?q=a+%26+b&theme=iot',
	list: 'https://atlas.example.org/en/practices?q=a+%26+b&theme=iot',
	author: { name: 'Practice Atlas', url: 'https://atlas.example.org/en' },
}
const practice = (facts: Partial<PracticeSummary>): PracticeSummary => ({
	slug: 'telecare',
	title: { text: 'Telecare', locale: 'en' },
	summary: { text: 'Stays with people', locale: 'en' },
	origin: 'original',
	stage: 'scaled',
	regions: [],
	countries: ['ES'],
	owner: { slug: 'diba', name: { text: 'Diputació', locale: 'ca' }, shortName: null },
	themes: [{ code: 'iot', parent: 'connected', name: 'Internet of Things' }],
	languages: ['en'],
	startYear: 2005,
	evidenceCount: 0,
	transferCount: 0,
	confirmedAt: null,
	lapsed: false,
	validated: false,
	publishedAt: '2026-01-03T00:00:00.000Z',
	updatedAt: '2026-02-03T00:00:00.000Z',
	...facts,
})
const places = {
	address: (slug: string) => `https://atlas.example.org/en/practices/${slug}`,
	id: (slug: string) => `tag:atlas.example.org,2026:practices/${slug}`,
}
const write = (...practices: Partial<PracticeSummary>[]) => atomFeed(feed, practices.map(practice), places)

describe('a feed', () => {
	it('says what it is, where it is, of what, and since when', () => {
		const xml = write({}, { slug: 'later', updatedAt: '2026-03-01T00:00:00.000Z' }, { slug: 'earlier' })
		expect(xml).toMatch(
			/^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom" xml:lang="en">/,
		)
		expect(xml).toContain('<title>Practices with “a &amp; b”</title>')
		expect(xml).toContain('<id>tag:atlas.example.org,2026:en/practices?q=a+%26+b</id>')
		expect(xml).toContain(
			'rel="self" type="application/atom+xml" href="https://atlas.example.org/en/practices.atom?q=a+%26+b&amp;theme=iot"',
		)
		expect(xml).toContain(
			'rel="alternate" type="text/html" hreflang="en" href="https://atlas.example.org/en/practices?q=a+%26+b&amp;theme=iot"',
		)
		expect(xml.match(/<updated>[^<]*/)?.[0]).toBe('<updated>2026-03-01T00:00:00.000Z')
	})
	it('has an entry for each practice, with what readers of feeds need', () => {
		expect(write({})).toContain(`<entry>
<title>Telecare</title>
<id>tag:atlas.example.org,2026:practices/telecare</id>
<link rel="alternate" type="text/html" hreflang="en" href="https://atlas.example.org/en/practices/telecare"/>
<published>2026-01-03T00:00:00.000Z</published>
<updated>2026-02-03T00:00:00.000Z</updated>
<author xml:lang="ca"><name>Diputació</name></author>
<summary>Stays with people</summary>
<category term="iot" label="Internet of Things"/>
</entry>
`)
	})
	it('says which language a text is in, where it is not the feed’s', () => {
		expect(write({ title: { text: 'Teleassistència', locale: 'ca' } })).toContain(
			'<title xml:lang="ca">Teleassistència</title>',
		)
	})
	it('is valid with nothing in it', () => {
		const xml = write()
		expect(xml).toContain('<updated>2026-01-01T00:00:00.000Z</updated>')
		expect(xml).not.toContain('<entry>')
	})
	it('lets no text become markup, and leaves out what XML cannot say', () => {
		const xml = write({ title: { text: '</title><script>"\u0000\u0008\ud83d \u{1f980}]]>', locale: 'en' } })
		expect(xml).toContain('<title>&lt;/title&gt;&lt;script&gt;&quot;\ufffd \u{1f980}]]&gt;</title>')
	})
})

it('names things by the site and not by the path of a page', () => {
	expect(tagUri('http://localhost:3000', 'practices/telecare')).toBe('tag:localhost,2026:practices/telecare')
})
