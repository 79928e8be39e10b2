import { isLocale, type Locale, locales, readersLocale } from '@/lib/locales'
import { type PracticeFilters, parseFilters } from '@/lib/practices/filters'
import { problem } from './kept-answers'

/** What a request asks: the filters of the pages and a language; or the answer that says what cannot be read. */
export function questionOf(request: Request): { locale: Locale; filters: PracticeFilters } | Response {
	const { filters, malformed } = parseFilters(new URL(request.url).searchParams)
	const errors = malformed.map((parameter) => ({
		parameter,
		detail: 'is not of the form that this filter takes',
	}))
	const locale = localeOf(request)
	if (locale === null) return unreadable([...errors, wrongLocale])
	return errors.length > 0 ? unreadable(errors) : { locale, filters }
}

/** The language of an answer: the one asked for, else the first of the reader's that the site speaks. */
export function localeOf(request: Request): Locale | null {
	const asked = new URL(request.url).searchParams.get('locale')
	if (asked !== null) return isLocale(asked) ? asked : null
	return readersLocale(request.headers.get('accept-language') ?? '')
}

type Unreadable = { parameter: string; detail: string }
export const wrongLocale: Unreadable = { parameter: 'locale', detail: `must be one of ${locales.join(', ')}` }
export const unreadable = (errors: Unreadable[]): Response =>
	problem(400, 'The question cannot be read', errors)
