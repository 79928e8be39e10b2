import { visitor } from '@/lib/accounts/policy'
import { tidyWords } from '@/lib/practices/filters'
import { publishedNow } from '@/lib/practices/published-queries'
import { suggest } from '@/lib/practices/suggest-queries'
import { keptAnswer, respond } from '../kept-answers'
import { localeOf, unreadable, wrongLocale } from '../reader'

/** What may be meant while a reader types: practices, regions, organisations, themes. */
export async function GET(request: Request): Promise<Response> {
	const locale = localeOf(request)
	if (locale === null) return unreadable([wrongLocale])
	const typed = tidyWords(
		(new URL(request.url).searchParams.get('q') ?? '').replaceAll('\0', '').slice(0, 400),
	)
	const state = await publishedNow()
	const answer = await keptAnswer(state, `suggestions ${locale} ${typed}`, () =>
		suggest(visitor, typed, locale),
	)
	return respond(request, answer, locale)
}
