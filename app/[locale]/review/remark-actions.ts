'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope, revisionScope } from '@/app/bound-scope'
import type { DecisionState } from '@/components/review/decision-state'
import { paths } from '@/lib/paths'
import { addRemark, replyToRemark, resolveRemark } from '@/lib/practices/remark-commands'
import { decide, textIn } from './decide'

/** Where somebody speaks from: they come back there. */
const scopeSchema = revisionScope.extend({ page: z.enum(['review', 'submission']) })
const threadSchema = scopeSchema.extend({ remarkId: z.uuid() })
type Scope = z.output<typeof scopeSchema>
type Thread = z.output<typeof threadSchema>

function back({ locale, revisionId, page }: Scope, remarkId: string): never {
	const address =
		page === 'review' ? paths.reviewRevision(locale, revisionId) : paths.submission(locale, revisionId)
	// The same page but for the anchor would not be asked for again.
	refresh()
	redirect(`${address}#remark-${remarkId}`)
}

export async function remarkAtField(
	sent: Scope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const scope = boundScope(scopeSchema, sent)
	const body = textIn(form, 'body')
	const remarked = await decide(state, body, (actor) =>
		addRemark(actor, scope.revisionId, { field: textIn(form, 'field'), body }),
	)
	if ('refused' in remarked) return remarked.refused
	back(scope, remarked.value.id)
}

export async function answerRemark(
	sent: Thread,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const scope = boundScope(threadSchema, sent)
	const body = textIn(form, 'body')
	const answered = await decide(state, body, (actor) => replyToRemark(actor, scope.remarkId, { body }))
	if ('refused' in answered) return answered.refused
	back(scope, scope.remarkId)
}

export async function settleRemark(sent: Thread, state: DecisionState): Promise<DecisionState> {
	const scope = boundScope(threadSchema, sent)
	const settled = await decide(state, '', (actor) => resolveRemark(actor, scope.remarkId))
	if ('refused' in settled) return settled.refused
	back(scope, scope.remarkId)
}
