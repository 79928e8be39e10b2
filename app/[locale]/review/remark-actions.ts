'use server'

import { redirect } from 'next/navigation'
import type { DecisionState } from '@/components/review/decision-state'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { addRemark, replyToRemark, resolveRemark } from '@/lib/practices/remark-commands'
import { decide, textIn } from './decide'

/** Where somebody speaks from: they come back there. */
type Scope = { locale: Locale; revisionId: string; page: 'review' | 'submission' }

const backTo = ({ locale, revisionId, page }: Scope, remarkId: string) =>
	`${page === 'review' ? paths.reviewRevision(locale, revisionId) : paths.submission(locale, revisionId)}#remark-${remarkId}`

export async function remarkAtField(
	scope: Scope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const body = textIn(form, 'body')
	const remarked = await decide(state, body, (actor) =>
		addRemark(actor, scope.revisionId, { field: textIn(form, 'field'), body }),
	)
	if ('refused' in remarked) return remarked.refused
	redirect(backTo(scope, remarked.value.id))
}

export async function answerRemark(
	scope: Scope & { remarkId: string },
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const body = textIn(form, 'body')
	const answered = await decide(state, body, (actor) => replyToRemark(actor, scope.remarkId, { body }))
	if ('refused' in answered) return answered.refused
	redirect(backTo(scope, scope.remarkId))
}

export async function settleRemark(
	scope: Scope & { remarkId: string },
	state: DecisionState,
): Promise<DecisionState> {
	const settled = await decide(state, '', (actor) => resolveRemark(actor, scope.remarkId))
	if ('refused' in settled) return settled.refused
	redirect(backTo(scope, scope.remarkId))
}
