'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { invalidateCatalogue } from '@/app/visitor-cache'
import { visitor } from '@/lib/accounts/policy'
import { requirePerson } from '@/lib/accounts/session'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { startRevision } from '@/lib/practices/commands'
import { confirmByLink, passOnByLink } from '@/lib/practices/confirmation-commands'
import { getConfirmationPage } from '@/lib/practices/confirmation-queries'
import { saveDraft } from '@/lib/practices/save-commands'

const link = z.object({ locale: z.enum(locales), token: z.string().max(200) })
type Link = z.input<typeof link>

// The page says what has become of it, also where somebody was faster.

export async function confirmIt(scope: Link): Promise<void> {
	const { locale, token } = boundScope(link, scope)
	const confirmed = await found(confirmByLink(visitor, token))
	if (confirmed.ok) invalidateCatalogue()
	redirect(paths.confirmPractice(locale, token))
}

export async function passItOn(scope: Link): Promise<void> {
	const { locale, token } = boundScope(link, scope)
	await found(passOnByLink(visitor, token))
	redirect(paths.confirmPractice(locale, token))
}

/** Opens a new version to write in, or goes to the one that is open. To write, one signs in. */
export async function reviseIt(scope: Link): Promise<void> {
	const { locale, token } = boundScope(link, scope)
	const { revisionId } = await open(locale, token)
	redirect(paths.editDraft(locale, revisionId))
}

/** The same, and says in it that the practice has ended: what is missing is when, and what was learned. */
export async function endIt(scope: Link): Promise<void> {
	const { locale, token } = boundScope(link, scope)
	const { actor, revisionId, isNew } = await open(locale, token)
	if (isNew) await saveDraft(actor, revisionId, { version: 1, part: { stage: 'ended', ongoing: false } })
	redirect(paths.editDraft(locale, revisionId, 'facts'))
}

async function open(locale: (typeof locales)[number], token: string) {
	const actor = await requirePerson(locale, paths.confirmPractice(locale, token))
	const page = await found(getConfirmationPage(actor, token, locale))
	const opened = await found(startRevision(actor, page.revisionId))
	if (opened.ok) return { actor, revisionId: opened.value.revisionId, isNew: true }
	if (opened.problem.code === 'alreadyOpen')
		return { actor, revisionId: opened.problem.revisionId, isNew: false }
	return redirect(paths.confirmPractice(locale, token))
}
