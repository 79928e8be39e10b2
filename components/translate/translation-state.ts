import type { ProblemCode } from '@/lib/field-problems'
import type { ContentLocale, Locale } from '@/lib/locales'
import type { Clash } from '@/lib/translations/commands'
import type { MachineTrouble, TranslationView } from '@/lib/translations/schema'

/** Which language of which practice, in whose language the page is. */
export type TranslationScope = { practiceId: string; language: ContentLocale; locale: Locale }

export type TranslationAnswer =
	/** Not sent yet. */
	| 'none'
	| 'saved'
	| 'published'
	| 'withdrawn'
	/** Saved, and the machine is at work on the rest. */
	| 'asked'
	/** Something is wrong: nothing was stored. */
	| 'invalid'
	/** Part of the form did not arrive: nothing was stored. */
	| 'incomplete'
	/** Saved; but somebody else had changed what was to be done something with. */
	| 'stale'
	/** Nobody is signed in any more: nothing was stored. */
	| 'signedOut'

/** The form of one translation between two requests. */
export type TranslationState = {
	answer: TranslationAnswer
	/** As it is stored now. */
	view: TranslationView
	/** What stands in controls where that is something else. */
	typed: Record<string, string>
	problems: { field: string; code: ProblemCode; limit?: number }[]
	/** Why the machine made no text: at a field, or of all. */
	trouble?: { field?: string; code: MachineTrouble } | undefined
	/** Texts that somebody else changed too. */
	clashes: Clash[]
	/** Which answer last put another text into a control than its reader had there, by field. */
	replaced: Record<string, number>
	/** Changes with each answer. */
	turn: number
}

export type TranslationAction = (state: TranslationState, form: FormData) => Promise<TranslationState>
