import { z } from 'zod'
import { type TextOrigin, translationOrigins } from './schema'

/** Who made the texts of a translation. Nothing a machine made is ever called human. */
export type TranslationOrigin = (typeof translationOrigins)[number]

/** What a row of RevisionText notes of single fields. */
export type Noted = { origin: TextOrigin; origins?: unknown; changed?: readonly string[] | undefined }

/** What the reader of a translated text should know of it. */
export type TextMark = {
	/** Undefined where all of the translation was made by the same: then the page says it once. */
	origin?: TranslationOrigin
	/** The original has changed since. */
	changed: boolean
}

/** A whole is what the least human of its parts is. */
export const leastHuman = (origins: readonly TranslationOrigin[]): TranslationOrigin =>
	translationOrigins[Math.max(0, ...origins.map((origin) => translationOrigins.indexOf(origin)))] ?? 'machine'

const exceptions = z.record(z.string(), z.enum(translationOrigins)).catch({})
/** Fields that are more human than the whole, by field. */
export const originsOf = ({ origins }: Noted): Record<string, TranslationOrigin> =>
	exceptions.parse(origins ?? {})

/** Of several fields of one language together. */
export function originOf(text: Noted, fields: readonly string[]): TextOrigin {
	const { origin } = text
	if (origin === 'original') return origin
	const own = originsOf(text)
	return leastHuman(fields.map((field) => own[field] ?? origin))
}

/** Of several fields that are read together; undefined where there is nothing to say. */
export function markOf(text: Noted, fields: readonly string[]): TextMark | undefined {
	if (text.origin === 'original' || fields.length === 0) return undefined
	const changed = fields.some((field) => text.changed?.includes(field) ?? false)
	const mixed = Object.keys(originsOf(text)).length > 0
	const origin = originOf(text, fields)
	if (!mixed || origin === 'original') return changed ? { changed } : undefined
	return { origin, changed }
}
