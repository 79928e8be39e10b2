import type { ContentLocale, Locale } from '@/lib/locales'
import type { Choice, ChoiceKind } from '@/lib/practices/choice-queries'
import type { FormValues } from '@/lib/practices/draft-form'
import type { Difference, StepPart } from '@/lib/practices/step-part'
import type { PlacedProblem, Step } from '@/lib/practices/steps'

/** Which screen of which revision, in which language of its texts. */
export type StepScope = {
	revisionId: string
	step: Step
	language: ContentLocale
	/** Of the original when the form was made. */
	original: ContentLocale
	locale: Locale
}

export type StepAnswer =
	/** Not sent yet. */
	| 'none'
	| 'saved'
	/** Something is wrong: nothing was stored. */
	| 'invalid'
	/** Part of the form did not arrive: nothing was stored. */
	| 'incomplete'
	/** Somebody else changed this screen: both versions are shown. */
	| 'overtaken'
	/** It was sent or closed meanwhile: nothing can be stored. */
	| 'closed'
	/** Values to choose from were looked up; all else was saved. */
	| 'found'
	/** Nobody is signed in any more: nothing was stored. */
	| 'signedOut'
	/** A save in the background did not go through; the next one by hand says why. */
	| 'unsaved'

/** One screen of the form between two requests. */
export type StepState = {
	answer: StepAnswer
	/** The version this screen began from, and what stood there then. */
	version: number
	base: StepPart
	values: FormValues
	savedAt: string | null
	problems: PlacedProblem[]
	/** Names of the values chosen from long vocabularies. */
	chosen: Record<ChoiceKind, Choice[]>
	found?: { kind: ChoiceKind; words: string; choices: Choice[] }
	overtaken?: Overtaken
	/** Changes with each answer. */
	turn: number
	/** Changes when the fields have to be made anew, because others' values came in. */
	generation: number
}

export type Overtaken = {
	mine: StepPart
	differences: Difference[]
	/** Undefined when it was the same person, in another window. */
	editedBy: string | null | undefined
	editedAt: string
	/** Names of all codes that either version holds, keyed "themes:water". */
	names: Record<string, string>
}

export type StepAction = (state: StepState, form: FormData) => Promise<StepState>
export type FindAction = (kind: ChoiceKind, words: string) => Promise<Choice[]>
