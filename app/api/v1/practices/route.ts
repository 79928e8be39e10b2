import { visitor } from '@/lib/accounts/policy'
import { paths } from '@/lib/paths'
import { toSearchParams } from '@/lib/practices/filters'
import { publishedNow } from '@/lib/practices/published-queries'
import { searchPractices } from '@/lib/practices/search'
import { facetGroups } from '@/lib/practices/summary'
import { keptAnswer, respond } from '../kept-answers'
import { questionOf } from '../reader'

/** The catalogue, searched: the filters of the pages, the same answer. Keyless, for everybody. */
export async function GET(request: Request): Promise<Response> {
	const question = questionOf(request)
	if (question instanceof Response) return question
	const { locale, filters } = question

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
