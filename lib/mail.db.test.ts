import { setTimeout as pause } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { PgBoss } from 'pg-boss'
import { SMTPServer } from 'smtp-server'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { db } from './db'
import { mailQueue } from './job-queue'
import { startJobs } from './jobs'
import { type OutgoingMail, queueAgain, queueMail } from './mail'

const letter: OutgoingMail = {
	to: 'anna@example.org',
	locale: 'en',
	kind: 'test',
	subject: 'Two lines\r\nBcc: everybody@example.org',
	text: 'Good morning',
	html: '<p>Good morning</p>',
}

const queue = (mail: Partial<OutgoingMail> = {}) =>
	db.$transaction((tx) => queueMail(tx, { ...letter, ...mail }))
const find = (id: string) => db.mail.findUniqueOrThrow({ where: { id } })
const jobs = () =>
	db.$queryRaw<{ id: string; state: string; retry_count: number }[]>`
		select id::text, state::text, retry_count from pgboss.job where name = ${mailQueue}`

/** Asks again until the answer is there; a worker of another process cannot be awaited. */
async function eventually<T>(ask: () => Promise<T | false | undefined | null>): Promise<T> {
	for (const end = Date.now() + 15_000; Date.now() < end; await pause(50)) {
		const answer = await ask()
		if (answer) return answer
	}
	throw new Error('it did not happen within 15 seconds')
}

/** A real mail server, which refuses the first so many mails. */
async function smtpServer(refusals = 0) {
	const received: ParsedMail[] = []
	let left = refusals
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onData(stream, _session, done) {
			simpleParser(stream).then((mail) => {
				if (left-- > 0) return done(Object.assign(new Error('try later'), { responseCode: 451 }))
				received.push(mail)
				done()
			}, done)
		},
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	const address = server.server.address()
	const port = typeof address === 'object' && address ? address.port : 0
	return {
		url: `smtp://127.0.0.1:${port}`,
		received,
		close: () => new Promise<void>((resolve) => server.close(resolve)),
	}
}

const closing: (() => Promise<unknown>)[] = []
const later = (close: () => Promise<unknown>) => closing.push(close)

beforeEach(async () => {
	await db.$executeRaw`delete from pgboss.job`
	await db.mail.deleteMany()
	// Tries follow one another at once here; how long the real queue waits is a number, not a behaviour.
	await db.$executeRaw`update pgboss.queue set retry_delay = 0, retry_backoff = false, expire_seconds = 60`
})
afterEach(async () => {
	for (const close of closing.splice(0).reverse()) await close()
})

async function worker(smtpUrl: string) {
	later(await startJobs({ smtpUrl, superviseSeconds: 1 }))
}

describe('a queued mail', () => {
	it('is sent once, with a number that stays the same', async () => {
		const server = await smtpServer()
		later(server.close)
		await worker(server.url)
		const id = await queue()
		const mail = await eventually(async () => server.received[0])
		expect(mail).toMatchObject({
			subject: 'Two lines Bcc: everybody@example.org',
			messageId: `<${id}@localhost>`,
		})
		expect(mail.text?.trim()).toBe('Good morning')
		expect(mail.html).toContain('<p>Good morning</p>')
		expect(mail.bcc).toBeUndefined()
		await eventually(async () => (await jobs())[0]?.state === 'completed')
		expect(await find(id)).toMatchObject({ attempts: 1, lastError: null, sentAt: expect.any(Date) })
		expect(server.received).toHaveLength(1)
	})

	it('says how to get no more of its kind, where there is a way (RFC 8058)', async () => {
		const server = await smtpServer()
		later(server.close)
		await worker(server.url)
		await queue({ unsubscribeUrl: 'https://atlas.example.org/api/unsubscribe/abc' })
		const mail = await eventually(async () => server.received[0])
		const headers = Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line]))
		expect(headers['list-unsubscribe']).toBe(
			'List-Unsubscribe: <https://atlas.example.org/api/unsubscribe/abc>',
		)
		expect(headers['list-unsubscribe-post']).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
		await queue({ subject: 'Another' })
		const other = await eventually(async () => server.received[1])
		expect(other.headers.has('list-unsubscribe')).toBe(false)
	})

	it('is tried again when the server refuses it', async () => {
		const server = await smtpServer(1)
		later(server.close)
		await worker(server.url)
		const id = await queue()
		const failed = await eventually(async () => {
			const mail = await find(id)
			return mail.attempts === 1 && mail
		})
		expect(failed).toMatchObject({ sentAt: null, lastError: expect.stringContaining('try later') })
		await eventually(async () => (await find(id)).sentAt)
		expect(await find(id)).toMatchObject({ attempts: 2, lastError: null })
		expect(server.received).toHaveLength(1)
	})

	it('is not there when the transaction that wanted it is rolled back', async () => {
		const failing = db.$transaction(async (tx) => {
			await queueMail(tx, letter)
			throw new Error('changed my mind')
		})
		await expect(failing).rejects.toThrow('changed my mind')
		expect(await db.mail.count()).toBe(0)
		expect(await jobs()).toEqual([])
	})

	it('is taken up again when the worker died over it', async () => {
		const server = await smtpServer()
		later(server.close)
		await db.$executeRaw`update pgboss.queue set expire_seconds = 1`
		const id = await queue()
		// A worker that takes the job and is never heard of again.
		const dead = new PgBoss({
			connectionString: process.env.DATABASE_URL ?? '',
			migrate: false,
			supervise: false,
		})
		await dead.start()
		await dead.fetch(mailQueue)
		await dead.stop({ graceful: false })
		expect(await jobs()).toMatchObject([{ id, state: 'active' }])

		await worker(server.url)
		await eventually(async () => (await find(id)).sentAt)
		expect(server.received).toHaveLength(1)
		expect(await jobs()).toMatchObject([{ retry_count: 1 }])
	})

	it('is not sent again by a second job', async () => {
		const server = await smtpServer()
		later(server.close)
		const id = await queue()
		await db.mail.update({ where: { id }, data: { sentAt: new Date('2026-01-01') } })
		await worker(server.url)
		await eventually(async () => (await jobs())[0]?.state === 'completed')
		expect(server.received).toEqual([])
		expect(await find(id)).toMatchObject({ sentAt: new Date('2026-01-01'), attempts: 0 })
	})

	it('is dropped when what it says no longer holds', async () => {
		const server = await smtpServer()
		later(server.close)
		const id = await queue({ validUntil: new Date(Date.now() - 1000) })
		await worker(server.url)
		await eventually(async () => (await jobs())[0]?.state === 'completed')
		expect(server.received).toEqual([])
		expect(await find(id)).toMatchObject({ sentAt: null, text: '', html: '', lastError: expect.any(String) })
	})
})

describe('sending again', () => {
	it('gives a mail that failed for good all its tries anew', async () => {
		const id = await queue()
		await db.$executeRaw`update pgboss.job set state = 'failed', retry_count = 10 where id = ${id}::uuid`
		expect(await db.$transaction((tx) => queueAgain(tx, id))).toBe(true)
		expect(await jobs()).toEqual([{ id, state: 'created', retry_count: 0 }])
	})

	it('refuses a mail that was sent, or that nobody knows', async () => {
		const id = await queue()
		await db.mail.update({ where: { id }, data: { sentAt: new Date() } })
		expect(await db.$transaction((tx) => queueAgain(tx, id))).toBe(false)
		expect(await db.$transaction((tx) => queueAgain(tx, crypto.randomUUID()))).toBe(false)
	})
})
