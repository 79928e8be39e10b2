'use client'

import { createContext, type ReactNode, use } from 'react'
import type { ContentLocale } from '@/lib/locales'
import type { Choice, ChoiceKind, ThemeGroup } from '@/lib/practices/choice-queries'
import type { FormValues } from '@/lib/practices/draft-form'
import type { LanguageDoubt } from '@/lib/practices/language-doubts'
import type { FieldRemark } from '@/lib/practices/remark-rows'
import type { StepPart } from '@/lib/practices/step-part'
import type { StepFiles } from './step-files'
import type { FindAction, StepState } from './step-state'

/** What every control of one screen needs to know. */
export type StepForm = {
	locale: string
	language: ContentLocale
	original: ContentLocale
	values: FormValues
	/** The screen as it is stored. */
	stored: StepPart
	/** In words, by control. */
	problems: ReadonlyMap<string, string>
	remarks: readonly FieldRemark[]
	/** Texts that read like another language than declared, as they are stored. */
	doubts: readonly LanguageDoubt[]
	/** Where the language of the original is chosen. */
	basicsPath: string
	/** Where remarks are answered. */
	submissionPath: string
	/** What the original says, while a translation is written. */
	originalValues: FormValues | undefined
	chosen: Record<ChoiceKind, Choice[]>
	found: StepState['found']
	find: FindAction
	themeGroups: ThemeGroup[]
	/** What looks like this practice; shown where its title and summary are written. */
	duplicates: ReactNode
	/** On the screen of files alone. */
	files: StepFiles | undefined
	/** Whether JavaScript runs: what only helps without it steps aside. */
	scripted: boolean
}

const Context = createContext<StepForm | undefined>(undefined)
export const StepFormProvider = Context.Provider

export function useStepForm(): StepForm {
	const form = use(Context)
	if (!form) throw new Error('a control of the form stands outside it')
	return form
}
