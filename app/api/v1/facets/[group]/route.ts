import { visitor } from '@/lib/accounts/policy'
import { locales } from '@/lib/locales'
import { searchFacetValues } from '@/lib/practices/facet-queries'
import { filterLimits, parseFilters, tidyWords, toSearchParams } from '@/lib/practices/filters'
import { publishedNow } from '@/lib/practices/published-queries'
import { isFacetGroup } from '@/lib/practices/summary'
import { keptAnswer, problem, respond } from '../../kept-answers'
import { localeOf } from '../../reader'

/**
 * The values of one filter with what they count for a question: those whose names have the words of `find` in
 * them, a hundred to a page. `page` is of the values. Keyless, for everybody.
 */
export async function GET(request: Request, { params }: { params: Promise<{ group: string }> }) {
	const { group } = await params
	if (!isFacetGroup(group)) return problem(404, 'There is no such filter')
	const locale = localeOf(request)
	const search = new URL(request.url).searchParams
	const { filters, malformed } = parseFilters(search)
	const errors = malformed.map((parameter) => ({
		parameter,
		detail: 'is not of the form that this filter takes',
	}))
	if (locale === null) errors.push({ parameter: 'locale', detail: `must be one of ${locales.join(', ')}` })
	if (locale === null || errors.length > 0) return problem(400, 'The question cannot be read', errors)

	const words = tidyWords((search.get('find') ?? '').replaceAll('\0', '').slice(0, 2 * filterLimits.q))
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
