import pg from 'pg'
import { fromPrisma, PgBoss, type Queue, type SendOptions } from 'pg-boss'
import type { Transaction } from './db'

/** The queue of mails, and how hard it tries. */
export const mailQueue = 'mail'

/**
 * Ten more tries after the first, a minute apart at first and two hours at last: about eight hours. A try
 * that has not ended after a minute counts as lost (its process died) and is taken up again.
 */
export const mailQueueOptions: Omit<Queue, 'name'> = {
	retryLimit: 10,
	retryDelay: 30,
	retryBackoff: true,
	retryDelayMax: 2 * 60 * 60,
	expireInSeconds: 60,
	// Without an outgoing server mails wait; a month is time enough to set one.
	retentionSeconds: 30 * 24 * 60 * 60,
}

/** A kind of work that the site does by itself, beside sending mails. */
export type SiteJob = {
	/** How hard its queue tries, and how long one round may take. */
	options: Omit<Queue, 'name'>
	/** When it is done; without it only when something asks for it (`queueJob`). */
	times?: { cron: string; tz: string }
	/** How often workers look for it; 5 seconds. */
	pollingSeconds?: number
}

/** Three quarters of an hour of tries: what fails longer needs a person, who finds it on the page of jobs. */
const month = 30 * 24 * 60 * 60
const patient = {
	retryLimit: 5,
	retryDelay: 60,
	retryBackoff: true,
	retentionSeconds: month,
	// What failed all its tries stays to be seen for so long.
	deleteAfterSeconds: month,
}
const brussels = 'Europe/Brussels'

/**
 * Every job, by the name of its queue. What each does stands in app/api/jobs/[name]/work.ts: the worker asks its own
 * site to do it, round by round, because what it needs (the catalogue in memory, the cache of pages) is there.
 */
export const siteJobs = {
	/** Looks what is new for the saved searches. One round of mails may take minutes, and there may be many. */
	'saved-searches': {
		options: { ...patient, expireInSeconds: 2 * 60 * 60 },
		times: { cron: '0 6 * * *', tz: brussels },
	},
	/** Says which reviews are due soon or late, and finds somebody for those that nobody has. */
	'reviews-due': {
		options: { ...patient, expireInSeconds: 30 * 60 },
		times: { cron: '0 5 * * *', tz: brussels },
	},
	/** Sends what people want to hear once a day or once a week, gathered. */
	'notification-digests': {
		options: { ...patient, expireInSeconds: 2 * 60 * 60 },
		times: { cron: '30 6 * * *', tz: brussels },
	},
	/** Asks the owners of practices whether all of it still holds, reminds them, and marks what nobody confirms. */
	confirmations: {
		options: { ...patient, expireInSeconds: 2 * 60 * 60 },
		times: { cron: '30 5 * * *', tz: brussels },
	},
	/** Asks the addresses that practices link to whether they still answer, some of them every hour. */
	links: {
		options: { ...patient, expireInSeconds: 2 * 60 * 60 },
		times: { cron: '20 * * * *', tz: brussels },
	},
	/** Tells owners of links that do not. */
	'link-reports': {
		options: { ...patient, expireInSeconds: 2 * 60 * 60 },
		times: { cron: '0 6 * * *', tz: brussels },
	},
	/** Puts away files that nothing shows any more, and what uploads left behind. */
	'files-tidied': {
		options: { ...patient, expireInSeconds: 60 * 60 },
		times: { cron: '40 3 * * *', tz: brussels },
	},
	/** Tells those who follow a practice, its themes or its regions what happened to it, when it does. */
	followers: {
		options: { ...patient, expireInSeconds: 30 * 60 },
	},
	/** Reads the words of documents for search: each when it was sent, and once an hour what was missed. */
	'document-texts': {
		options: { ...patient, expireInSeconds: 60 * 60 },
		times: { cron: '50 * * * *', tz: brussels },
		pollingSeconds: 2,
	},
	/** Translates by machine what is missing of a translation, when somebody asks for it. */
	'machine-translations': {
		options: { ...patient, expireInSeconds: 15 * 60 },
		pollingSeconds: 2,
	},
} as const satisfies Record<string, SiteJob>
export type SiteJobName = keyof typeof siteJobs
export const siteJobNames = Object.keys(siteJobs) as SiteJobName[]
export const isSiteJob = (name: string): name is SiteJobName => Object.hasOwn(siteJobs, name)

/** What a round of a job answers: how much was done, and where to go on; `next` null when all is done. */
export type JobRound = { done: number; failed: number; next: string | null }

const kept = globalThis as typeof globalThis & { atlasJobSender?: Promise<PgBoss> }

/** Timers that keep no process alive: whoever only puts jobs in may end without saying so. */
const idleClock = {
	now: () => Date.now(),
	setTimeout: (fn: () => void, ms: number) => setTimeout(fn, ms).unref(),
	clearTimeout: (handle: unknown) => clearTimeout(handle as NodeJS.Timeout),
	setInterval: (fn: () => void, ms: number) => setInterval(fn, ms).unref(),
	clearInterval: (handle: unknown) => clearInterval(handle as NodeJS.Timeout),
}

/**
 * What puts jobs into queues, one in each process. Give each call `{ db: fromPrisma(tx) }`, so that the job
 * stands or falls with the transaction that wants it.
 */
export function jobSender(): Promise<PgBoss> {
	kept.atlasJobSender ??= start().catch((error) => {
		delete kept.atlasJobSender
		throw error
	})
	return kept.atlasJobSender
}

async function start(): Promise<PgBoss> {
	const connectionString = process.env.DATABASE_URL
	if (!connectionString) throw new Error('DATABASE_URL is not set; the entry scripts set it')
	// For its own look at the list of queues, which Prisma cannot read (regclass); closed again when idle.
	const pool = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 5000, allowExitOnIdle: true })
	pool.on('error', () => {})
	const boss = new PgBoss({
		db: { executeSql: (text, values) => pool.query(text, values) },
		clock: idleClock,
		migrate: false,
		supervise: false,
		schedule: false,
		registerInstance: false,
		queueCacheIntervalSeconds: 3600,
	})
	// Refreshing its list of queues fails while the database is away; the next call says so by itself.
	boss.on('error', () => {})
	return await boss.start()
}

/** What a job is asked for with: plain JSON. */
export type JobData = { [key: string]: string | number | boolean | null | readonly string[] }

/**
 * Puts a job into its queue in the transaction that wants it: it is there when that commits, and only then.
 * With an `id` the same job is put in once, however often it is asked for.
 */
export async function queueJob(
	tx: Transaction,
	name: SiteJobName,
	data: JobData = {},
	options: Pick<SendOptions, 'id' | 'startAfter' | 'singletonKey'> = {},
): Promise<void> {
	const boss = await jobSender()
	await boss.send(name, data, { ...options, db: fromPrisma(tx) })
}
