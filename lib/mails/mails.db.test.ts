import { beforeEach, describe, expect, it } from 'vitest'
import { type Actor, visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { queueMail } from '../mail'
import { createPerson } from '../test-factories'
import { sendMailAgain } from './commands'
import { getTrialMail, listMails, listTrialMails } from './queries'

const system: Actor = { kind: 'system', name: 'operator' }

const write = (to: string) =>
	db.$transaction((tx) =>
		queueMail(tx, { to, locale: 'en', kind: 'test', subject: 'A mail', text: 'Words', html: '<p>Words</p>' }),
	)
const job = (id: string, state: string) =>
	db.$executeRaw`update pgboss.job set state = ${state}::pgboss.job_state where id = ${id}::uuid`
const sent = (id: string) => db.mail.update({ where: { id }, data: { sentAt: new Date(), attempts: 1 } })

beforeEach(async () => {
	await db.$executeRaw`delete from pgboss.job`
	await db.mail.deleteMany()
})

describe('the mails that wait', () => {
	it('are listed with their state, and those that left only when asked for', async () => {
		const ids: Record<string, string> = {}
		for (const state of ['sent', 'waiting', 'retrying', 'sending', 'failed', 'dropped', 'lost'])
			ids[state] = await write(`${state}@example.org`)
		const id = (state: string) => ids[state] ?? ''
		await sent(id('sent'))
		await job(id('sent'), 'completed')
		await job(id('retrying'), 'retry')
		await job(id('sending'), 'active')
		await job(id('failed'), 'failed')
		await job(id('dropped'), 'completed')
		await db.$executeRaw`delete from pgboss.job where id = ${id('lost')}::uuid`

		const open = await listMails(system, { unsent: true, page: 1 })
		expect(open).toMatchObject({ total: 5, waiting: 3, failed: 2, page: 1, pages: 1 })
		expect(open.mails.map(({ to, state }) => `${to.split('@')[0]} ${state}`)).toEqual([
			'lost failed',
			'failed failed',
			'sending sending',
			'retrying retrying',
			'waiting waiting',
		])
		const all = await listMails(system, { unsent: false, page: 1 })
		expect(all.mails.map(({ state }) => state)).toEqual([
			'failed',
			'dropped',
			'failed',
			'sending',
			'retrying',
			'waiting',
			'sent',
		])
		expect(JSON.stringify(all)).not.toContain('Words')
	})

	it('are sent again on demand, once they are not on their way', async () => {
		const admin = await createPerson({ siteRole: 'admin' })
		const id = await write('anna@example.org')
		await job(id, 'failed')
		expect(await sendMailAgain(admin, id)).toEqual({ ok: true, value: null })
		expect((await listMails(admin, { unsent: true, page: 1 })).mails).toMatchObject([{ state: 'waiting' }])
		await sent(id)
		expect(await sendMailAgain(admin, id)).toEqual({ ok: false, problem: { code: 'gone' } })
	})

	it('are not when what they said was thrown away', async () => {
		const id = await write('anna@example.org')
		await db.mail.update({ where: { id }, data: { text: '', html: '' } })
		expect(await sendMailAgain(system, id)).toEqual({ ok: false, problem: { code: 'gone' } })
	})

	it('are an admin’s business', async () => {
		const editor = await createPerson({ siteRole: 'editor' })
		const id = await write('anna@example.org')
		for (const actor of [visitor, editor]) {
			await expect(listMails(actor, { unsent: true, page: 1 })).rejects.toThrow(NotFound)
			await expect(sendMailAgain(actor, id)).rejects.toThrow(NotFound)
		}
		await expect(sendMailAgain(system, 'nonsense')).rejects.toThrow(NotFound)
	})
})

describe('the trial’s mailbox', () => {
	it('does not exist outside the trial', async () => {
		const id = await write('anna@example.org')
		await expect(listTrialMails(visitor, 1)).rejects.toThrow(NotFound)
		await expect(getTrialMail(visitor, id)).rejects.toThrow(NotFound)
	})
})
