import { beforeAll, describe, expect, it, vi } from 'vitest'

vi.hoisted(() => {
	process.env.ATLAS_MODE = 'trial'
})

import { visitor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { getTrialMail, listTrialMails } from './queries'

describe('the trial’s mailbox', () => {
	beforeAll(async () => {
		await db.mail.createMany({
			data: Array.from({ length: 45 }, (_, number) => ({
				to: 'anna@example.org',
				locale: 'ca',
				kind: 'test',
				subject: `Mail ${number}`,
				text: `Words ${number}`,
				html: `<p>Words ${number}</p>`,
				createdAt: new Date(Date.UTC(2026, 0, 1, 0, number)),
				...(number === 44 ? {} : { sentAt: new Date() }),
				...(number === 43 ? { sentAt: null, lastError: 'no' } : {}),
			})),
		})
	})

	it('lists the newest first, a page at a time', async () => {
		const first = await listTrialMails(visitor, 1)
		expect(first).toMatchObject({ total: 45, page: 1, pages: 3 })
		expect(first.mails.slice(0, 3).map(({ subject, state }) => [subject, state])).toEqual([
			['Mail 44', 'waiting'],
			['Mail 43', 'failed'],
			['Mail 42', 'sent'],
		])
		const last = await listTrialMails(visitor, 1e9)
		expect(last.page).toBe(3)
		expect(last.mails.at(-1)?.subject).toBe('Mail 0')
		expect((await listTrialMails(visitor, Number.NaN)).page).toBe(1)
		expect((await listTrialMails(visitor, -3)).page).toBe(1)
	})

	it('shows one', async () => {
		const [mail] = (await listTrialMails(visitor, 1)).mails
		expect(await getTrialMail(visitor, mail?.id ?? '')).toMatchObject({
			subject: 'Mail 44',
			text: 'Words 44',
			html: '<p>Words 44</p>',
			locale: 'ca',
		})
		await expect(getTrialMail(visitor, crypto.randomUUID())).rejects.toThrow(NotFound)
		await expect(getTrialMail(visitor, '../etc')).rejects.toThrow(NotFound)
	})
})
