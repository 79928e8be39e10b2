import 'server-only'
import { type Actor, type MembershipRole, membershipRoles } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { done, type Result, refused } from '../result'
import { isSlug } from '../slug'
import { isUuid } from '../uuid'
import { changeMembership, holdOrganisation } from './membership-rows'
import { canInSpace, type SpaceAction } from './policy'

/** What coordinators do with the people of their organisation. Inviting new ones: invitation-commands.ts. */

type Refused = { code: 'lastCoordinator' }

export type HeldOrganisation = { id: string; slug: string; name: unknown }

/** The organisation of this slug, held until the transaction ends. Who may not do that there finds nothing. */
export async function takeOrganisation(
	tx: Transaction,
	actor: Actor,
	slug: string,
	action: SpaceAction,
): Promise<HeldOrganisation> {
	const hidden = new NotFound(`organisation ${slug}`)
	const organisation = isSlug(slug)
		? await tx.organisation.findUnique({ where: { slug }, select: { id: true, slug: true, name: true } })
		: null
	if (!organisation || !canInSpace(actor, action, organisation.id)) throw hidden
	await holdOrganisation(tx, organisation.id)
	// Whoever held it before may have taken the actor's own rights away.
	if (actor.kind === 'person' && !(await stillMay(tx, actor, action, organisation.id))) throw hidden
	return organisation
}

async function stillMay(
	tx: Transaction,
	actor: Extract<Actor, { kind: 'person' }>,
	action: SpaceAction,
	organisationId: string,
): Promise<boolean> {
	const user = await tx.user.findUniqueOrThrow({
		where: { id: actor.id },
		select: { siteRole: true, memberships: { select: { organisationId: true, role: true } } },
	})
	return canInSpace({ ...actor, ...user }, action, organisationId)
}

/** Another role for somebody who belongs to it. There is always a coordinator. */
export async function setMemberRole(
	actor: Actor,
	slug: string,
	change: { userId: string; role: string },
): Promise<Result<null, Refused>> {
	const role = membershipRoles.find((known) => known === change.role)
	if (!role) throw new NotFound('role')
	return changeMember(actor, slug, 'setRole', change.userId, role)
}

/** Ends somebody's membership; what they wrote stays. */
export const removeMember = (actor: Actor, slug: string, userId: string): Promise<Result<null, Refused>> =>
	changeMember(actor, slug, 'remove', userId, null)

/** Ends one's own membership. */
export async function leaveOrganisation(actor: Actor, slug: string): Promise<Result<null, Refused>> {
	if (actor.kind !== 'person') throw new NotFound(`organisation ${slug}`)
	return changeMember(actor, slug, 'leave', actor.id, null)
}

async function changeMember(
	actor: Actor,
	slug: string,
	action: 'setRole' | 'remove' | 'leave',
	userId: string,
	role: MembershipRole | null,
): Promise<Result<null, Refused>> {
	return db.$transaction(async (tx) => {
		const { id: organisationId } = await takeOrganisation(tx, actor, slug, action)
		if (!isUuid(userId)) throw new NotFound('member')
		const belongs = await tx.membership.count({ where: { organisationId, userId } })
		if (belongs === 0) throw new NotFound('member')
		const changed = await changeMembership(tx, {
			actor,
			organisationId,
			userId,
			role,
			...(action === 'leave' && { action: 'left' as const }),
			keepACoordinator: true,
		})
		return changed === 'lastCoordinator' ? refused({ code: changed }) : done(null)
	})
}
