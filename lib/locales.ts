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

/** What a language is called within a sentence of another. */
export const languageInText = (language: string, inLocale: string): string =>
	new Intl.DisplayNames([inLocale], { type: 'language' }).of(language) ?? language

/** For dates and numbers: English here is that of Europe, "3 December 2020". */
export const formatLocale = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

/** As Open Graph wants it, with the country most of its readers live in: "fi_FI", "en_GB". */
export function openGraphLocale(locale: Locale): string {
	const { language, region } = new Intl.Locale(formatLocale(locale)).maximize()
	return `${language}_${region}`
}

/** The first of the reader's languages that the site speaks, by the weights of their Accept-Language. */
export function readersLocale(acceptLanguage: string): Locale {
	const wanted = acceptLanguage
		.split(',')
		.map((part) => {
			const [tag = '', ...parameters] = part.trim().split(';')
			const weight = parameters.find((parameter) => parameter.trim().startsWith('q='))
			return {
				language: tag.split('-')[0]?.toLowerCase() ?? '',
				weight: weight ? Number(weight.trim().slice(2)) : 1,
			}
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight)
		.map(({ language }) => language)
	return wanted.find(isLocale) ?? defaultLocale
}
