import 'server-only'
import { db, type Transaction } from '../db'
import { appUrl } from '../env'
import { NotFound } from '../errors'
import { fieldProblems } from '../field-problems'
import type { Locale } from '../locales'
import { queueMail } from '../mail'
import { renderMail } from '../mail-template'
import { paths } from '../paths'
import { RateLimit } from '../rate-limit'
import { done, type Result, refused } from '../result'
import { translatorFor } from '../translator'
import type { Actor } from './policy'
import { signInForm } from './schema'
import { fromNow, hashToken, isToken, linkMinutes, newToken } from './sign-in-token'

/** More than three to one address are a nuisance; more than this in all are an attack on somebody's mail server. */
const limits = { minutes: 15, perAddress: 3, overall: 500 }
/** One client must not use up what there is for all. */
const perClient = new RateLimit({ most: 10, minutes: limits.minutes })

export type SignInProblem =
	| { code: 'required' | 'notAMailbox' | 'tooLong' }
	| { code: 'tooOften' | 'tooBusy' | 'tooMany'; minutes: number }

type LinkRequest = {
	email: string
	locale: Locale
	next: string
	/** The network address of who asks; without one they are not told from others, and not limited. */
	client?: string | undefined
}

/**
 * Sends a link that signs in, to anybody: who has no account gets one on opening it. The answer is the same
 * for known and unknown addresses.
 */
export async function requestSignInLink(
	_actor: Actor,
	request: LinkRequest,
): Promise<Result<{ email: string; minutes: number }, SignInProblem>> {
	const parsed = signInForm.safeParse({ email: request.email })
	if (!parsed.success) {
		const code = fieldProblems(parsed.error)[0]?.code
		return refused({ code: code === 'required' || code === 'tooLong' ? code : 'notAMailbox' })
	}
	const { email } = parsed.data
	const token = newToken()
	const mail = await linkMail({ ...request, email, token })
	return await db.$transaction(async (tx) => {
		const limit = await overLimit(tx, { ...request, email })
		if (limit) return refused(limit)
		await keepLink(tx, token, mail)
		return done({ email, minutes: linkMinutes })
	})
}

async function keepLink(tx: Transaction, token: string, mail: Awaited<ReturnType<typeof linkMail>>) {
	await tx.verificationToken.deleteMany({ where: { expires: { lt: new Date() } } })
	await tx.verificationToken.create({
		data: { identifier: mail.to, token: hashToken(token), expires: mail.validUntil },
	})
	await queueMail(tx, mail)
}

/**
 * The same for a token that next-auth made (its own address for asking, /api/auth/signin/email). It is stored here,
 * not by next-auth's adapter, which is called at the same time: a link that is refused leaves nothing behind.
 */
export async function mailSignInLink(actor: Actor, request: LinkRequest & { token: string }): Promise<void> {
	if (actor.kind !== 'system') throw new NotFound('sign-in link')
	const mail = await linkMail(request)
	await db.$transaction(async (tx) => {
		const limit = await overLimit(tx, request)
		if (limit) throw new Error(`sign-in link not sent: ${limit.code}`)
		await keepLink(tx, request.token, mail)
	})
}

async function overLimit(
	tx: Transaction,
	{ email, client }: Pick<LinkRequest, 'email' | 'client'>,
): Promise<SignInProblem | undefined> {
	// Two requests for one address count one after the other, or both would see room for the last.
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${email}`}, 0))`
	const recent = { kind: 'sign-in', createdAt: { gt: fromNow(-limits.minutes) } }
	if ((await tx.mail.count({ where: { ...recent, to: email } })) >= limits.perAddress)
		return { code: 'tooOften', minutes: limits.minutes }
	if ((await tx.mail.count({ where: recent })) >= limits.overall)
		return { code: 'tooBusy', minutes: limits.minutes }
	if (client !== undefined && !perClient.take(client)) return { code: 'tooMany', minutes: limits.minutes }
	return undefined
}

/**
 * The mail leads to a page with a button, not to the address that signs in: mail scanners open links, and
 * would use it up.
 */
async function linkMail({ email, locale, next, token }: LinkRequest & { token: string }) {
	const t = await translatorFor(locale)
	const site = t('site.name')
	const url = `${appUrl()}${paths.confirmSignIn(locale)}?${new URLSearchParams({ token, email, next })}`
	const content = await renderMail({
		locale,
		heading: t('mail.signIn.subject', { site }),
		paragraphs: [t('mail.signIn.text', { minutes: linkMinutes })],
		button: { label: t('mail.signIn.button'), url },
		footer: t('mail.signIn.footer'),
	})
	return {
		to: email,
		locale,
		kind: 'sign-in',
		subject: t('mail.signIn.subject', { site }),
		validUntil: fromNow(linkMinutes),
		secret: true,
		...content,
	}
}

/** Ends one session, by what its browser holds: whoever has it may. */
export async function endSession(_actor: Actor, token: string): Promise<void> {
	if (isToken(token)) await db.session.deleteMany({ where: { sessionToken: token } })
}

/** Ends every session of this person, in this browser and all others. */
export async function endAllSessions(actor: Actor): Promise<void> {
	if (actor.kind !== 'person') throw new NotFound('sessions')
	await db.session.deleteMany({ where: { userId: actor.id } })
}
