import 'server-only'
import type { MembershipRole } from '../accounts/policy'
import type { Transaction } from '../db'
import { isTrial } from '../env'
import { type Reader, readerSelect } from '../notifications/commands'

/** Who answers for practices when their owners are asked or told something. For commands; nobody else is told. */

export type Owned = { id: string; organisationId: string; responsibleId: string | null }

/** Of the people of an organisation: who answers for a practice of which `responsibleId` was said to. */
export function answering<P extends { id: string; role: MembershipRole }>(
	people: readonly P[],
	responsibleId: string | null,
): P[] {
	const responsible = people.filter(({ id }) => id === responsibleId)
	return responsible.length > 0 ? responsible : people.filter(({ role }) => role === 'coordinator')
}

/** Those who answer for each practice, by its id: its responsible person, else the coordinators; or nobody. */
export async function answerersOf(
	tx: Transaction,
	practices: readonly Owned[],
): Promise<Map<string, Reader[]>> {
	const rows = await tx.membership.findMany({
		where: {
			organisationId: { in: [...new Set(practices.map(({ organisationId }) => organisationId))] },
			user: { disabledAt: null, ...(isTrial() ? {} : { demo: false }) },
		},
		select: { organisationId: true, role: true, user: { select: readerSelect } },
		orderBy: { since: 'asc' },
	})
	const peopleOf = Map.groupBy(
		rows.map(({ user, ...membership }) => ({ ...user, ...membership })),
		({ organisationId }) => organisationId,
	)
	return new Map(
		practices.map(({ id, organisationId, responsibleId }) => [
			id,
			answering(peopleOf.get(organisationId) ?? [], responsibleId),
		]),
	)
}
