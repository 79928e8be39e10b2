import { visitor } from '@/lib/accounts/policy'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { parseFilters, toSearchParams } from '@/lib/practices/filters'
import { publishedNow } from '@/lib/practices/published-queries'
import { searchPractices } from '@/lib/practices/search'
import { facetGroups } from '@/lib/practices/summary'
import { keptAnswer, problem, respond } from '../kept-answers'
import { localeOf } from '../reader'

/** The catalogue, searched: the filters of the pages, the same answer. Keyless, for everybody. */
export async function GET(request: Request): Promise<Response> {
	const locale = localeOf(request)
	const { filters, malformed } = parseFilters(new URL(request.url).searchParams)
	const errors = malformed.map((parameter) => ({
		parameter,
		detail: 'is not of the form that this filter takes',
	}))
	if (locale === null) errors.push({ parameter: 'locale', detail: `must be one of ${locales.join(', ')}` })
	if (locale === null || errors.length > 0) return problem(400, 'The question cannot be read', errors)

	const state = await publishedNow()
	const answer = await keptAnswer(state, `practices ${locale} ${toSearchParams(filters)}`, async () => {
		const found = await searchPractices(visitor, filters, locale)
		return {
			data: found.practices.map(({ slug, ...practice }) => ({
				slug,
				...practice,
				url: paths.practice(locale, slug),
			})),
			facets: Object.fromEntries(
				facetGroups.map((group) => [
					group,
					found.facets[group].map(({ value, label, count, parent, selected }) => ({
						...{ value, label, count },
						...(parent && { parent }),
						...(selected && { selected }),
					})),
				]),
			),
			meta: {
				total: found.total,
				page: found.page,
				pages: found.pages,
				size: found.size,
				...(found.words && { words: found.words }),
				...(Object.keys(found.more).length > 0 && { more: found.more }),
			},
		}
	})
	return respond(request, answer, locale)
}
