'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { decide, versionIn } from '@/app/[locale]/review/decide'
import { boundScope, revisionScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { invalidateCatalogue } from '@/app/visitor-cache'
import type { DecisionState } from '@/components/review/decision-state'
import { requirePerson } from '@/lib/accounts/session'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { restoreRevision, startRevision, submitPractice, withdrawDraft } from '@/lib/practices/commands'
import { confirmPractice } from '@/lib/practices/confirmation-commands'
import { setResponsible } from '@/lib/practices/hand-over-commands'

type Scope = z.output<typeof revisionScope>

/** Sends a draft, or sends it again. */
export async function sendPractice(
	scope: Scope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const { locale, revisionId } = boundScope(revisionScope, scope)
	const sent = await decide(state, '', (actor) => submitPractice(actor, revisionId, versionIn(form)))
	if ('refused' in sent) return sent.refused
	redirect(`${paths.submission(locale, revisionId)}?done=${sent.value.state}`)
}

/** Closes a draft, or takes back what was sent. */
export async function withdrawPractice(
	scope: Scope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const { locale, revisionId } = boundScope(revisionScope, scope)
	const withdrawn = await decide(state, '', (actor) => withdrawDraft(actor, revisionId, versionIn(form)))
	if ('refused' in withdrawn) return withdrawn.refused
	redirect(`${paths.contribute(locale)}?done=withdrawn`)
}

/** Opens a working copy, or goes to the one that is open. */
export async function revisePractice(scope: Scope): Promise<void> {
	const { locale, revisionId } = boundScope(revisionScope, scope)
	const actor = await requirePerson(locale, paths.contribute(locale))
	const opened = await found(startRevision(actor, revisionId))
	if (opened.ok) redirect(paths.editDraft(locale, opened.value.revisionId))
	redirect(
		opened.problem.code === 'alreadyOpen'
			? paths.editDraft(locale, opened.problem.revisionId)
			: `${paths.contribute(locale)}?problem=stale`,
	)
}

/** Begins a draft with what stood in a revision that a later one has replaced. */
export async function restorePractice(scope: Scope): Promise<void> {
	const { locale, revisionId } = boundScope(revisionScope, scope)
	const actor = await requirePerson(locale, paths.workHistory(locale, revisionId))
	const opened = await found(restoreRevision(actor, revisionId))
	if (opened.ok) redirect(paths.editDraft(locale, opened.value.revisionId))
	// The page says which draft is open, and leads there.
	redirect(
		paths.workHistory(locale, revisionId, {
			problem: opened.problem.code === 'alreadyOpen' ? 'alreadyOpen' : 'stale',
		}),
	)
}

const responsibleScope = z.object({ locale: z.enum(locales), slug: z.string().max(200) })

/** Says who answers for a practice; nobody in particular: the coordinators. */
export async function chooseResponsible(
	scope: z.output<typeof responsibleScope>,
	form: FormData,
): Promise<void> {
	const { locale, slug } = boundScope(responsibleScope, scope)
	const actor = await requirePerson(locale, paths.contribute(locale))
	const person = form.get('person')
	const chosen = await found(
		setResponsible(actor, slug, typeof person === 'string' && person !== '' ? person : null),
	)
	redirect(`${paths.contribute(locale)}?${chosen.ok ? 'done=responsible' : 'problem=stale'}`)
}

/** Says that all of it still holds. */
export async function confirmStillHolds(scope: Scope): Promise<void> {
	const { locale, revisionId } = boundScope(revisionScope, scope)
	const actor = await requirePerson(locale, paths.contribute(locale))
	const confirmed = await found(confirmPractice(actor, revisionId))
	if (confirmed.ok) invalidateCatalogue()
	redirect(`${paths.contribute(locale)}?${confirmed.ok ? 'done=confirmed' : 'problem=stale'}`)
}
