import nodemailer from 'nodemailer'
import { db } from './db'
import { appUrl, env } from './env'
import { log } from './log'
import type { MailJob } from './mail'

/** Where mails go: an outgoing server, the trial's mailbox page, or nowhere yet. */
export type Delivery = { send(mail: ReadyMail): Promise<void>; close(): void }
type ReadyMail = {
	id: string
	to: string
	subject: string
	text: string
	html: string
	unsubscribeUrl: string | null
}

/** Undefined in production without SMTP_URL: mails wait in the queue until there is one. */
export function deliveryFor(smtpUrl: string | undefined): Delivery | undefined {
	if (smtpUrl) return smtpDelivery(smtpUrl)
	if (env().ATLAS_MODE === 'production') return undefined
	return { send: async () => {}, close: () => {} }
}

function smtpDelivery(smtpUrl: string): Delivery {
	const transport = nodemailer.createTransport(
		{
			url: smtpUrl,
			// Well below the minute after which the queue takes a try for lost.
			connectionTimeout: 10_000,
			greetingTimeout: 10_000,
			socketTimeout: 20_000,
			disableFileAccess: true,
			disableUrlAccess: true,
		},
		{ from: env().MAIL_FROM },
	)
	return {
		async send(mail) {
			await transport.sendMail({
				to: mail.to,
				subject: mail.subject,
				text: mail.text,
				html: mail.html,
				// The same at each try: when a try succeeded and we died before noting it, the second copy has
				// the number of the first, and mail programs show one.
				messageId: `<${mail.id}@${new URL(appUrl()).hostname}>`,
				// Answers by machines (out of office) are not wanted, RFC 3834.
				headers: {
					'Auto-Submitted': 'auto-generated',
					...(mail.unsubscribeUrl && {
						'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
						'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
					}),
				},
			})
		},
		close: () => transport.close(),
	}
}

/**
 * One try at one mail. Throws when it failed, so that the queue tries again.
 *
 * At least once, not exactly once: a server can take a mail whose acknowledgement we never see. `sentAt` is
 * set once and keeps a second job from sending it again; only a death between the two sends twice.
 */
export async function deliver(job: MailJob, delivery: Delivery): Promise<void> {
	const mail = await db.mail.findUnique({ where: { id: job.mailId } })
	if (!mail || mail.sentAt) return
	if (job.validUntil && new Date(job.validUntil) < new Date()) {
		await db.mail.updateMany({
			where: { id: mail.id, sentAt: null },
			data: { lastError: 'too late: what it says no longer holds', text: '', html: '' },
		})
		return
	}
	try {
		await delivery.send(mail)
	} catch (error) {
		await db.mail.updateMany({
			where: { id: mail.id, sentAt: null },
			data: { attempts: { increment: 1 }, lastError: wordsOf(error) },
		})
		log.warn({ mail: mail.id, kind: mail.kind, code: codeOf(error) }, 'a mail could not be sent')
		throw new Error('not sent')
	}
	const forgotten = mail.secret && env().ATLAS_MODE === 'production'
	await db.mail.updateMany({
		where: { id: mail.id, sentAt: null },
		data: {
			sentAt: new Date(),
			attempts: { increment: 1 },
			lastError: null,
			// The link in it has no business here once it is on its way. (The trial has no other mailbox.)
			...(forgotten ? { text: '', html: '' } : {}),
		},
	})
	log.info({ mail: mail.id, kind: mail.kind }, 'mail sent')
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 500)
const codeOf = (error: unknown) =>
	error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
