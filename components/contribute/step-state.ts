import type { FieldProblem } from '@/lib/field-problems'
import type { ContentLocale, Locale } from '@/lib/locales'
import type { Choice, ChoiceKind } from '@/lib/practices/choice-queries'
import type { FormValues } from '@/lib/practices/draft-form'
import type { Contested } from '@/lib/practices/merge'
import type { StepPart } from '@/lib/practices/step-part'
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

/** Names of the values chosen from long vocabularies. */
export type ChosenNames = Record<ChoiceKind, Choice[]>

// ---------------------------------------------------------------- one save

/** A screen on its way: lib/practices/save-commands.ts says what its parts mean. */
export type SentScreen = {
	version: number
	base: StepPart
	part: StepPart
	inDoubt: StepPart[]
	background: boolean
}

/** How the screen stands in the database now. */
export type Standing = { version: number; savedAt: string; stored: StepPart; chosen: ChosenNames }

export type Editor = {
	/** Undefined when it was the same person, in another window. */
	editedBy?: string | null | undefined
	editedAt: string
}

export type Overtaken = Editor & {
	contested: Contested[]
	/** Names of all codes that either version holds, keyed "themes:water". */
	names: Record<string, string>
}

/** What became of it. Problems are at fields of the draft ("texts.ca.title", "evidence.0.value"). */
export type ScreenAnswer =
	| (Standing & { answer: 'saved'; others?: Editor & { paths: string[] } })
	/** By hand nothing was stored; in the background everything else was: `standing`. */
	| { answer: 'invalid'; problems: FieldProblem[]; standing?: Standing }
	/** Somebody else changed the same. Everything else was stored. */
	| (Standing & { answer: 'overtaken'; overtaken: Overtaken; problems: FieldProblem[] })
	| {
			answer: /** It was sent or closed meanwhile. */
				| 'closed'
				/** Too many save this draft at this moment. */
				| 'busy'
				/** Nobody is signed in any more. */
				| 'signedOut'
				/** Another person is signed in than the one who wrote this. */
				| 'someoneElse'
				/** They may no longer read it, or it is not there any more. */
				| 'gone'
				/** The language of the original changed meanwhile: the screen has other fields now. */
				| 'otherLanguage'
	  }

// ---------------------------------------------------------------- the form between two requests

export type StepAnswer =
	/** Not sent yet. */
	| 'none'
	| 'saved'
	/** Something is wrong: nothing was stored. */
	| 'invalid'
	/** Part of the form did not arrive: nothing was stored. */
	| 'incomplete'
	/** Somebody else changed the same: both versions are shown. */
	| 'overtaken'
	/** Values to choose from were looked up; all else was saved. */
	| 'found'
	| Exclude<ScreenAnswer['answer'], 'saved' | 'invalid' | 'overtaken'>

/** One screen of the form between two requests. */
export type StepState = {
	answer: StepAnswer
	/** The version this screen began from, and what stood there then. */
	version: number
	base: StepPart
	values: FormValues
	savedAt: string | null
	problems: PlacedProblem[]
	chosen: ChosenNames
	found?: { kind: ChoiceKind; words: string; choices: Choice[] }
	overtaken?: Overtaken
	/** Changes with each answer. */
	turn: number
	/** Changes when the fields have to be made anew, because others' values came in. */
	generation: number
}

export type StepAction = (state: StepState, form: FormData) => Promise<StepState>
export type FindAction = (kind: ChoiceKind, words: string) => Promise<Choice[]>
