import 'server-only'
import type { Actor } from '../accounts/policy'
import { displayName } from '../accounts/schema'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { notify } from '../notifications/commands'
import { paths } from '../paths'
import { done, type Result, refused } from '../result'
import { isUuid } from '../uuid'
import { coordinatorsOf, editors } from './notice-commands'
import { canPassOn, openStates } from './policy'
import { lockPractice } from './transition-commands'

/**
 * To be called in the transaction in which somebody leaves an organisation, or all of them (their account is closed):
 * what they answered for passes to the coordinators, who are told, and choose; to the editors where there are none.
 * Drafts belong to the organisation, so nothing of them is lost; how many there are is told too.
 */
export async function handOver(
	tx: Transaction,
	actor: Actor,
	{
		userId,
		organisationId,
		coordinatorsHear = false,
	}: {
		userId: string
		organisationId?: string
		/** The coordinators hear of it anyway: then the editors alone are told, where there are none. */
		coordinatorsHear?: boolean
	},
): Promise<void> {
	const leaving = await tx.user.findUniqueOrThrow({
		where: { id: userId },
		select: { name: true, email: true, memberships: { select: { organisationId: true } } },
	})
	const left = organisationId ? [organisationId] : leaving.memberships.map(({ organisationId: each }) => each)
	for (const each of left) {
		const { count: practices } = await tx.practice.updateMany({
			where: { organisationId: each, responsibleId: userId },
			data: { responsibleId: null },
		})
		const drafts = await tx.revision.count({
			where: { state: { in: [...openStates] }, authorId: userId, practice: { organisationId: each } },
		})
		if (practices + drafts === 0) continue
		const coordinators = (await coordinatorsOf(tx, each)).filter(({ id }) => id !== userId)
		if (coordinatorsHear && coordinators.length > 0) continue
		await notify(tx, {
			kind: 'handedOver',
			to: coordinators.length > 0 ? coordinators : await editors(tx),
			actor,
			facts: { name: displayName(leaving), practices, drafts },
			path: coordinators.length > 0 ? paths.contribute('en') : paths.upkeep('en'),
		})
	}
}

/**
 * Says who of the owner answers for a practice; null: its coordinators. A coordinator may, and whoever answers for it
 * now may hand it on. `notThere`: that person does not write for the owner.
 */
export async function setResponsible(
	actor: Actor,
	slug: string,
	userId: string | null,
): Promise<Result<null, { code: 'notThere' }>> {
	return db.$transaction(async (tx) => {
		const known = await tx.practice.findUnique({ where: { slug: slug.slice(0, 200) }, select: { id: true } })
		if (!known) throw new NotFound('practice')
		await lockPractice(tx, known.id)
		const practice = await tx.practice.findUniqueOrThrow({
			where: { id: known.id },
			select: { organisationId: true, responsibleId: true },
		})
		const { organisationId } = practice
		if (!canPassOn(actor, practice)) throw new NotFound('practice')
		if (userId !== null) {
			const member = isUuid(userId)
				? await tx.membership.findFirst({
						where: { userId, organisationId, user: { disabledAt: null } },
						select: { userId: true },
					})
				: null
			if (!member) return refused({ code: 'notThere' as const })
		}
		await tx.practice.update({
			where: { id: known.id },
			data: { responsibleId: userId },
			select: { id: true },
		})
		return done(null)
	})
}
