import 'server-only'
import { type Actor, canManagePeople } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { log } from '../log'
import { queueAgain } from '../mail'
import { done, type Result, refused } from '../result'
import { isUuid } from '../uuid'

/** Puts a mail that has not left back at the head of the queue. A link that has run out is not sent again. */
export async function sendMailAgain(actor: Actor, id: string): Promise<Result<null, { code: 'gone' }>> {
	if (!canManagePeople(actor) || !isUuid(id)) throw new NotFound('mail')
	const queued = await db.$transaction(async (tx) => {
		const empty = await tx.mail.findFirst({ where: { id, text: '' }, select: { id: true } })
		return !empty && (await queueAgain(tx, id))
	})
	if (!queued) return refused({ code: 'gone' })
	log.info({ by: actor.kind === 'person' ? actor.id : 'operator', mail: id }, 'mail queued again')
	return done(null)
}
