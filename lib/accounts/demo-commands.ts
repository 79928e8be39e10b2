import 'server-only'
import { db } from '../db'
import { isTrial } from '../env'
import { NotFound } from '../errors'
import { type Actor, type DemoRole, demoRoles, type MembershipRole, type SiteRole } from './policy'
import { newToken, sessionExpiry } from './sign-in-token'

/** The organisation the demo contributor and coordinator belong to: most of the shipped practices are its own. */
const demoOrganisation = 'diputacio-de-barcelona'

const siteRoleOf = (role: DemoRole): SiteRole =>
	role === 'contributor' || role === 'coordinator' ? 'member' : role
const membershipOf = (role: DemoRole): MembershipRole | undefined =>
	role === 'contributor' || role === 'coordinator' ? role : undefined
const reviewerThemes = ['smarter', 'connected', 'governance']

const addressOf = (role: DemoRole) => `demo-${role}@example.org`

/** Makes the demo accounts of the trial, or gives them their roles back. Safe to repeat. */
export async function ensureDemoAccounts(actor: Actor): Promise<void> {
	if (actor.kind !== 'system') throw new NotFound('demo accounts')
	const organisation = await db.organisation.findUnique({
		where: { slug: demoOrganisation },
		select: { id: true },
	})
	if (!organisation)
		throw new Error(`Demo accounts need the organisation ${demoOrganisation}: load the shipped content first`)
	await db.$transaction(async (tx) => {
		for (const role of demoRoles) {
			const facts = { siteRole: siteRoleOf(role), demo: true, disabledAt: null, emailVerified: new Date() }
			const { id } = await tx.user.upsert({
				where: { email: addressOf(role) },
				create: { email: addressOf(role), name: `Demo ${role}`, ...facts },
				update: facts,
				select: { id: true },
			})
			await tx.membership.deleteMany({ where: { userId: id } })
			await tx.reviewerTheme.deleteMany({ where: { userId: id } })
			const membership = membershipOf(role)
			if (membership)
				await tx.membership.create({
					data: { userId: id, organisationId: organisation.id, role: membership },
				})
			if (role === 'reviewer')
				await tx.reviewerTheme.createMany({
					data: reviewerThemes.map((themeCode) => ({ userId: id, themeCode })),
				})
		}
	})
}

/**
 * A session for one of the demo accounts, which anybody may have, and which exists in the trial only: anywhere
 * else the request is answered as if there were no such thing, whatever was posted.
 */
export async function signInAsDemo(_actor: Actor, role: DemoRole): Promise<{ token: string; expires: Date }> {
	if (!isTrial()) throw new NotFound('demo account')
	const user = await db.user.findFirst({
		where: { email: addressOf(role), demo: true, disabledAt: null },
		select: { id: true },
	})
	if (!user) throw new NotFound('demo account')
	const session = { token: newToken(), expires: sessionExpiry() }
	await db.session.create({
		data: { sessionToken: session.token, userId: user.id, expires: session.expires },
	})
	return session
}
