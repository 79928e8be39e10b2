import pg from 'pg'
import { PgBoss, type Queue } from 'pg-boss'

/** The queues of this site, and how hard each tries. */
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

/** Looks once a day what is new for the saved searches. */
export const savedSearchQueue = 'saved-searches'
export const savedSearchQueueOptions: Omit<Queue, 'name'> = {
	retryLimit: 5,
	retryDelay: 60,
	retryBackoff: true,
	// One round of mails may take minutes, and there may be many.
	expireInSeconds: 2 * 60 * 60,
}
/** Early in the morning; one that was missed because nothing ran is made up for. */
export const savedSearchTimes = { cron: '0 6 * * *', tz: 'Europe/Brussels', missed: 'once' } as const

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
