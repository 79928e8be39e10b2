import { questionName, questionParts } from '@/components/practices/question'
import { visitor } from '@/lib/accounts/policy'
import { appUrl } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { atomFeed, tagUri } from '@/lib/practices/feed'
import { filterLimits, type PracticeFilters, parseFilters, toSearchParams } from '@/lib/practices/filters'
import { publishedNow } from '@/lib/practices/published-queries'
import { searchPractices } from '@/lib/practices/search'
import { questionOf } from '@/lib/searches/schema'
import { questionWordsFor, translatorFor } from '@/lib/translator'
import { keptText, problem, respond } from './api/v1/kept-answers'

const most = 50

/**
 * The newest practices that answer a question, as Atom. A feed of everything in place of a part would flood whoever
 * follows it, so a filter that cannot be read is refused, other than on pages.
 */
export async function practicesFeed(request: Request, locale: Locale): Promise<Response> {
	const { filters, malformed } = parseFilters(new URL(request.url).searchParams)
	if (malformed.length > 0)
		return problem(
			400,
			'The question cannot be read',
			malformed.map((parameter) => ({ parameter, detail: 'is not of the form that this filter takes' })),
		)
	const question = questionOf(filters)
	const answer = await keptText(await publishedNow(), `feed ${locale} ${question}`, () =>
		writeFeed({ ...filters, sort: 'newest', page: 1, size: most }, question, locale),
	)
	return respond(request, answer, locale, { 'Content-Type': 'application/atom+xml; charset=utf-8' })
}

async function writeFeed(filters: PracticeFilters, question: string, locale: Locale): Promise<string> {
	const { practices, facets } = await searchPractices(visitor, filters, locale)
	const t = await translatorFor(locale)
	const words = await questionWordsFor(locale)
	const origin = appUrl()
	const query = new URLSearchParams(question)
	return atomFeed(
		{
			locale,
			title: `${t('site.name')}: ${questionName(questionParts(filters, facets, locale), words.t, words.format)}`,
			subtitle: t('catalogue.feed.subtitle'),
			id: tagUri(origin, `${locale}/practices${question === '' ? '' : `?${question}`}`),
			self: origin + paths.practicesFeed(locale, query),
			list: origin + paths.practices(locale, toSearchParams({ ...filters, size: filterLimits.defaultSize })),
			author: { name: t('site.name'), url: origin + paths.home(locale) },
		},
		practices,
		{
			address: (slug) => origin + paths.practice(locale, slug),
			id: (slug) => tagUri(origin, `practices/${encodeURIComponent(slug)}`),
		},
	)
}
