import { type ContentLocale, contentLocales } from '../../locales'

/** One thing in every language. */
export type Row = Record<ContentLocale, string>

export const inEach = <T>(read: (locale: ContentLocale) => T): Record<ContentLocale, T> =>
	Object.fromEntries(contentLocales.map((locale) => [locale, read(locale)])) as Record<ContentLocale, T>

/** Reads lines of seven cells, in the order en ca es de fi pl fr. */
export function table(text: string): Row[] {
	return text
		.trim()
		.split('\n')
		.map((line) => {
			const cells = line.split('|').map((cell) => cell.trim())
			if (cells.length !== contentLocales.length || cells.includes(''))
				throw new Error(`not ${contentLocales.length} words: ${line}`)
			return Object.fromEntries(contentLocales.map((locale, index) => [locale, cells[index]])) as Row
		})
}
