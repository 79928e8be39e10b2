import 'server-only'
import { found } from '@/app/found'
import type { DecisionState } from '@/components/review/decision-state'
import type { Person } from '@/lib/accounts/policy'
import { currentActor } from '@/lib/accounts/session'
import { place } from '@/lib/practices/steps'
import type { MoveProblem } from '@/lib/practices/transition-commands'
import type { Result } from '@/lib/result'

/**
 * Runs a decision for whoever is signed in. Either its value, or what the form shows: the refusal in words,
 * with what was typed (`words`, and `values` of further controls).
 */
export async function decide<T>(
	state: DecisionState,
	words: FormDataEntryValue | null,
	command: (actor: Person) => Promise<Result<T, MoveProblem | { code: 'changed' }>>,
	values?: Record<string, string>,
): Promise<{ value: T } | { refused: DecisionState }> {
	const kept = {
		turn: (Number(state?.turn) || 0) + 1,
		words: typeof words === 'string' ? words.slice(0, 50_000) : '',
		...(values && { values }),
	}
	const actor = await currentActor()
	if (actor.kind !== 'person') return { refused: { ...kept, problem: { code: 'signedOut' } } }
	const decided = await found(command(actor))
	if (decided.ok) return { value: decided.value }
	return { refused: { ...kept, problem: inWords(decided.problem) } }
}

function inWords(problem: MoveProblem | { code: 'changed' }): NonNullable<DecisionState['problem']> {
	switch (problem.code) {
		case 'stale':
			return { code: 'stale', state: problem.state }
		case 'invalid':
			return { code: 'invalid', problems: problem.problems.map(place) }
		case 'changed':
			return { code: 'changed' }
		default:
			return { code: 'notAllowed' }
	}
}

/** 0, which no revision has, for anything that is no version. */
export const versionIn = (form: FormData): number => {
	const text = form.get('version')
	return typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0
}
/** A text of the form; a file in its place is none. */
export function textIn(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value : ''
}
