'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { textIn } from '@/app/[locale]/review/decide'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import { currentActor, requirePerson } from '@/lib/accounts/session'
import { locales } from '@/lib/locales'
import { inviteMember, resendInvitation, revokeInvitation } from '@/lib/organisations/invitation-commands'
import { leaveOrganisation, removeMember, setMemberRole } from '@/lib/organisations/member-commands'
import type { MemberInvitationState } from '@/lib/organisations/schema'
import { paths } from '@/lib/paths'

const spaceScope = z.object({ locale: z.enum(locales), slug: z.string().max(200) })
const memberScope = spaceScope.extend({ userId: z.uuid() })
const invitationScope = spaceScope.extend({ invitationId: z.uuid() })
type Space = z.output<typeof spaceScope>

export async function invite(
	sent: Space,
	{ turn }: MemberInvitationState,
	form: FormData,
): Promise<MemberInvitationState> {
	const { slug } = boundScope(spaceScope, sent)
	const typed = {
		email: textIn(form, 'email').slice(0, 1000),
		role: textIn(form, 'role').slice(0, 20),
		locale: textIn(form, 'locale').slice(0, 20),
	}
	const answer = { turn: (Number(turn) || 0) + 1, typed }
	const actor = await currentActor()
	if (actor.kind !== 'person') return { ...answer, refused: 'signedOut' }
	const invited = await found(inviteMember(actor, slug, typed))
	if (!invited.ok)
		return invited.problem.code === 'invalid'
			? { ...answer, problems: invited.problem.problems }
			: { ...answer, refused: invited.problem.code }
	refresh()
	return { ...answer, typed: { ...typed, email: '' }, sent: { email: invited.value.email } }
}

type Answer = { ok: true } | { ok: false; problem: { code: string } }

/** Runs what a form of the page asked for; afterwards the page stands there anew and says what came of it. */
async function change(
	{ locale, slug }: Space,
	doneWord: string,
	work: (actor: Awaited<ReturnType<typeof requirePerson>>) => Promise<Answer>,
): Promise<never> {
	const here = paths.organisationPeople(locale, slug)
	const answer = await found(work(await requirePerson(locale, here)))
	refresh()
	redirect(answer.ok ? `${here}?done=${doneWord}` : `${here}?refused=${answer.problem.code}`)
}

export async function setRole(sent: z.output<typeof memberScope>, form: FormData): Promise<void> {
	const { userId, ...space } = boundScope(memberScope, sent)
	await change(space, 'role', (actor) =>
		setMemberRole(actor, space.slug, { userId, role: textIn(form, 'role') }),
	)
}

export async function remove(sent: z.output<typeof memberScope>): Promise<void> {
	const { userId, ...space } = boundScope(memberScope, sent)
	await change(space, 'removed', (actor) => removeMember(actor, space.slug, userId))
}

export async function leave(sent: Space): Promise<void> {
	const { locale, slug } = boundScope(spaceScope, sent)
	const here = paths.organisationPeople(locale, slug)
	const left = await found(leaveOrganisation(await requirePerson(locale, here), slug))
	redirect(left.ok ? paths.account(locale) : `${here}?refused=${left.problem.code}`)
}

export async function again(sent: z.output<typeof invitationScope>): Promise<void> {
	const { invitationId, ...space } = boundScope(invitationScope, sent)
	await change(space, 'sent', (actor) => resendInvitation(actor, space.slug, invitationId))
}

export async function revoke(sent: z.output<typeof invitationScope>): Promise<void> {
	const { invitationId, ...space } = boundScope(invitationScope, sent)
	await change(space, 'revoked', async (actor) => {
		await revokeInvitation(actor, space.slug, invitationId)
		return { ok: true }
	})
}
