import 'server-only'
import type { Actor, MembershipRole } from '../accounts/policy'
import { displayName } from '../accounts/schema'
import type { Transaction } from '../db'
import { afterDeparture } from './departure-commands'
import type { RecordedAction } from './schema'

/**
 * The one way in which who belongs to an organisation changes, whoever causes it: a coordinator, an admin of the site,
 * the person themself. Each change is recorded in the transaction that makes it.
 */

/** Whoever changes something about an organisation's people holds it until their transaction ends. */
export const holdOrganisation = (tx: Transaction, organisationId: string) =>
	tx.$queryRaw`SELECT 1 FROM "Organisation" WHERE id = ${organisationId}::uuid FOR NO KEY UPDATE`

type Change = {
	actor: Actor
	organisationId: string
	userId: string
	/** Null: no longer a member. */
	role: MembershipRole | null
	/** How it came about, where it is not plain from what changed. */
	action?: RecordedAction
	/** Refuses what would leave the organisation without a coordinator. */
	keepACoordinator?: boolean
}

export type Changed = 'changed' | 'same' | 'lastCoordinator' | 'noMember'

/** The organisation is held (holdOrganisation). */
export async function changeMembership(tx: Transaction, change: Change): Promise<Changed> {
	const { actor, organisationId, userId, role } = change
	const key = { userId, organisationId }
	const before = await tx.membership.findUnique({
		where: { userId_organisationId: key },
		select: { role: true },
	})
	if (before?.role === (role ?? undefined)) return before ? 'same' : 'noMember'
	if (before?.role === 'coordinator' && change.keepACoordinator) {
		const others = await tx.membership.count({
			where: { organisationId, role: 'coordinator', userId: { not: userId }, user: { disabledAt: null } },
		})
		if (others === 0) return 'lastCoordinator'
	}
	const user = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { name: true, email: true } })
	if (role && before) await tx.membership.update({ where: { userId_organisationId: key }, data: { role } })
	else if (role) await tx.membership.create({ data: { ...key, role } })
	else {
		await tx.membership.delete({ where: { userId_organisationId: key } })
		await afterDeparture(tx, { actor, organisationId, userId })
	}
	await recordInOrganisation(tx, {
		actor,
		organisationId,
		action: change.action ?? (role ? (before ? 'roleChanged' : 'added') : 'removed'),
		subject: { id: userId, name: displayName(user) },
		from: before?.role ?? null,
		to: role,
	})
	return 'changed'
}

type Record = {
	actor: Actor
	organisationId: string
	action: RecordedAction
	/** An account, or somebody who is only invited: then the name is their address. */
	subject?: { id: string | null; name: string }
	from?: MembershipRole | null
	to?: MembershipRole | null
}

export async function recordInOrganisation(tx: Transaction, record: Record): Promise<void> {
	const { actor, organisationId, action, subject } = record
	await tx.organisationRecord.create({
		data: {
			organisationId,
			action,
			actorId: actor.kind === 'person' ? actor.id : null,
			actorName: actor.kind === 'visitor' ? null : actor.name,
			subjectId: subject?.id ?? null,
			subjectName: subject?.name ?? null,
			fromRole: record.from ?? null,
			toRole: record.to ?? null,
		},
		select: { id: true },
	})
}
