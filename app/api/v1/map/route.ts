import { visitor } from '@/lib/accounts/policy'
import { asMap, toSearchParams } from '@/lib/practices/filters'
import { getMap } from '@/lib/practices/map-queries'
import { publishedNow } from '@/lib/practices/published-queries'
import { keptAnswer, respond } from '../kept-answers'
import { questionOf } from '../reader'

/** Where the practices are that answer: counts of regions of every level, and places. The filters of the pages. */
export async function GET(request: Request): Promise<Response> {
	const question = questionOf(request)
	if (question instanceof Response) return question
	const { locale, filters } = question

	const asked = asMap(filters)
	const state = await publishedNow()
	const answer = await keptAnswer(state, `map ${locale} ${toSearchParams(asked)}`, () =>
		getMap(visitor, asked, locale),
	)
	return respond(request, answer, locale)
}
