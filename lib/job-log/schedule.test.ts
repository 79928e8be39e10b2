import { expect, it } from 'vitest'
import { type SiteJob, siteJobNames, siteJobs } from '../job-queue'
import { nextTime } from './schedule'

const brussels = 'Europe/Brussels'
it.each([
	['30 5 * * *', '2026-12-01T04:00:00Z', '2026-12-01T04:30:00.000Z'],
	['30 5 * * *', '2026-12-01T04:30:00Z', '2026-12-02T04:30:00.000Z'],
	['30 5 * * *', '2026-07-01T00:00:00Z', '2026-07-01T03:30:00.000Z'],
	['20 * * * *', '2026-12-01T10:19:59Z', '2026-12-01T10:20:00.000Z'],
	['20 * * * *', '2026-12-01T10:20:00Z', '2026-12-01T11:20:00.000Z'],
	['30 2 * * *', '2026-03-29T00:00:00Z', '2026-03-30T00:30:00.000Z'],
	['0 0 * * *', '2026-12-31T23:30:00Z', '2027-01-01T23:00:00.000Z'],
	['*/5 * * * *', '2026-12-01T10:00:00Z', undefined],
])('%s after %s comes at %s', (cron, now, expected) => {
	expect(nextTime(cron, brussels, new Date(now))?.toISOString()).toBe(expected)
})

it('the time of every job of the site can be told', () => {
	for (const name of siteJobNames) {
		const { times }: SiteJob = siteJobs[name]
		if (times) expect([name, nextTime(times.cron, times.tz, new Date())]).toEqual([name, expect.any(Date)])
	}
})
