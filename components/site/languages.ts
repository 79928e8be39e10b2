import { type Locale, languageName, locales } from '@/lib/locales'

/**
 * The languages of the interface, each by its own name and in the order of those names. Made on the server:
 * not every browser knows what each language calls itself.
 */
export const siteLanguages: { locale: Locale; name: string }[] = locales
	.map((locale) => ({ locale, name: languageName(locale) }))
	.toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
