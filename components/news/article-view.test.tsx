import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { Article } from '@/lib/news/queries'
import messages from '@/messages/en.json'
import { articleLinks } from './article-links'
import { ArticleView } from './article-view'

const text = (words: string) => ({ text: words, locale: 'en' as const })
const article: Article = {
	slug: 'nine-practices',
	title: text('Nine practices'),
	lead: text('Shown in one day.'),
	author: 'Anna Duch',
	publishedOn: '2020-12-04',
	body: text(
		'See [the project](https://example.org/next2met), [the same](https://example.org/next2met).\n\n- <https://example.org/auto>\n- [a page of ours](/en/about)\n- [nothing](javascript:alert)',
	),
	originalLanguage: 'ca',
	sourceUrl: 'https://www.example.net/original',
	tags: [{ slug: 'smart-cities', label: 'smart cities' }],
	event: {
		slug: 'third',
		kind: 'conference',
		title: text('Third event'),
		summary: undefined,
		startDate: '2020-12-03',
		endDate: '2020-12-03',
		online: true,
		place: null,
	},
	project: { slug: 'next2met', acronym: 'Next2Met' },
	practices: [
		{
			slug: 'telecare',
			title: text('Telecare'),
			summary: undefined,
			origin: 'original',
			stage: 'scaled',
			organisation: { slug: 'diba', name: text('Diputació') },
			regions: [{ code: 'ES511', name: 'Barcelona' }],
		},
	],
	related: [
		{
			slug: 'final-event',
			title: text('Final event'),
			lead: undefined,
			author: 'Practice Atlas',
			publishedOn: '2023-06-15',
		},
	],
}

const html = renderToStaticMarkup(
	<NextIntlClientProvider locale="en" messages={messages} timeZone="UTC">
		<ArticleView article={article} locale="en" origin="https://atlas.example" />
	</NextIntlClientProvider>,
)

it('lists every link of the page, in the order in which print counts them', () => {
	// Navigation and what is folded for the screen only are not printed, and so not counted.
	const printed = html.replace(/<nav.*?<\/nav>/gs, '').replace(/<details.*?<\/details>/gs, '')
	const hrefs = [...printed.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href]) => href)
	expect(hrefs).toEqual(articleLinks(article, 'en').map(({ href }) => href))
	expect(hrefs).toHaveLength(11)
})

it('prints whole addresses', () => {
	expect(html).toContain('https://atlas.example/en/events/third')
})

it('says that it is a translation', () => {
	expect(html).toContain('The original is in Catalan.')
})
