'use server'

import { redirect } from 'next/navigation'
import { invalidateCatalogue } from '@/app/visitor-cache'
import type { DecisionState } from '@/components/review/decision-state'
import type { Locale } from '@/lib/locales'
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

type Scope = { locale: Locale; revisionId: string; action: keyof typeof commands }

/** One decision of a coordinator, reviewer or editor. The command asks the policy; this only carries it there. */
export async function decideOnPractice(
	{ locale, revisionId, action }: Scope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const command = Object.hasOwn(commands, action) ? commands[action] : undefined
	if (!command) return { ...state, turn: state.turn + 1, problem: { code: 'notAllowed' } }
	const reason = textIn(form, 'reason')
	const decided = await decide(state, reason, (actor) =>
		command(actor, revisionId, { version: versionIn(form), reason }),
	)
	if ('refused' in decided) return decided.refused
	if (action === 'publish' || action === 'archive') invalidateCatalogue()
	redirect(`${paths.reviewRevision(locale, revisionId)}?done=${action}`)
}
