import type { ContentLocale } from '../locales'
import { type MachineProblem, machineProblems } from '../machine-problems'
import type { TranslationOrigin } from '../practices/origins'
import type { TranslationAction } from './policy'

/**
 * A translation of a practice, text by text. It belongs to the practice, not to a revision: each text knows the
 * original it was made from, and what visitors read of it may be older than what its translator has written.
 */

export const translationStatuses = ['draft', 'published'] as const
export type TranslationStatus = (typeof translationStatuses)[number]

/** A text as visitors read it, or will. */
export type ReadText = {
	text: string
	origin: TranslationOrigin
	/** The original it was made from, or last found right for. */
	source: string
}

/** An empty text is one that was taken away, and stands for visitors until that is published. */
export type TranslatedText = ReadText & {
	by: { id: string | null; name: string | null }
	at: Date
	published: ReadText | null
}

/** Texts by field: paths of the draft without their language (lib/practices/fields.ts). */
export type TranslatedTexts = ReadonlyMap<string, TranslatedText>

export type Translation = {
	locale: ContentLocale
	status: TranslationStatus
	/** 0 while nothing of it is stored: it was read from a revision. */
	version: number
	texts: TranslatedTexts
}

/** Where a text stands towards the original as it is now. */
export type FieldStanding = 'missing' | 'current' | 'changed'

/** What lists count by. */
export type Progress = {
	/** Texts of the original, and how many of them are translated. */
	total: number
	filled: number
	/** Translated, and the original has changed since. */
	changed: number
	/** Made by a machine that nobody has read. */
	machine: number
	/** Written, and not yet what visitors read. */
	waiting: number
}

// ---------------------------------------------------------------- as pages show it: plain JSON, moments as ISO strings

export type FieldView = {
	field: string
	/** What the original says now. */
	original: string
	/** In characters. */
	limit: number
	text: string
	origin: TranslationOrigin
	standing: FieldStanding
	/** The original it was made from, where that is another one. */
	madeFrom: string | undefined
	by: string | null
	at: string
	/** Visitors read something else, or nothing. */
	waiting: boolean
}

export type LanguageView = {
	language: ContentLocale
	/** Undefined while nothing is written in it. */
	status: TranslationStatus | undefined
	progress: Progress
}

/** A practice and the languages it is, or could be, translated into. */
export type TranslationsView = {
	practiceId: string
	slug: string
	/** Of the original. */
	title: string
	original: ContentLocale
	/** Whether visitors read the practice. */
	live: boolean
	/** Those this person may see. */
	languages: LanguageView[]
}

/** What the machine can do for a translation, and does. */
export type MachineView = {
	/** Undefined where there is none. A problem: it cannot be asked for this language, or not now. */
	state: 'ready' | MachineProblem | undefined
	/** Since when it is at work on all that is missing. */
	busySince: string | null
	/** Why it did not end that last. */
	problem: MachineTrouble | null
}

/** Why a machine made no text. */
export const machineTroubles = [...machineProblems, 'none', 'tooMuch', 'tooLong', 'busy', 'stale'] as const
export type MachineTrouble = (typeof machineTroubles)[number]

export type TranslationView = TranslationsView & {
	language: ContentLocale
	status: TranslationStatus
	version: number
	fields: FieldView[]
	progress: Progress
	actions: TranslationAction[]
	savedAt: string | null
	machine: MachineView
	lastPublished: { at: string; by: string | null } | undefined
}
