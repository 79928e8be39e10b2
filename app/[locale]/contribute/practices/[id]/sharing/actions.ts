'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textIn } from '@/app/[locale]/review/decide'
import { boundScope, revisionScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { currentActor, requirePerson } from '@/lib/accounts/session'
import { makeDraftLink, revokeDraftLink } from '@/lib/draft-links/commands'
import { draftLinkLimits } from '@/lib/draft-links/limits'
import type { DraftLinkFormState } from '@/lib/draft-links/schema'
import { appUrl } from '@/lib/env'
import { paths } from '@/lib/paths'

export async function makeLink(
	scope: z.input<typeof revisionScope>,
	{ turn }: DraftLinkFormState,
	form: FormData,
): Promise<DraftLinkFormState> {
	const { revisionId } = boundScope(revisionScope, scope)
	const typed = {
		guest: textIn(form, 'guest').slice(0, 1000),
		right: textIn(form, 'right').slice(0, 20),
		days: textIn(form, 'days').slice(0, 20),
		locale: textIn(form, 'locale').slice(0, 20),
	}
	const answer = { turn: (Number(turn) || 0) + 1, typed }
	const actor = await currentActor()
	if (actor.kind !== 'person') return { ...answer, refused: 'signedOut' }
	const made = await found(makeDraftLink(actor, revisionId, typed))
	if (!made.ok)
		return made.problem.code === 'invalid'
			? { ...answer, problems: made.problem.problems }
			: { ...answer, refused: made.problem.code }
	const { guest, secret, expiresAt } = made.value
	// The list below has one more.
	refresh()
	return {
		turn: answer.turn,
		typed: { ...typed, guest: '', days: String(draftLinkLimits.usualDays) },
		made: { guest, url: appUrl() + paths.sharedDraft(made.value.locale, secret), expiresAt },
	}
}

const linkScope = revisionScope.extend({ linkId: z.uuid() })

export async function revokeLink(scope: z.input<typeof linkScope>): Promise<void> {
	const { locale, revisionId, linkId } = boundScope(linkScope, scope)
	const address = paths.shareDraft(locale, revisionId)
	await found(revokeDraftLink(await requirePerson(locale, address), linkId))
	refresh()
	redirect(`${address}?done=revoked`)
}
