import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import type { FieldProblem } from '../field-problems'
import type { ContentLocale } from '../locales'
import { readDraft, writeDraft } from '../practices/draft-rows'
import { indexPractices } from '../practices/index-commands'
import { lockPractice } from '../practices/transition-commands'
import { done, type Result, refused } from '../result'
import { isUuid } from '../uuid'
import { alignFields } from './align'
import { isTooLong, limitOf, sameText } from './fields'
import { tellOwner } from './notice-commands'
import { canTranslate, type TranslationAction } from './policy'
import type { ReadText, TranslatedText, Translation } from './schema'
import {
	factsOf,
	readTranslated,
	recordPublication,
	storeTranslation,
	type TranslatedPractice,
} from './translation-rows'
import { isWaiting, weave } from './weave'

/** Which language of which practice. */
export type TranslationPlace = { practiceId: string; language: ContentLocale }

export type Invalid = { code: 'invalid'; problems: FieldProblem[] }
/** Somebody was faster: what stands there now is another text, or the original is another one. */
export type Stale = { code: 'stale'; version: number }

/** Two people changed one text: both stand, until one of them chooses. */
export type Clash = { field: string; theirs: string; by: string | null }

export type Saved = { version: number; savedAt: string; clashes: Clash[] }

/** What a form showed when it was made: the text that stood at a field, and the original beside it. */
export type Shown = Record<string, { text: string; source: string }>

/**
 * What a command finds, its practice locked: whatever happens to one practice happens one after the other.
 * Throws NotFound to everybody who may not.
 */
export async function takeTranslation(
	tx: Transaction,
	actor: Actor,
	{ practiceId, language }: TranslationPlace,
	action: TranslationAction,
): Promise<{ practice: TranslatedPractice; translation: Translation }> {
	if (!isUuid(practiceId)) throw new NotFound(`practice ${practiceId}`)
	await lockPractice(tx, practiceId)
	const practice = await readTranslated(tx, practiceId)
	if (!canTranslate(actor, action, factsOf(practice, language)))
		throw new NotFound(`translation of ${practiceId} into ${language}`)
	const translation = practice.translations.find(({ locale }) => locale === language) ?? {
		locale: language,
		status: 'draft' as const,
		version: 0,
		texts: new Map(),
	}
	return { practice, translation }
}

export const store = (
	tx: Transaction,
	actor: Actor,
	practice: TranslatedPractice,
	translation: Translation,
	more: { publishedAt?: Date } = {},
): Promise<number> =>
	storeTranslation(tx, practice.practiceId, translation, practice.originals, {
		...(actor.kind === 'person' ? { lastEditedById: actor.id } : {}),
		...more,
	})

const authorOf = (actor: Actor) => ({
	id: actor.kind === 'person' ? actor.id : null,
	name: actor.kind === 'visitor' ? null : actor.name,
})

export const withText = (
	translation: Translation,
	field: string,
	text: Omit<TranslatedText, 'published'>,
): Translation => ({
	...translation,
	texts: new Map(translation.texts).set(field, {
		...text,
		published: translation.texts.get(field)?.published ?? null,
	}),
})

// ---------------------------------------------------------------- writing

/**
 * Saves what a person typed: what they changed of what their form showed. What somebody else changed meanwhile
 * stays, and where both changed the same text nothing is overwritten: that is a clash. A text that a machine made
 * and a person edits is a person's. Texts that are too long are refused, and then nothing is stored.
 */
export async function saveTranslation(
	actor: Actor,
	place: TranslationPlace,
	{ shown, texts }: { shown: Shown; texts: Record<string, string> },
): Promise<Result<Saved, Invalid>> {
	return db.$transaction(async (tx) => {
		const { practice, translation } = await takeTranslation(tx, actor, place, 'write')
		const savedAt = new Date()
		const names = namesNow(shown, practice)
		const problems: FieldProblem[] = []
		const clashes: Clash[] = []
		let written = translation
		for (const [typedAt, typed] of Object.entries(texts)) {
			const field = names.get(typedAt)
			const before = Object.hasOwn(shown, typedAt) ? shown[typedAt] : undefined
			const text = tidy(typed)
			// The original says this no more.
			if (field === undefined || !before || text === tidy(before.text)) continue
			const now = translation.texts.get(field)
			if (text === (now?.text ?? '')) continue
			if (isTooLong(field, text)) {
				problems.push({ field: typedAt, code: 'tooLong', limit: limitOf(field) })
				continue
			}
			if ((now?.text ?? '') !== tidy(before.text)) {
				clashes.push({ field: typedAt, theirs: now?.text ?? '', by: now?.by.name ?? null })
				continue
			}
			written = withText(written, field, {
				text,
				origin: 'human',
				source: sourceOf(before, field, practice),
				by: authorOf(actor),
				at: savedAt,
			})
		}
		if (problems.length > 0) return refused({ code: 'invalid' as const, problems })
		const version = written === translation ? translation.version : await store(tx, actor, practice, written)
		return done({ version, savedAt: savedAt.toISOString(), clashes })
	})
}

