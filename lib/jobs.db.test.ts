import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { db } from './db'
import { jobSender, savedSearchQueue, savedSearchTimes } from './job-queue'
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
const jobs = () =>
	db.$queryRaw<{ state: string; retry_count: number }[]>`
		select state::text, retry_count from pgboss.job where name = ${savedSearchQueue}`

describe('the daily job of the saved searches', () => {
	it('is on the timetable once, however often that is made', async () => {
		await migrateJobs(process.env.DATABASE_URL ?? '')
		expect(
			await db.$queryRaw`select name, cron, timezone, options->>'missed' as missed from pgboss.schedule`,
		).toEqual([
			{ name: savedSearchQueue, cron: savedSearchTimes.cron, timezone: 'Europe/Brussels', missed: 'once' },
		])
	})
	it('is done by one of the processes that know how', async () => {
		let done = 0
		const savedSearches = async () => void done++
		closing.push(await startJobs({ savedSearches }), await startJobs({ savedSearches }), await startJobs())
		await (await jobSender()).send(savedSearchQueue, {})
		await eventually(async () => (await jobs())[0]?.state === 'completed')
		expect(done).toBe(1)
	})
	it('is tried again when it failed', async () => {
		await db.$executeRaw`update pgboss.queue set retry_delay = 0, retry_backoff = false`
		let tries = 0
		closing.push(
			await startJobs({
				superviseSeconds: 1,
				savedSearches: async () => {
					if (++tries === 1) throw new Error('not this time')
				},
			}),
		)
		await (await jobSender()).send(savedSearchQueue, {})
		await eventually(async () => (await jobs())[0]?.state === 'completed')
		expect(tries).toBe(2)
	})
})
