import { type ContentLocale, contentLocales } from '../locales'
import { characters } from '../localised'
import { type Json, readPath, sameJson, writePath } from './fields'
import type { PracticeDraft } from './schema'
import { pathsOfStep, type Step } from './steps'

/** What one screen holds: values of the draft by their path. */
export type StepPart = Record<string, Json | undefined>

export const partOfStep = (
	draft: PracticeDraft,
	step: Step,
	language: ContentLocale = draft.originalLanguage,
): StepPart => readParts(draft, pathsOfStep(step, language, draft.originalLanguage))

export const readParts = (draft: PracticeDraft, names: readonly string[]): StepPart =>
	Object.fromEntries(names.map((path) => [path, readPath(draft, path)]))

/**
 * The draft with what one screen says. Nothing is checked here: the result is for `practiceDraft`.
 * A translation that a person edits is a person's from then on.
 */
export function withPart(draft: PracticeDraft, part: StepPart): PracticeDraft {
	let written = draft
	const languages = new Set<ContentLocale>()
	for (const [path, value] of Object.entries(part)) {
		if (path === 'originalLanguage') continue
		const before = readPath(draft, path)
		const textLanguage = path.startsWith('texts.')
			? contentLocales.find((locale) => path.startsWith(`texts.${locale}.`))
			: undefined
		// An empty text does not begin a translation.
		if (textLanguage && before === undefined && !value) continue
		if (sameJson(before, value)) continue
		written = writePath(written, path, clean(value))
		if (textLanguage) languages.add(textLanguage)
	}
	for (const language of languages)
		written = writePath(
			written,
			`texts.${language}.origin`,
			language === draft.originalLanguage ? 'original' : 'human',
		)
	const { originalLanguage } = part
	if (originalLanguage === undefined || originalLanguage === draft.originalLanguage) return written
	const spoken = contentLocales.find((locale) => locale === originalLanguage)
	return spoken ? inOriginal(written, spoken) : writePath(written, 'originalLanguage', originalLanguage)
}

/**
 * The draft as one written in another language. Where there is no text in it yet, what is there was in that
 * language all along and moves over; else the two texts change places.
 */
function inOriginal(draft: PracticeDraft, to: ContentLocale): PracticeDraft {
	const from = draft.originalLanguage
	const fromTexts = draft.texts[from]
	const toTexts = draft.texts[to]
	if (toTexts)
		return {
			...draft,
			originalLanguage: to,
			texts: {
				...draft.texts,
				[to]: { ...toTexts, origin: 'original' },
				...(fromTexts ? { [from]: { ...fromTexts, origin: 'human' } } : {}),
			},
		}
	const { [from]: moved, ...others } = draft.texts
	const rename = <T extends object>(row: T): T =>
		Object.fromEntries(
			Object.entries(row).map(([key, value]) => {
				if (typeof value !== 'object' || value === null || !(from in value) || to in value)
					return [key, value]
				const { [from]: text, ...rest } = value as Record<string, unknown>
				return [key, { ...rest, [to]: text }]
			}),
		) as T
	return {
		...draft,
		originalLanguage: to,
		texts: { ...others, ...(moved ? { [to]: { ...moved, origin: 'original' } } : {}) },
		evidence: draft.evidence.map(rename),
		buildingBlocks: draft.buildingBlocks.map(rename),
		images: draft.images.map(rename),
		attachments: draft.attachments.map(rename),
	}
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
export function clean(value: Json | undefined): Json | undefined {
	if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed()
	if (Array.isArray(value)) return value.map((item) => clean(item) ?? null)
	if (typeof value === 'object' && value !== null)
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)]))
	return value
}

/** Longest text a form gives back to be mended: far over every limit, far under what a request may hold. */
export const keptCharacters = 50_000
export const kept = (text: string): string =>
	characters(text) > keptCharacters ? [...text].slice(0, keptCharacters).join('') : text
