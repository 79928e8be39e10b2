import type { Interpreted } from '@/lib/imports/interpret'
import type { ReadProblem } from '@/lib/imports/schema'

/** Pasted words between two requests. */
export type PasteState = { text: string; problem?: ReadProblem; turn: number }

/** What was brought, as it is looked over. */
export type LookOverState = {
	items: Interpreted[]
	/** The number by which each item is chosen for: its own, or that of its column. */
	numbers: number[]
	organisationId: string
	originalLanguage: string
	problem?: { code: 'noTitle' | 'tooLongTitle' | 'tooMany' | 'madeAlready' }
	turn: number
}
export type LookOverAction = (state: LookOverState, form: FormData) => Promise<LookOverState>
