import { PgBoss } from 'pg-boss'
import { env } from './env'
import {
	mailQueue,
	mailQueueOptions,
	savedSearchQueue,
	savedSearchQueueOptions,
	savedSearchTimes,
} from './job-queue'
import { log } from './log'
import type { MailJob } from './mail'
import { deliver, deliveryFor } from './mail-delivery'

/** Creates or updates the tables of the job queue (schema `pgboss`) and the queues. Safe to repeat. */
export async function migrateJobs(databaseUrl: string): Promise<void> {
	const boss = new PgBoss({
		connectionString: databaseUrl,
		max: 1,
		supervise: false,
		schedule: false,
		registerInstance: false,
	})
	boss.on('error', (error) => log.error({ err: error }, 'the job queue'))
	await boss.start()
	try {
		for (const [queue, options] of [
			[mailQueue, mailQueueOptions],
			[savedSearchQueue, savedSearchQueueOptions],
		] as const) {
			await boss.createQueue(queue, options)
			// An older version of this program may have made it with other numbers.
			await boss.updateQueue(queue, options)
		}
		const { cron, ...when } = savedSearchTimes
		await boss.schedule(savedSearchQueue, cron, {}, when)
	} finally {
		await boss.stop({ graceful: false })
	}
}

export type JobSettings = {
	/** Outgoing mail; by default the setting SMTP_URL. */
	smtpUrl?: string
	/** How often jobs of a worker that died are looked for. */
	superviseSeconds?: number
	/** What the daily job does; a process without it leaves the job to others. */
	savedSearches?: () => Promise<void>
}

/** Starts the workers of this process. Resolves to what stops them, letting a mail on its way arrive. */
export async function startJobs(settings: JobSettings = {}): Promise<() => Promise<void>> {
	const databaseUrl = process.env.DATABASE_URL
	if (!databaseUrl) throw new Error('DATABASE_URL is not set; the entry scripts set it')
	const seconds = settings.superviseSeconds ?? 15
	const boss = new PgBoss({
		connectionString: databaseUrl,
		max: 2,
		migrate: false,
		// Of all processes that keep the time, one puts the job in.
		schedule: settings.savedSearches !== undefined,
		superviseIntervalSeconds: seconds,
		monitorIntervalSeconds: seconds,
	})
	// A database that went away comes back or does not; either way the workers go on asking.
	boss.on('error', (error) => log.error({ err: error }, 'the job queue'))
	await boss.start()

	const delivery = deliveryFor(settings.smtpUrl ?? env().SMTP_URL)
	if (delivery)
		await boss.work<MailJob, void, typeof mailWorker>(mailQueue, mailWorker, (jobs) =>
			Promise.all(
				jobs.map(async ({ id, data }) => {
					const sent = await deliver(data, delivery).then(
						() => true,
						() => false,
					)
					return { id, status: sent ? ('completed' as const) : ('failed' as const) }
				}),
			),
		)
	else log.warn('SMTP_URL is not set: mails wait in the queue, and nobody can sign in by mail')

	const { savedSearches } = settings
	if (savedSearches)
		await boss.work(savedSearchQueue, { pollingIntervalSeconds: 5, batchSize: 1 }, () => savedSearches())

	return async () => {
		await boss.stop({ graceful: true, timeout: 8000 })
		delivery?.close()
	}
}

/** A few at a time, each settled by itself. */
const mailWorker = {
	pollingIntervalSeconds: 1,
	batchSize: 5,
	burstWhenBatchFull: true,
	perJobResults: true,
} as const
