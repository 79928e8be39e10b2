import { type ContentLocale, contentLocales } from '../locales'
import { type Noted, originOf, originsOf } from './origins'
import type { TextOrigin } from './schema'

/** A language with who wrote the text in it: its author, a translator, or a machine. */
export type WrittenIn = { locale: ContentLocale; origin: TextOrigin }

/**
 * In which languages a practice is there, and which of them a reader gets. A translation may stop after the
 * title and the summary: then these come in the reader's language, and the rest in another.
 */
export type PracticeLanguages = {
	original: ContentLocale
	/** Of title and summary: the reader's own where there is one. */
	shown: ContentLocale
	origin: TextOrigin
	/** Of the rest: the reader's own where it is whole, else English where that is, else the original. */
	text: WrittenIn
	/** Of the language of `text`: not all of its fields were translated in the same way. */
	mixed?: boolean
	/** Those it can be read in, from challenge to solution. */
	available: WrittenIn[]
	/** Those that stop after title and summary. */
	titleOnly: WrittenIn[]
}

type Text = Noted & { locale: string; title: string; challenge: string; solution: string }

export function practiceLanguages(
	texts: readonly Text[],
	original: ContentLocale,
	reader: string,
): PracticeLanguages {
	const titled = contentLocales.flatMap((locale) => {
		const text = texts.find((candidate) => candidate.locale === locale && candidate.title !== '')
		return text ? [{ locale, origin: text.origin, whole: locale === original || isWhole(text) }] : []
	})
	const inLanguages = (whole: boolean): WrittenIn[] =>
		titled.filter((text) => text.whole === whole).map(({ locale, origin }) => ({ locale, origin }))
	const available = inLanguages(true)
	const text = [reader, 'en', original].flatMap(
		(wanted) => available.find(({ locale }) => locale === wanted) ?? [],
	)[0] ?? { locale: original, origin: 'original' }
	const own = titled.find(({ locale }) => locale === reader)
	const shown = own?.locale ?? text.locale
	const head = texts.find(({ locale }) => locale === shown)
	const rest = texts.find(({ locale }) => locale === text.locale)
	const mixed = rest !== undefined && Object.keys(originsOf(rest)).length > 0
	return {
		original,
		shown,
		origin: head ? originOf(head, ['title', 'summary']) : text.origin,
		text,
		...(mixed ? { mixed } : {}),
		available,
		titleOnly: inLanguages(false),
	}
}

/** As the catalogue counts the languages a practice can be read in (index-rows.ts). */
const isWhole = ({ challenge, solution }: Text): boolean => challenge !== '' || solution !== ''
