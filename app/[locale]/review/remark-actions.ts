'use server'

import { boundScope } from '@/app/bound-scope'
import type { DecisionState } from '@/components/review/decision-state'
import { addRemark, replyToRemark, resolveRemark } from '@/lib/practices/remark-commands'
import { decide, textIn } from './decide'
import { backToRemark, type RemarkScope, remarkScope, type ThreadScope, threadScope } from './remark-scope'

export async function remarkAtField(
	sent: RemarkScope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const scope = boundScope(remarkScope, sent)
	const body = textIn(form, 'body')
	const remarked = await decide(state, body, (actor) =>
		addRemark(actor, scope.revisionId, { field: textIn(form, 'field'), body }),
	)
	if ('refused' in remarked) return remarked.refused
	backToRemark(scope, remarked.value.id)
}

export async function answerRemark(
	sent: ThreadScope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const scope = boundScope(threadScope, sent)
	const body = textIn(form, 'body')
	const answered = await decide(state, body, (actor) => replyToRemark(actor, scope.remarkId, { body }))
	if ('refused' in answered) return answered.refused
	backToRemark(scope, scope.remarkId)
}

export async function settleRemark(sent: ThreadScope, state: DecisionState): Promise<DecisionState> {
	const scope = boundScope(threadScope, sent)
	const settled = await decide(state, '', (actor) => resolveRemark(actor, scope.remarkId))
	if ('refused' in settled) return settled.refused
	backToRemark(scope, scope.remarkId)
}
