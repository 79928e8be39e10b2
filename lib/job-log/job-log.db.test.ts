import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { jobSender } from '../job-queue'
import { startJobs } from '../jobs'
import { createPerson, type TestPerson } from '../test-factories'
import { doJobNow, tryJobAgain } from './commands'
import { listJobs } from './queries'

const closing: (() => Promise<unknown>)[] = []
let admin: TestPerson
beforeEach(async () => {
	await db.$executeRaw`delete from pgboss.job`
	await db.$executeRaw`update pgboss.queue set retry_delay = 0, retry_backoff = false, retry_limit = 1, expire_seconds = 60`
	admin = await createPerson({ siteRole: 'admin', name: 'Ada' })
})
afterEach(async () => {
	for (const close of closing.splice(0)) await close()
})

const lineOf = async (name: string) => (await listJobs(admin)).lines.find((line) => line.name === name)

async function eventually<T>(ask: () => Promise<T | false | undefined>): Promise<T> {
	for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
		const answer = await ask()
		if (answer) return answer
	}
	throw new Error('it did not happen within 20 seconds')
}

describe('the page of jobs', () => {
	it('tells of every kind what waits, when it was done, how long it took, and when it comes next', async () => {
		await (await jobSender()).send('links', {})
		await db.$executeRaw`
			insert into pgboss.job (name, state, started_on, completed_on)
			values ('saved-searches', 'completed', now() - interval '95 seconds', now() - interval '5 seconds')`
		expect(await lineOf('links')).toMatchObject({ waiting: 1, active: 0, failed: 0, lastDone: null })
		const done = await lineOf('saved-searches')
		expect(done).toMatchObject({ waiting: 0, lastTook: 90 })
		expect(Date.parse(done?.next ?? '')).toBeGreaterThan(Date.now())
		expect((await lineOf('mail'))?.next).toBeNull()
	})

	it('has a job done on demand, once, and says who asked when it failed for good', async () => {
		const asked = await Promise.all([doJobNow(admin, 'links'), doJobNow(admin, 'links')])
		expect(asked.map(({ ok }) => ok).sort()).toEqual([false, true])
		let tries = 0
		closing.push(
			await startJobs({
				superviseSeconds: 1,
				work: async () => {
					if (++tries <= 2) throw new Error(`not now ${'x'.repeat(1000)}`)
				},
			}),
		)
		const [failure] = await eventually(async () => {
			const { failures } = await listJobs(admin)
			return failures.length > 0 && failures
		})
		expect(failure).toMatchObject({ name: 'links', tries: 2, askedBy: 'Ada' })
		expect(failure?.error.length).toBe(300)
		// What failed all its tries stays, until somebody has it tried again.
		expect(await tryJobAgain(admin, 'links', failure?.id ?? '')).toEqual({ ok: true, value: null })
		await eventually(async () => (await lineOf('links'))?.lastDone)
		expect(tries).toBe(3)
		expect((await listJobs(admin)).failures).toEqual([])
		expect(await tryJobAgain(admin, 'links', failure?.id ?? '')).toEqual({
			ok: false,
			problem: { code: 'gone' },
		})
	})

	it('is an admin’s business, about jobs that there are', async () => {
		for (const actor of [visitor, await createPerson({ siteRole: 'editor' })]) {
			await expect(listJobs(actor)).rejects.toThrow(NotFound)
			await expect(doJobNow(actor, 'links')).rejects.toThrow(NotFound)
			await expect(tryJobAgain(actor, 'links', crypto.randomUUID())).rejects.toThrow(NotFound)
		}
		for (const name of ['mail', 'nothing', "' or 1=1"])
			await expect(doJobNow(admin, name)).rejects.toThrow(NotFound)
		await expect(tryJobAgain(admin, 'links', 'x')).rejects.toThrow(NotFound)
	})
})
