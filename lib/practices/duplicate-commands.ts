import 'server-only'
import { type Actor, roleIn } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { done, type Result } from '../result'
import { isUuid } from '../uuid'

/** More are never shown at once. */
const most = 20

/**
 * Says that practices which look like this one are others: they are not shown with it again. Whoever writes for the
 * owner may; what one cannot see, or what does not exist, is passed over.
 */
export async function tellApart(
	actor: Actor,
	practiceId: string,
	otherIds: readonly string[],
): Promise<Result<{ count: number }, never>> {
	const practice = isUuid(practiceId)
		? await db.practice.findUnique({ where: { id: practiceId }, select: { organisationId: true } })
		: null
	if (actor.kind !== 'person' || !practice || !roleIn(actor, practice.organisationId))
		throw new NotFound(`practice ${practiceId}`)
	const own = actor.memberships.map(({ organisationId }) => organisationId)
	const others = await db.practice.findMany({
		where: {
			id: { in: otherIds.filter(isUuid).slice(0, most), not: practiceId },
			OR: [{ liveRevisionId: { not: null } }, { organisationId: { in: own } }],
		},
		select: { id: true },
	})
	return done(
		await db.toldApart.createMany({
			data: others.map(({ id }) => ({ practiceId, otherId: id, byId: actor.id })),
			skipDuplicates: true,
		}),
	)
}
