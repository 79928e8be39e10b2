import { fromPrisma } from 'pg-boss'
import type { Transaction } from './db'
import { jobSender, mailQueue } from './job-queue'

export type OutgoingMail = {
	to: string
	/** Language it is written in. */
	locale: string
	/** What it is about, for the log and the operator: "sign-in", "invitation", "changes-requested". */
	kind: string
	subject: string
	text: string
	html: string
	/** After this moment it is no longer worth sending (the link in it has run out). */
	validUntil?: Date
	/** Where a mail program posts when its reader wants no more of these (RFC 8058). */
	unsubscribeUrl?: string
	/** A link in it opens something: what it says is not kept once it is on its way. */
	secret?: boolean
}

/** What the job carries; the mail itself stays in its row. */
export type MailJob = { mailId: string; validUntil?: string }

/**
 * Writes the mail and the job that sends it, in the transaction that caused it: both are there when it
 * commits, and neither when it does not. Returns the mail's id, which is the job's too.
 */
export async function queueMail(tx: Transaction, mail: OutgoingMail): Promise<string> {
	const { id } = await tx.mail.create({
		data: {
			to: mail.to,
			locale: mail.locale,
			kind: mail.kind,
			// A line break would begin another header.
			subject: mail.subject.replace(/\s+/g, ' ').trim(),
			text: mail.text,
			html: mail.html,
			...(mail.unsubscribeUrl && { unsubscribeUrl: mail.unsubscribeUrl }),
			secret: mail.secret ?? false,
		},
		select: { id: true },
	})
	const job: MailJob = mail.validUntil
		? { mailId: id, validUntil: mail.validUntil.toISOString() }
		: { mailId: id }
	await sendJob(tx, job)
	return id
}

/** Puts a mail that was not sent back at the head of the queue, with all its tries. False: it was sent, or is gone. */
export async function queueAgain(tx: Transaction, mailId: string): Promise<boolean> {
	const waiting = await tx.mail.findFirst({ where: { id: mailId, sentAt: null }, select: { id: true } })
	if (!waiting) return false
	const boss = await jobSender()
	await boss.deleteJob(mailQueue, mailId, { db: fromPrisma(tx) })
	await sendJob(tx, { mailId })
	return true
}

async function sendJob(tx: Transaction, job: MailJob): Promise<void> {
	const boss = await jobSender()
	await boss.send(mailQueue, job, { id: job.mailId, db: fromPrisma(tx) })
}
