import { visitor } from '@/lib/accounts/policy'
import { locales } from '@/lib/locales'
import { asMap, parseFilters, toSearchParams } from '@/lib/practices/filters'
import { getMap } from '@/lib/practices/map-queries'
import { publishedNow } from '@/lib/practices/published-queries'
import { keptAnswer, problem, respond } from '../kept-answers'
import { localeOf } from '../reader'

/** Where the practices are that answer: counts of regions of every level, and places. The filters of the pages. */
export async function GET(request: Request): Promise<Response> {
	const locale = localeOf(request)
	const { filters, malformed } = parseFilters(new URL(request.url).searchParams)
	const errors = malformed.map((parameter) => ({
		parameter,
		detail: 'is not of the form that this filter takes',
	}))
	if (locale === null) errors.push({ parameter: 'locale', detail: `must be one of ${locales.join(', ')}` })
	if (locale === null || errors.length > 0) return problem(400, 'The question cannot be read', errors)

	const asked = asMap(filters)
	const state = await publishedNow()
	const answer = await keptAnswer(state, `map ${locale} ${toSearchParams(asked)}`, () =>
		getMap(visitor, asked, locale),
	)
	return respond(request, answer, locale)
}
