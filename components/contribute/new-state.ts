import type { PlacedProblem } from '@/lib/practices/steps'

/** A practice about to begin: what was typed, and what is wrong with it. */
export type NewState = {
	organisationId: string
	originalLanguage: string
	title: string
	problems: PlacedProblem[]
	turn: number
}
export type BeginAction = (state: NewState, form: FormData) => Promise<NewState>
