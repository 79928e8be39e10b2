import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'

/**
 * Notes that somebody has seen what changed until this moment (ISO): that of the page they looked at, so that what
 * came since is still shown. Never back, and never into the time to come.
 */
export async function markWorkSeen(actor: Actor, until: string, now = new Date()): Promise<void> {
	if (actor.kind !== 'person') throw new NotFound('work')
	const seen = new Date(until)
	if (Number.isNaN(seen.getTime())) throw new NotFound('work')
	const at = seen > now ? now : seen
	await db.user.updateMany({
		where: { id: actor.id, OR: [{ workSeenAt: null }, { workSeenAt: { lt: at } }] },
		data: { workSeenAt: at },
	})
}
