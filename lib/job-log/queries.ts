import 'server-only'
import { type Actor, canManagePeople } from '../accounts/policy'
import { displayName } from '../accounts/schema'
import { db } from '../db'
import { NotFound } from '../errors'
import { isSiteJob, mailQueue, type SiteJob, type SiteJobName, siteJobNames, siteJobs } from '../job-queue'
import { isUuid } from '../uuid'
import { nextTime } from './schedule'

/** Above it "so many or more". */
export const mostCounted = 1000
const mostFailures = 50
const longestError = 300

export type JobName = SiteJobName | typeof mailQueue

/** How one kind of work is getting on. Moments are ISO, seconds whole. */
export type JobLine = {
	name: JobName
	waiting: number
	active: number
	failed: number
	/** When it was last done, and how long it took. */
	lastDone: string | null
	lastTook: number | null
	/** By the timetable; null for what is done when something asks for it. */
	next: string | null
}

/** One that failed all its tries. */
export type FailedJob = {
	id: string
	name: JobName
	failedAt: string
	tries: number
	/** In the words of the program, cut short. */
	error: string
	/** Who had asked for it, where somebody had. */
	askedBy: string | null
}

type LineRow = {
	name: string
	waiting: number
	active: number
	failed: number
	lastDone: Date | null
	lastTook: number | null
}

/** Every kind of work, and what failed for good, the latest first. Mails are told one by one on a page of their own. */
export async function listJobs(
	actor: Actor,
	now = new Date(),
): Promise<{ lines: JobLine[]; failures: FailedJob[] }> {
	if (!canManagePeople(actor)) throw new NotFound('jobs')
	const names: JobName[] = [...siteJobNames, mailQueue]
	// Each look goes by the name, and counts no more than a page can show.
	const rows = await db.$queryRaw<LineRow[]>`
		select names.name, counts.*, last.completed_on as "lastDone",
			extract(epoch from last.completed_on - last.started_on)::int as "lastTook"
		from unnest(${names}::text[]) names (name)
		cross join lateral (
			select count(*) filter (where state in ('created', 'retry'))::int as waiting,
				count(*) filter (where state = 'active')::int as active,
				count(*) filter (where state = 'failed')::int as failed
			from (select state from pgboss.job where job.name = names.name
				and state in ('created', 'retry', 'active', 'failed') limit ${mostCounted}) open) counts
		left join lateral (
			select completed_on, started_on from pgboss.job where job.name = names.name and state = 'completed'
			order by completed_on desc limit 1) last on true`
	const lineOf = new Map(rows.map((row) => [row.name, row]))
	const failed = await db.$queryRaw<
		{ id: string; name: string; failedAt: Date; tries: number; error: string | null; by: string | null }[]
	>`
		select id::text, name, completed_on as "failedAt", retry_count + 1 as tries,
			left(output ->> 'message', ${longestError}) as error, data ->> 'askedBy' as by
		from pgboss.job where name = any(${siteJobNames}::text[]) and state = 'failed'
		order by completed_on desc limit ${mostFailures}`
	const people = await db.user.findMany({
		where: { id: { in: failed.flatMap(({ by }) => (by && isUuid(by) ? by : [])) } },
		select: { id: true, name: true, email: true },
	})
	const nameOf = new Map(people.map((person) => [person.id, displayName(person)]))
	return {
		lines: names.map((name): JobLine => {
			const row = lineOf.get(name)
			const { times }: Partial<SiteJob> = name === mailQueue ? {} : siteJobs[name]
			return {
				name,
				waiting: row?.waiting ?? 0,
				active: row?.active ?? 0,
				failed: row?.failed ?? 0,
				lastDone: row?.lastDone?.toISOString() ?? null,
				lastTook: row?.lastTook ?? null,
				next: (times && nextTime(times.cron, times.tz, now)?.toISOString()) ?? null,
			}
		}),
		failures: failed.flatMap(({ id, name, failedAt, tries, error, by }) =>
			isSiteJob(name)
				? [
						{
							id,
							name,
							failedAt: failedAt.toISOString(),
							tries,
							error: error ?? '',
							askedBy: (by && nameOf.get(by)) ?? null,
						},
					]
				: [],
		),
	}
}
