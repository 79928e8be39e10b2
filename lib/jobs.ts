import { PgBoss } from 'pg-boss'
import { env } from './env'
import {
	type JobData,
	mailQueue,
	mailQueueOptions,
	type SiteJob,
	type SiteJobName,
	siteJobNames,
	siteJobs,
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
		const jobs: [string, SiteJob][] = Object.entries(siteJobs)
		for (const [queue, { options }] of [[mailQueue, { options: mailQueueOptions }] as const, ...jobs]) {
			await boss.createQueue(queue, options)
			// An older version of this program may have made it with other numbers.
			await boss.updateQueue(queue, options)
		}
		// One that was missed because nothing ran is made up for.
		for (const [queue, { times }] of jobs)
			if (times) await boss.schedule(queue, times.cron, {}, { tz: times.tz, missed: 'once' })
		for (const { name } of await boss.getSchedules())
			if (!jobs.some(([queue, { times }]) => queue === name && times)) await boss.unschedule(name)
	} finally {
		await boss.stop({ graceful: false })
	}
}

export type JobSettings = {
	/** Outgoing mail; by default the setting SMTP_URL. */
	smtpUrl?: string
	/** How often jobs of a worker that died are looked for. */
	superviseSeconds?: number
	/** Does a job, or throws; a process without it leaves jobs to others. */
	work?: (name: SiteJobName, data: JobData) => Promise<void>
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
		// Of all processes that keep the time, one puts each job in.
		schedule: settings.work !== undefined,
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

	const { work } = settings
	if (work)
		for (const name of siteJobNames) {
			const { pollingSeconds = 5 }: SiteJob = siteJobs[name]
			await boss.work<JobData>(name, { pollingIntervalSeconds: pollingSeconds, batchSize: 1 }, ([job]) =>
				job ? work(name, job.data) : Promise.resolve(),
			)
		}

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
