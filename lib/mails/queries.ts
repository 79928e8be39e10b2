import 'server-only'
import { type Actor, canManagePeople } from '../accounts/policy'
import { db } from '../db'
import { isTrial } from '../env'
import { NotFound } from '../errors'
import { mailQueue } from '../job-queue'
import { isUuid } from '../uuid'

/** Moments are ISO. */
export type TrialMailInList = {
	id: string
	to: string
	subject: string
	locale: string
	createdAt: string
	state: 'sent' | 'waiting' | 'failed'
}

export const mailPageSize = 20

type Page<T> = { mails: T[]; page: number; pages: number; total: number }

/** The trial's mails, newest first, for whoever sits before this computer. There is no such page elsewhere. */
export async function listTrialMails(_actor: Actor, page: number): Promise<Page<TrialMailInList>> {
	if (!isTrial()) throw new NotFound('mailbox')
	const total = await db.mail.count()
	const { shown, pages, slice } = paging(total, page)
	const mails = await db.mail.findMany({
		select: {
			id: true,
			to: true,
			subject: true,
			locale: true,
			createdAt: true,
			sentAt: true,
			lastError: true,
		},
		orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
		...slice,
	})
	return {
		mails: mails.map(({ sentAt, lastError, createdAt, ...mail }) => ({
			...mail,
			createdAt: createdAt.toISOString(),
			state: sentAt ? 'sent' : lastError ? 'failed' : 'waiting',
		})),
		page: shown,
		pages,
		total,
	}
}

export type TrialMail = {
	to: string
	subject: string
	locale: string
	createdAt: string
	text: string
	html: string
}

export async function getTrialMail(_actor: Actor, id: string): Promise<TrialMail> {
	if (!isTrial() || !isUuid(id)) throw new NotFound('mail')
	const mail = await db.mail.findUnique({ where: { id } })
	if (!mail) throw new NotFound('mail')
	const { to, subject, locale, createdAt, text, html } = mail
	return { to, subject, locale, createdAt: createdAt.toISOString(), text, html }
}

export const mailStates = ['sent', 'waiting', 'retrying', 'sending', 'failed', 'dropped'] as const
export type MailState = (typeof mailStates)[number]

export type QueuedMail = {
	id: string
	to: string
	subject: string
	locale: string
	kind: string
	state: MailState
	/** When it was sent, or when the next try is. */
	at: string | null
	attempts: number
	lastError: string | null
}

type QueueRow = {
	id: string
	to: string
	subject: string
	locale: string
	kind: string
	sentAt: Date | null
	attempts: number
	lastError: string | null
	jobState: string | null
	startAfter: Date | null
}

/** What is known of the mails, never what they say. `unsent`: only those that have not left. */
export async function listMails(
	actor: Actor,
	{ unsent, page }: { unsent: boolean; page: number },
): Promise<Page<QueuedMail> & { waiting: number; failed: number }> {
	if (!canManagePeople(actor)) throw new NotFound('mails')
	const open = await openMails()
	const total = unsent ? open.waiting + open.failed : await db.mail.count()
	const { shown, pages, slice } = paging(total, page)
	const rows = await db.$queryRaw<QueueRow[]>`
		select mail.id::text, mail."to", mail.subject, mail.locale, mail.kind, mail."sentAt", mail.attempts,
			mail."lastError", job.state::text as "jobState", job.start_after as "startAfter"
		from "Mail" mail left join pgboss.job job on job.name = ${mailQueue} and job.id = mail.id
		where not ${unsent} or (mail."sentAt" is null and job.state is distinct from 'completed')
		order by mail."createdAt" desc, mail.id desc
		limit ${slice.take} offset ${slice.skip}`
	return { mails: rows.map(asQueued), page: shown, pages, total, ...open }
}

/** A job that ended without its mail having left: what the mail says no longer held, and nobody waits for it. */
async function openMails(): Promise<{ waiting: number; failed: number }> {
	const [counts] = await db.$queryRaw<{ waiting: number; failed: number }[]>`
		select
			count(*) filter (where job.state in ('created', 'retry', 'active'))::int as waiting,
			count(*) filter (where job.state is null or job.state in ('failed', 'cancelled'))::int as failed
		from "Mail" mail left join pgboss.job job on job.name = ${mailQueue} and job.id = mail.id
		where mail."sentAt" is null`
	return counts ?? { waiting: 0, failed: 0 }
}

function asQueued({ sentAt, jobState, startAfter, ...mail }: QueueRow): QueuedMail {
	const state = stateOf(sentAt, jobState)
	const at = state === 'sent' ? sentAt : state === 'retrying' ? startAfter : null
	return { ...mail, state, at: at?.toISOString() ?? null }
}

function stateOf(sentAt: Date | null, jobState: string | null): MailState {
	if (sentAt) return 'sent'
	switch (jobState) {
		case 'created':
			return 'waiting'
		case 'retry':
			return 'retrying'
		case 'active':
			return 'sending'
		case 'completed':
			return 'dropped'
		default:
			return 'failed'
	}
}

function paging(total: number, page: number) {
	const pages = Math.max(1, Math.ceil(total / mailPageSize))
	const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
	return { shown, pages, slice: { take: mailPageSize, skip: (shown - 1) * mailPageSize } }
}
