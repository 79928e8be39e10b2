import { visitor } from '@/lib/accounts/policy'
import { searchFacetValues } from '@/lib/practices/facet-queries'
import { filterLimits, tidyWords, toSearchParams } from '@/lib/practices/filters'
import { publishedNow } from '@/lib/practices/published-queries'
import { isFacetGroup } from '@/lib/practices/summary'
import { keptAnswer, problem, respond } from '../../kept-answers'
import { questionOf } from '../../reader'

/**
 * The values of one filter with what they count for a question: those whose names have the words of `find` in
 * them, a hundred to a page. `page` is of the values. Keyless, for everybody.
 */
export async function GET(request: Request, { params }: { params: Promise<{ group: string }> }) {
	const { group } = await params
	if (!isFacetGroup(group)) return problem(404, 'There is no such filter')
	const question = questionOf(request)
	if (question instanceof Response) return question
	const { locale, filters } = question

	const find = new URL(request.url).searchParams.get('find')
	const words = tidyWords((find ?? '').replaceAll('\0', '').slice(0, 2 * filterLimits.q))
	const state = await publishedNow()
	const key = `facets ${group} ${locale} ${toSearchParams(filters)} ${words}`
	const answer = await keptAnswer(state, key, async () => {
		const { values, ...meta } = await searchFacetValues(visitor, filters, locale, group, words, filters.page)
		return {
			data: values.map(({ value, label, count, parent, selected }) => ({
				...{ value, label, count },
				...(parent && { parent }),
				...(selected && { selected }),
			})),
			meta,
		}
	})
	return respond(request, answer, locale)
}
