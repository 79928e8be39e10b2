import 'server-only'
import type { Actor } from '../accounts/policy'
import { displayName } from '../accounts/schema'
import type { Transaction } from '../db'
import { notify, readerSelect } from '../notifications/commands'
import { paths } from '../paths'
import { handOver } from '../practices/hand-over-commands'

export type Departure = { actor: Actor; organisationId: string; userId: string }

/**
 * The moment after somebody no longer belongs to an organisation, by whoever's hand, in the transaction that ends their
 * membership: what they leave behind is told to those who can take it up. What they answered for passes to the coordinators; drafts
 * stay the organisation's, and whoever writes for it can go on with them.
 */
export async function afterDeparture(tx: Transaction, departure: Departure): Promise<void> {
	const { actor, organisationId, userId } = departure
	await handOver(tx, actor, { userId, organisationId, coordinatorsHear: true })
	const organisation = await tx.organisation.findUniqueOrThrow({
		where: { id: organisationId },
		select: {
			slug: true,
			name: true,
			memberships: {
				where: { role: 'coordinator', user: { disabledAt: null } },
				select: { user: { select: readerSelect } },
			},
		},
	})
	const person = await tx.user.findUniqueOrThrow({
		where: { id: userId },
		select: { ...readerSelect, name: true, disabledAt: true },
	})
	const drafts = await tx.revision.count({
		where: { authorId: userId, workingFor: { not: null }, practice: { organisationId } },
	})
	const facts = {
		person: displayName(person),
		organisation: { texts: organisation.name as Record<string, string> },
		drafts,
	}
	await notify(tx, {
		kind: 'memberLeft',
		actor,
		to: organisation.memberships.map(({ user }) => user),
		facts,
		path: paths.organisationSpace('en', organisation.slug),
	})
	if (person.disabledAt === null)
		await notify(tx, {
			kind: 'membershipEnded',
			actor,
			to: [{ id: person.id, email: person.email, locale: person.locale }],
			facts,
			path: paths.account('en'),
		})
}
