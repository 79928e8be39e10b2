'use server'

import { redirect } from 'next/navigation'
import { decide, versionIn } from '@/app/[locale]/review/decide'
import { found } from '@/app/found'
import { invalidateCatalogue } from '@/app/visitor-cache'
import type { DecisionState } from '@/components/review/decision-state'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { confirmPractice, startRevision, submitPractice, withdrawDraft } from '@/lib/practices/commands'

type Scope = { locale: Locale; revisionId: string }

/** Sends a draft, or sends it again. */
export async function sendPractice(
	{ locale, revisionId }: Scope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const sent = await decide(state, '', (actor) => submitPractice(actor, revisionId, versionIn(form)))
	if ('refused' in sent) return sent.refused
	redirect(`${paths.submission(locale, revisionId)}?done=${sent.value.state}`)
}

/** Closes a draft, or takes back what was sent. */
export async function withdrawPractice(
	{ locale, revisionId }: Scope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const withdrawn = await decide(state, '', (actor) => withdrawDraft(actor, revisionId, versionIn(form)))
	if ('refused' in withdrawn) return withdrawn.refused
	redirect(`${paths.contribute(locale)}?done=withdrawn`)
}

/** Opens a working copy, or goes to the one that is open. */
export async function revisePractice({ locale, revisionId }: Scope): Promise<void> {
	const actor = await requirePerson(locale, paths.contribute(locale))
	const opened = await found(startRevision(actor, revisionId))
	if (opened.ok) redirect(paths.editDraft(locale, opened.value.revisionId))
	redirect(
		opened.problem.code === 'alreadyOpen'
			? paths.editDraft(locale, opened.problem.revisionId)
			: `${paths.contribute(locale)}?problem=stale`,
	)
}

/** Says that all of it still holds. */
export async function confirmStillHolds({ locale, revisionId }: Scope): Promise<void> {
	const actor = await requirePerson(locale, paths.contribute(locale))
	const confirmed = await found(confirmPractice(actor, revisionId))
	if (confirmed.ok) invalidateCatalogue()
	redirect(`${paths.contribute(locale)}?${confirmed.ok ? 'done=confirmed' : 'problem=stale'}`)
}