/** What the fields of a form are called now: rows may have moved since it was made. */
function namesNow(shown: Shown, { originals }: TranslatedPractice): Map<string, string> {
	const sources = new Map(Object.entries(shown).map(([field, { source }]) => [field, source]))
	const names = alignFields(sources, originals)
	return new Map([...names].filter(([, now]) => originals.has(now)))
}

/** The original its translator had before them, which may be one of before. */
function sourceOf(before: Shown[string], field: string, { originals }: TranslatedPractice): string {
	const now = originals.get(field) ?? ''
	const seen = tidy(before.source)
	return sameText(seen, now) || isTooLong(field, seen) ? now : seen
}

/** As it is stored: PostgreSQL takes neither NUL nor half a surrogate pair. */
export const tidy = (text: string): string =>
	text.replaceAll('\u0000', '').replaceAll('\r\n', '\n').toWellFormed().trim()

/**
 * A person has read a text beside the original and says that it is right: the text stays, and is one of this
 * original. What a machine made is then a machine's, checked. `shown` is what they had before them.
 */
export async function findRight(
	actor: Actor,
	place: TranslationPlace,
	{ field, shown }: { field: string; shown: { text: string; source: string } },
): Promise<Result<{ version: number }, Stale>> {
	return db.$transaction(async (tx) => {
		const { practice, translation } = await takeTranslation(tx, actor, place, 'write')
		const text = translation.texts.get(field)
		const original = practice.originals.get(field)
		const seen =
			text !== undefined &&
			original !== undefined &&
			text.text !== '' &&
			text.text === tidy(shown.text) &&
			sameText(original, shown.source)
		if (!seen) return refused({ code: 'stale' as const, version: translation.version })
		const right = withText(translation, field, {
			...text,
			source: original,
			at: new Date(),
			...(text.origin === 'machine' ? { origin: 'checked', by: authorOf(actor) } : {}),
		})
		return done({ version: await store(tx, actor, practice, right) })
	})
}

// ---------------------------------------------------------------- publishing

/** Without these two a language cannot stand in a list. */
const needed = ['title', 'summary']

/**
 * Visitors read from now on what is written; of a practice that is not in the catalogue yet, from its first
 * publication on. `version` is the one that was read.
 */
export async function publishTranslation(
	actor: Actor,
	place: TranslationPlace,
	version: number,
): Promise<Result<{ version: number; live: boolean }, Invalid | Stale>> {
	return db.$transaction(async (tx) => {
		const { practice, translation } = await takeTranslation(tx, actor, place, 'publish')
		if (translation.version !== version)
			return refused({ code: 'stale' as const, version: translation.version })
		const problems = needed
			.filter((field) => !translation.texts.get(field)?.text)
			.map((field): FieldProblem => ({ field, code: 'required' }))
		if (problems.length > 0) return refused({ code: 'invalid' as const, problems })
		const live = practice.liveRevisionId !== null
		if (translation.status === 'published' && ![...translation.texts.values()].some(isWaiting))
			return done({ version, live })
		const published: Translation = {
			...translation,
			status: 'published',
			texts: new Map(
				[...translation.texts].map(([field, text]) => [field, { ...text, published: readText(text) }]),
			),
		}
		const now = await store(tx, actor, practice, published, { publishedAt: new Date() })
		await recordPublication(tx, actor, practice.practiceId, published, 'publish')
		await showVisitors(tx, practice, published)
		await tellOwner(tx, actor, { ...practice, language: place.language })
		return done({ version: now, live })
	})
}

const readText = ({ text, origin, source }: TranslatedText): ReadText | null =>
	text === '' ? null : { text, origin, source }

/** Visitors no longer read it, and it does not go out with the practice. Its texts stay. */
export async function withdrawTranslation(
	actor: Actor,
	place: TranslationPlace,
	version: number,
): Promise<Result<{ version: number }, Stale>> {
	return db.$transaction(async (tx) => {
		const { practice, translation } = await takeTranslation(tx, actor, place, 'withdraw')
		if (translation.version !== version || translation.status !== 'published')
			return refused({ code: 'stale' as const, version: translation.version })
		const hidden: Translation = {
			...translation,
			status: 'draft',
			texts: new Map([...translation.texts].map(([field, text]) => [field, { ...text, published: null }])),
		}
		const now = await store(tx, actor, practice, hidden)
		await recordPublication(tx, actor, practice.practiceId, hidden, 'withdraw')
		await showVisitors(tx, practice, hidden)
		return done({ version: now })
	})
}

/** Writes what is published of all languages into the live revision, and makes it findable. */
async function showVisitors(
	tx: Transaction,
	{ practiceId, liveRevisionId, translations }: TranslatedPractice,
	changed: Translation,
): Promise<void> {
	if (!liveRevisionId) return
	const others = translations.filter(({ locale }) => locale !== changed.locale)
	const draft = weave(await readDraft(tx, liveRevisionId), [...others, changed])
	const problems = await writeDraft(tx, liveRevisionId, draft)
	if (problems.length > 0)
		throw new Error(`revision ${liveRevisionId} names what is not there: ${problems[0]?.field}`)
	await indexPractices(tx, [practiceId])
}
