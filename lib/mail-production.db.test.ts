import { expect, it, vi } from 'vitest'

vi.hoisted(() => {
	process.env.ATLAS_MODE = 'production'
	process.env.APP_URL = 'https://atlas.example.org'
})

import { db } from './db'
import { queueMail } from './mail'
import { deliver, deliveryFor } from './mail-delivery'

const write = (kind: string, secret = kind === 'sign-in') =>
	db.$transaction((tx) =>
		queueMail(tx, {
			to: 'anna@example.org',
			locale: 'en',
			kind,
			secret,
			subject: 'A mail',
			text: 'https://atlas.example.org/en/sign-in/confirm?token=secret',
			html: '<p>Words</p>',
		}),
	)
const taken = { send: async () => {}, close: () => {} }

it('without an outgoing server mails are neither sent nor shown to anybody', () => {
	expect(deliveryFor(undefined)).toBeUndefined()
})

it('a link that opens something is not kept once it is on its way', async () => {
	const mailId = await write('sign-in')
	await deliver({ mailId }, taken)
	expect(await db.mail.findUnique({ where: { id: mailId } })).toMatchObject({
		sentAt: expect.any(Date),
		text: '',
		html: '',
	})
})

it('other mails are kept, and so is a link that could not be sent yet', async () => {
	const mailId = await write('invitation')
	await deliver({ mailId }, taken)
	expect((await db.mail.findUniqueOrThrow({ where: { id: mailId } })).html).toBe('<p>Words</p>')

	const waiting = await write('sign-in')
	const refusing = {
		...taken,
		send: async () => {
			throw new Error('no')
		},
	}
	await expect(deliver({ mailId: waiting }, refusing)).rejects.toThrow('not sent')
	expect((await db.mail.findUniqueOrThrow({ where: { id: waiting } })).text).toContain('token=secret')
})
