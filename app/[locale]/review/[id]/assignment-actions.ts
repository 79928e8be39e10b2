'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope, revisionScope } from '@/app/bound-scope'
import type { DecisionState } from '@/components/review/decision-state'
import { paths } from '@/lib/paths'
import { refused } from '@/lib/result'
import {
	assignReviewer,
	declareInterests,
	reassignReview,
	setDueDate,
	takeOffReview,
} from '@/lib/reviews/assignment-commands'
import { decide, textIn, versionIn } from '../decide'

const assignmentScope = revisionScope.extend({ assignmentId: z.uuid() })
type Scope = z.output<typeof revisionScope>
type AssignmentScope = z.output<typeof assignmentScope>

/** Back to the review page, which says what was done. */
function back(locale: string, revisionId: string, done: string, anchor: string): never {
	redirect(`${paths.reviewRevision(locale, revisionId)}?done=${done}#${anchor}`)
}

/** Asks one more reviewer. */
export async function askReviewer(sent: Scope, state: DecisionState, form: FormData): Promise<DecisionState> {
	const { locale, revisionId } = boundScope(revisionScope, sent)
	const values = { reviewerId: textIn(form, 'reviewerId'), dueOn: textIn(form, 'dueOn') }
	const { reviewerId, dueOn } = values
	const asked = await decide(
		state,
		'',
		(actor) => assignReviewer(actor, revisionId, { reviewerId, ...(dueOn ? { dueOn } : {}) }),
		values,
	)
	if ('refused' in asked) return asked.refused
	back(locale, revisionId, 'asked', 'reviewers')
}

/** Asks somebody else instead. */
export async function askInstead(
	sent: AssignmentScope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const { locale, revisionId, assignmentId } = boundScope(assignmentScope, sent)
	const reviewerId = textIn(form, 'reviewerId')
	const asked = await decide(
		state,
		'',
		(actor) => reassignReview(actor, assignmentId, { version: versionIn(form), reviewerId }),
		{ reviewerId },
	)
	if ('refused' in asked) return asked.refused
	back(locale, revisionId, 'asked', 'reviewers')
}

export async function moveDueDate(
	sent: AssignmentScope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const { locale, revisionId, assignmentId } = boundScope(assignmentScope, sent)
	const dueOn = textIn(form, 'dueOn')
	const moved = await decide(
		state,
		'',
		(actor) => setDueDate(actor, assignmentId, { version: versionIn(form), dueOn }),
		{ dueOn },
	)
	if ('refused' in moved) return moved.refused
	back(locale, revisionId, 'dueDate', 'reviewers')
}

export async function takeOff(
	sent: AssignmentScope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const { locale, revisionId, assignmentId } = boundScope(assignmentScope, sent)
	const taken = await decide(state, '', (actor) =>
		takeOffReview(actor, assignmentId, { version: versionIn(form) }),
	)
	if ('refused' in taken) return taken.refused
	back(locale, revisionId, 'takenOff', 'reviewers')
}

/** A reviewer says whether anything ties them to the practice. */
export async function declare(sent: Scope, state: DecisionState, form: FormData): Promise<DecisionState> {
	const { locale, revisionId } = boundScope(revisionScope, sent)
	const conflict = textIn(form, 'conflict')
	const words = textIn(form, 'words')
	const declared = await decide(
		state,
		words,
		async (actor) =>
			conflict === 'yes' || conflict === 'no'
				? declareInterests(actor, revisionId, { conflict: conflict === 'yes', words })
				: refused({
						code: 'invalid' as const,
						problems: [{ field: 'conflict', code: 'required' as const }],
					}),
		{ conflict },
	)
	if ('refused' in declared) return declared.refused
	if (conflict === 'yes') redirect(`${paths.review(locale)}?done=conflict`)
	back(locale, revisionId, 'declared', 'opinion')
}
