import 'server-only'
import { db } from '../db'
import { isTrial } from '../env'
import { NotFound } from '../errors'
import type { Locale } from '../locales'
import { pick } from '../localised'
import { accountSelect, asLocale, asMembership } from './account-rows'
import { asPerson, personSelect } from './person-rows'
import type { Actor, MembershipRole, Person, SiteRole } from './policy'
import { isToken } from './sign-in-token'

/** The person a session belongs to. A closed account has none; neither has a demo account outside the trial. */
export async function findSessionPerson(actor: Actor, token: string): Promise<Person | undefined> {
	if (actor.kind !== 'system') throw new NotFound('session')
	if (!isToken(token)) return undefined
	const session = await db.session.findFirst({
		where: {
			sessionToken: token,
			expires: { gt: new Date() },
			user: { disabledAt: null, ...(isTrial() ? {} : { demo: false }) },
		},
		select: { user: { select: personSelect } },
	})
	return session ? asPerson(session.user) : undefined
}

export type AccountPage = {
	/** As typed; '' when none was given. */
	name: string
	email: string
	locale: Locale
	siteRole: SiteRole
	demo: boolean
	memberships: { slug: string; name: string; role: MembershipRole }[]
	/** Themes this person reviews, by their names. */
	themes: string[]
	/** Whether a login with the OpenID Connect provider is tied to this account. */
	linked: boolean
}

/** Somebody's own account. */
export async function getAccount(actor: Actor, locale: string): Promise<AccountPage> {
	if (actor.kind !== 'person') throw new NotFound('account')
	const user = await db.user.findUnique({
		where: { id: actor.id },
		select: {
			...accountSelect,
			demo: true,
			accounts: { select: { id: true }, take: 1 },
			reviewerThemes: {
				select: { theme: { select: { name: true } } },
				orderBy: { theme: { position: 'asc' } },
			},
		},
	})
	if (!user) throw new NotFound('account')
	return {
		name: user.name ?? '',
		email: user.email,
		locale: asLocale(user.locale),
		siteRole: user.siteRole,
		demo: user.demo,
		memberships: user.memberships.map((membership) => asMembership(membership, locale)),
		themes: user.reviewerThemes.map(({ theme }) => pick(theme.name, locale)),
		linked: user.accounts.length > 0,
	}
}
