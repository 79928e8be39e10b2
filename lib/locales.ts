/** The languages the interface is offered in. Adding one: see CONTRIBUTING.md, "A language". */
export const locales = ['en', 'ca', 'es', 'de', 'fi', 'pl', 'fr'] as const
export type Locale = (typeof locales)[number]
export const defaultLocale: Locale = 'en'

/** The languages a text may be written in, whether or not the interface speaks them (BCP 47). */
export const contentLocales = ['en', 'ca', 'es', 'de', 'fi', 'pl', 'fr'] as const
export type ContentLocale = (typeof contentLocales)[number]

export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value)
export const isContentLocale = (value: string): value is ContentLocale =>
	(contentLocales as readonly string[]).includes(value)

/** The language's own name for itself, capitalised as its speakers do at the start of a label. */
export function languageName(language: string, inLocale: string = language): string {
	const name = new Intl.DisplayNames([inLocale], { type: 'language' }).of(language) ?? language
	return name.charAt(0).toLocaleUpperCase(inLocale) + name.slice(1)
}

/** For dates and numbers: English here is that of Europe, "3 December 2020". */
export const formatLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)
