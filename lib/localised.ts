import { z } from 'zod'
import { type ContentLocale, contentLocales } from './locales'

/** A short text in several languages: `{ en: 'Lahti', ca: 'Lahti' }`. */
export type Localised = Partial<Record<ContentLocale, string>>

/** Zod schema of a Localised whose texts have at most `limit` Unicode characters each. */
export const localised = (limit: number) =>
	z.partialRecord(
		z.enum(contentLocales),
		z.string().refine((text) => characters(text) <= limit, { params: { code: 'tooLong', limit } }),
	)

/** Length as people count it: Unicode code points, not UTF-16 units. */
export const characters = (text: string): number => [...text].length

/** Reads a Json column that holds a Localised. What is not a text in a known language is left out. */
export function readLocalised(json: unknown): Localised {
	if (typeof json !== 'object' || json === null) return {}
	const texts: Localised = {}
	for (const locale of contentLocales) {
		const text = (json as Record<string, unknown>)[locale]
		if (typeof text === 'string' && text !== '') texts[locale] = text
	}
	return texts
}

export type PickedText = { text: string; locale: ContentLocale }

/**
 * The text for a reader: in their language, else in those of `next` (the original, say), else in English,
 * else in any. Undefined where there is none in any language.
 */
export function pickText(
	texts: Localised,
	reader: string,
	...next: readonly (string | undefined)[]
): PickedText | undefined {
	for (const locale of [reader, ...next, 'en', ...contentLocales]) {
		const text = texts[locale as ContentLocale]
		if (text) return { text, locale: locale as ContentLocale }
	}
	return undefined
}

/** As pickText, for a Json column, and only the words: '' where there is none. */
export const pick = (json: unknown, reader: string, original?: string): string =>
	pickText(readLocalised(json), reader, original)?.text ?? ''

/** For a `lang` attribute: the text's language where it is not the page's. */
export const otherLanguage = (
	picked: PickedText | null | undefined,
	reader: string,
): ContentLocale | undefined => (picked && picked.locale !== reader ? picked.locale : undefined)
