'use server'

import { refresh } from 'next/cache'
import { boundScope } from '@/app/bound-scope'
import type { DecisionState } from '@/components/review/decision-state'
import { acceptWording, declineWording, suggestWording } from '@/lib/practices/wording-commands'
import { decide, textIn } from './decide'
import { backToRemark, type RemarkScope, remarkScope, type ThreadScope, threadScope } from './remark-scope'

export async function suggestWords(
	sent: RemarkScope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const scope = boundScope(remarkScope, sent)
	const [words, reason] = [textIn(form, 'words'), textIn(form, 'body')]
	const suggested = await decide(
		state,
		reason,
		(actor) =>
			suggestWording(actor, scope.revisionId, {
				path: textIn(form, 'path'),
				read: textIn(form, 'read'),
				words,
				reason,
			}),
		{ words: words.slice(0, 50_000) },
	)
	if ('refused' in suggested) {
		// The form then speaks of the text as it stands now.
		if (suggested.refused.problem?.code === 'changed') refresh()
		return suggested.refused
	}
	backToRemark(scope, suggested.value.id)
}

export async function acceptWords(sent: ThreadScope, state: DecisionState): Promise<DecisionState> {
	const scope = boundScope(threadScope, sent)
	const accepted = await decide(state, '', (actor) => acceptWording(actor, scope.remarkId))
	// What differs stands in the thread itself.
	if ('refused' in accepted && accepted.refused.problem?.code !== 'changed') return accepted.refused
	backToRemark(scope, scope.remarkId)
}

export async function declineWords(
	sent: ThreadScope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const scope = boundScope(threadScope, sent)
	const word = textIn(form, 'body')
	const declined = await decide(state, word, (actor) => declineWording(actor, scope.remarkId, { word }))
	if ('refused' in declined) return declined.refused
	backToRemark(scope, scope.remarkId)
}
