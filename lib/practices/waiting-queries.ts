import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { permissions } from './policy'

/**
 * How many practices wait for this person: to be read, if they review; to be let pass, in organisations they
 * coordinate; to be changed, where they are the author. The states come from the table of permissions.
 */
export async function countWaiting(actor: Actor): Promise<number> {
	if (actor.kind !== 'person') return 0
	const own = actor.memberships.map(({ organisationId }) => organisationId)
	const coordinated = actor.memberships
		.filter(({ role }) => role === 'coordinator')
		.map(({ organisationId }) => organisationId)
	const judged = actor.siteRole === 'member' ? [] : (permissions.requestChanges[actor.siteRole] ?? [])
	return await db.revision.count({
		where: {
			OR: [
				{ state: { in: [...judged] }, practice: { organisationId: { notIn: own } } },
				{
					state: { in: [...(permissions.approve.coordinator ?? [])] },
					practice: { organisationId: { in: coordinated } },
				},
				{ state: 'changes_requested', authorId: actor.id, practice: { organisationId: { in: own } } },
			],
		},
	})
}
