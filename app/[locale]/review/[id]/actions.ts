'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope, revisionScope } from '@/app/bound-scope'
import { invalidateCatalogue } from '@/app/visitor-cache'
import type { DecisionState } from '@/components/review/decision-state'
import { paths } from '@/lib/paths'
import {
	approvePractice,
	archivePractice,
	declinePractice,
	publishPractice,
	recommendForPublication,
	returnForChanges,
} from '@/lib/practices/review-commands'
import { decide, textIn, versionIn } from '../decide'

const commands = {
	approve: approvePractice,
	requestChanges: returnForChanges,
	recommend: recommendForPublication,
	publish: publishPractice,
	decline: declinePractice,
	archive: archivePractice,
}

const scopeSchema = revisionScope.extend({
	action: z.enum(['approve', 'requestChanges', 'recommend', 'publish', 'decline', 'archive']),
})
type Scope = z.output<typeof scopeSchema>

/** One decision of a coordinator, reviewer or editor. The command asks the policy; this only carries it there. */
export async function decideOnPractice(
	scope: Scope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const { locale, revisionId, action } = boundScope(scopeSchema, scope)
	const reason = textIn(form, 'reason')
	const decided = await decide(state, reason, (actor) =>
		commands[action](actor, revisionId, { version: versionIn(form), reason }),
	)
	if ('refused' in decided) return decided.refused
	if (action === 'publish' || action === 'archive') invalidateCatalogue()
	redirect(`${paths.reviewRevision(locale, revisionId)}?done=${action}`)
}
