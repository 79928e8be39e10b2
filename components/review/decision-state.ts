import type { RevisionState } from '@/lib/practices/policy'
import type { PlacedProblem } from '@/lib/practices/steps'

/** What became of a decision that did not go through. */
export type DecisionState = {
	/** Changes with each answer. */
	turn: number
	/** What was typed. */
	words: string
	/** What was typed or chosen in further controls, by their names. */
	values?: Record<string, string>
	/** Of what was saved before the refusal, where that was in two steps. */
	version?: number
	problem?:
		| { code: 'stale'; state: RevisionState }
		| { code: 'notAllowed' }
		/** The text it speaks of changed meanwhile. */
		| { code: 'changed' }
		| { code: 'signedOut' }
		| { code: 'invalid'; problems: PlacedProblem[] }
}
export type DecisionAction = (state: DecisionState, form: FormData) => Promise<DecisionState>
export const undecided: DecisionState = { turn: 0, words: '' }
