import 'server-only'
import { db } from '../db'
import { isTrial } from '../env'
import { NotFound } from '../errors'
import type { Actor } from './policy'
import { address } from './schema'
import { hashToken, isToken } from './sign-in-token'

/** Whether a link from a mail would sign in now. Does not use it up. */
export async function linkStillWorks(
	_actor: Actor,
	link: { email: string; token: string },
): Promise<boolean> {
	const email = address.safeParse(link.email)
	if (!email.success || !isToken(link.token)) return false
	const found = await db.verificationToken.findUnique({
		where: { identifier_token: { identifier: email.data, token: hashToken(link.token) } },
		select: { expires: true },
	})
	return !!found && found.expires > new Date()
}

type Arrival = {
	email: string
	provider: string
	providerAccountId: string
	/** Whether the address is known to be theirs. */
	proven: boolean
}

/**
 * Why somebody who has proven who they are is let in nevertheless not; undefined: they are let in.
 * A login of another provider counts for the account it was tied to. One that is new here is tied to the
 * account with its address, or makes one, and then the provider must vouch for the address: otherwise anybody
 * could write another's address into a profile and take over what is theirs.
 */
export async function mayEnter(
	actor: Actor,
	{ email, provider, providerAccountId, proven }: Arrival,
): Promise<'closed' | 'unverified' | undefined> {
	if (actor.kind !== 'system') throw new NotFound('sign-in')
	const facts = { select: { disabledAt: true, demo: true } }
	const tied = await db.account.findUnique({
		where: { provider_providerAccountId: { provider, providerAccountId } },
		select: { user: facts },
	})
	if (!tied && (!proven || !email)) return 'unverified'
	const user = tied?.user ?? (await db.user.findUnique({ where: { email }, ...facts }))
	if (user && (user.disabledAt || (user.demo && !isTrial()))) return 'closed'
	return undefined
}
