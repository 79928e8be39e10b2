import 'server-only'
import { fromPrisma } from 'pg-boss'
import { type Actor, canManagePeople } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { isSiteJob, jobSender, queueJob } from '../job-queue'
import { log } from '../log'
import { done, type Result, refused } from '../result'
import { isUuid } from '../uuid'

/** Has a job done at once, outside of its times. One that waits or is being done already is not asked for twice. */
export async function doJobNow(actor: Actor, name: string): Promise<Result<null, { code: 'waiting' }>> {
	if (!canManagePeople(actor) || !isSiteJob(name)) throw new NotFound('job')
	const asked = await db.$transaction(async (tx) => {
		// Of two who press at once the second sees the job of the first.
		await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`job ${name}`}, 0))`
		const [open] = await tx.$queryRaw<unknown[]>`
			select 1 from pgboss.job where name = ${name} and (state in ('created', 'active') and start_after <= now()) limit 1`
		if (open) return false
		await queueJob(tx, name, actor.kind === 'person' ? { askedBy: actor.id } : {})
		return true
	})
	if (!asked) return refused({ code: 'waiting' })
	note(actor, name, 'a job was asked for')
	return done(null)
}

/** Gives one that failed all its tries another. */
export async function tryJobAgain(
	actor: Actor,
	name: string,
	id: string,
): Promise<Result<null, { code: 'gone' }>> {
	if (!canManagePeople(actor) || !isSiteJob(name) || !isUuid(id)) throw new NotFound('job')
	const tried = await db.$transaction(async (tx) => {
		const [failed] = await tx.$queryRaw<unknown[]>`
			select 1 from pgboss.job where name = ${name} and id = ${id}::uuid and state = 'failed' for update`
		if (!failed) return false
		const boss = await jobSender()
		await boss.retry(name, id, { db: fromPrisma(tx) })
		return true
	})
	if (!tried) return refused({ code: 'gone' })
	note(actor, name, 'a job that had failed is tried again')
	return done(null)
}

/** Who had what done stands in the log, by id. */
function note(actor: Actor, job: string, what: string) {
	log.info({ by: actor.kind === 'person' ? actor.id : 'operator', job }, what)
}
