import { isLocale, type Locale, readersLocale } from '@/lib/locales'

/** The language of an answer: the one asked for, else the first of the reader's that the site speaks. */
export function localeOf(request: Request): Locale | null {
	const asked = new URL(request.url).searchParams.get('locale')
	if (asked !== null) return isLocale(asked) ? asked : null
	return readersLocale(request.headers.get('accept-language') ?? '')
}
