import { type ContentLocale, contentLocales } from '../locales'
import { originalOnly, textIn, withTextIn } from '../practices/localised-fields'
import { leastHuman } from '../practices/origins'
import { type PracticeDraft, revisionTexts } from '../practices/schema'
import { alignFields } from './align'
import { sameText, translatable } from './fields'
import type {
	FieldStanding,
	Progress,
	ReadText,
	TranslatedText,
	TranslatedTexts,
	Translation,
} from './schema'

/** How translations and the original of a practice come together, and what they are worth against it. */

/** What the original says, by field. */
export const originalsOf = (draft: PracticeDraft): Map<string, string> =>
	new Map(translatable(draft).map(({ field, original }) => [field, original]))

/**
 * A translation's texts under the names that fields have now: rows that have moved are followed, those that are
 * gone are left out.
 */
export function aligned(texts: TranslatedTexts, originals: ReadonlyMap<string, string>): TranslatedTexts {
	const sources = new Map([...texts].map(([field, { source }]) => [field, source]))
	const now = alignFields(sources, originals)
	return new Map(
		[...texts].flatMap(([field, text]) => {
			const name = now.get(field)
			// What the original no longer says needs no translation.
			return name !== undefined && originals.has(name) ? [[name, text] as const] : []
		}),
	)
}

export function standingOf(text: ReadText | null | undefined, original: string): FieldStanding {
	if (!text || text.text === '') return 'missing'
	return sameText(text.source, original) ? 'current' : 'changed'
}

/** Whether visitors read something else than what stands here. */
export function isWaiting({ text, origin, source, published }: TranslatedText): boolean {
	if (!published) return text !== ''
	return published.text !== text || published.origin !== origin || !sameText(published.source, source)
}

/** Of texts that are aligned with these originals. */
export function progressOf(texts: TranslatedTexts, originals: ReadonlyMap<string, string>): Progress {
	const progress: Progress = { total: originals.size, filled: 0, changed: 0, machine: 0, waiting: 0 }
	for (const [field, original] of originals) {
		const text = texts.get(field)
		const standing = standingOf(text, original)
		if (standing !== 'missing') progress.filled++
		if (standing === 'changed') progress.changed++
		if (standing !== 'missing' && text?.origin === 'machine') progress.machine++
		if (text && isWaiting(text)) progress.waiting++
	}
	return progress
}

/**
 * The draft's own language, and beside it what is published of its translations. Each language says of its
 * fields who made them and whose original has changed since.
 */
export function weave(draft: PracticeDraft, translations: readonly Translation[]): PracticeDraft {
	const originals = originalsOf(draft)
	let woven = originalOnly(draft)
	for (const locale of contentLocales) {
		const translation = translations.find((one) => one.locale === locale)
		if (translation?.status !== 'published' || locale === draft.originalLanguage) continue
		const read = new Map(
			[...aligned(translation.texts, originals)].flatMap(([field, { published }]) =>
				published && published.text !== '' ? [[field, published] as const] : [],
			),
		)
		if (read.size > 0) woven = withLanguage(woven, locale, read, originals)
	}
	return woven
}

function withLanguage(
	draft: PracticeDraft,
	locale: ContentLocale,
	read: ReadonlyMap<string, ReadText>,
	originals: ReadonlyMap<string, string>,
): PracticeDraft {
	const origin = leastHuman([...read.values()].map((text) => text.origin))
	const origins = Object.fromEntries(
		[...read].flatMap(([field, text]) => (text.origin === origin ? [] : [[field, text.origin]])),
	)
	const changed = [...read].flatMap(([field, text]) =>
		standingOf(text, originals.get(field) ?? '') === 'changed' ? [field] : [],
	)
	const notes = {
		origin,
		...(Object.keys(origins).length > 0 ? { origins } : {}),
		...(changed.length > 0 ? { changed } : {}),
	}
	let woven: PracticeDraft = {
		...draft,
		texts: { ...draft.texts, [locale]: revisionTexts.parse(notes) },
	}
	for (const [field, { text }] of read) woven = withTextIn(woven, field, locale, text)
	return woven
}

/**
 * A translation that only revisions know of, from before there was anything else: what visitors read, and over it
 * what somebody wrote into the revision that is being worked on.
 */
export function readTranslation(
	locale: ContentLocale,
	read: PracticeDraft | undefined,
	working: PracticeDraft | undefined,
): Translation | undefined {
	const texts = new Map<string, TranslatedText>()
	for (const draft of read === working ? [working] : [read, working]) {
		if (!draft || draft.originalLanguage === locale) continue
		const written = draft.texts[locale]
		// Nobody said who made it: then it is not said to be human.
		const origin = !written ? 'machine' : written.origin === 'original' ? 'human' : written.origin
		for (const { field, original } of translatable(draft)) {
			const text = textIn(draft, field, locale)
			const before = texts.get(field)
			if (text === '' || before?.text === text) continue
			const found = {
				text,
				origin: written?.origins?.[field] ?? origin,
				// Which original it was made from is not known any more; that it was another one, is.
				source: written?.changed?.includes(field) ? '' : original,
			}
			const published = read && draft === working && read !== working ? (before?.published ?? null) : found
			texts.set(field, { ...found, published, by: { id: null, name: null }, at: new Date(0) })
		}
	}
	return texts.size === 0 ? undefined : { locale, status: 'published', version: 0, texts }
}
