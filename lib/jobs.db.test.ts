import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { db } from './db'
import { jobSender, queueJob, type SiteJob, siteJobNames, siteJobs } from './job-queue'
import { migrateJobs, startJobs } from './jobs'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
	for (const close of closing.splice(0)) await close()
	await db.$executeRaw`delete from pgboss.job`
})

async function eventually<T>(ask: () => Promise<T | false | undefined>): Promise<T> {
	for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
		const answer = await ask()
		if (answer) return answer
	}
	throw new Error('it did not happen within 20 seconds')
}
const queue = 'saved-searches'
const jobs = () =>
	db.$queryRaw<{ state: string; retry_count: number }[]>`
		select state::text, retry_count from pgboss.job where name = ${queue}`

describe('the jobs of the site', () => {
	it('are on the timetable once, however often that is made, and without those there are no longer', async () => {
		// As an older version left it.
		await db.$executeRaw`insert into pgboss.schedule (name, key, cron) values ('mail', '', '0 0 * * *')`
		await migrateJobs(process.env.DATABASE_URL ?? '')
		expect(
			await db.$queryRaw`select name, cron, timezone, options->>'missed' as missed from pgboss.schedule order by name`,
		).toEqual(
			siteJobNames.toSorted().flatMap((name) => {
				const { times }: SiteJob = siteJobs[name]
				return times ? [{ name, cron: times.cron, timezone: times.tz, missed: 'once' }] : []
			}),
		)
	})
	it('are done by one of the processes that know how', async () => {
		const done: string[] = []
		const work = async (name: string) => void done.push(name)
		closing.push(await startJobs({ work }), await startJobs({ work }), await startJobs())
		await (await jobSender()).send(queue, {})
		await eventually(async () => (await jobs())[0]?.state === 'completed')
		expect(done).toEqual([queue])
	})
	it('are tried again when they failed', async () => {
		await db.$executeRaw`update pgboss.queue set retry_delay = 0, retry_backoff = false`
		let tries = 0
		closing.push(
			await startJobs({
				superviseSeconds: 1,
				work: async () => {
					if (++tries === 1) throw new Error('not this time')
				},
			}),
		)
		await (await jobSender()).send(queue, {})
		await eventually(async () => (await jobs())[0]?.state === 'completed')
		expect(tries).toBe(2)
	})
	it('stand or fall with the transaction that wants them, and one with an id is put in once', async () => {
		await expect(
			db.$transaction(async (tx) => {
				await queueJob(tx, queue, { x: 1 })
				throw new Error('undone')
			}),
		).rejects.toThrow('undone')
		expect(await jobs()).toEqual([])
		const id = crypto.randomUUID()
		for (const x of [1, 2]) await db.$transaction((tx) => queueJob(tx, queue, { x }, { id }))
		expect(await db.$queryRaw`select data from pgboss.job where name = ${queue}`).toEqual([
			{ data: { x: 1 } },
		])
	})
})
