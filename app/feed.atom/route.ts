import { localeOf } from '@/app/api/v1/reader'
import { practicesFeed } from '@/app/practices-feed'
import { locales } from '@/lib/locales'
import { problem } from '../api/v1/kept-answers'

/** The feed of any question, in the language asked for (`locale=`), else the reader's. */
export async function GET(request: Request): Promise<Response> {
	const locale = localeOf(request)
	if (locale === null)
		return problem(400, 'The question cannot be read', [
			{ parameter: 'locale', detail: `must be one of ${locales.join(', ')}` },
		])
	return practicesFeed(request, locale)
}
