import 'server-only'
import { db } from '../db'
import { NotFound } from '../errors'
import { isUuid } from '../uuid'
import { type AccountMembership, accountSelect, asMembership } from './account-rows'
import { type Actor, canManagePeople, type MembershipRole, type SiteRole } from './policy'
import { displayName } from './schema'

export const peoplePageSize = 50

export type PersonInList = {
	id: string
	name: string
	email: string
	siteRole: SiteRole
	memberships: AccountMembership[]
	demo: boolean
	/** ISO moment, or null: the account is open. */
	disabledAt: string | null
	/** Whether they ever opened a link or came by another login. */
	arrived: boolean
}

/** Everybody who has an account, by name, a page at a time. `q`: part of a name or an address. */
export async function listPeople(
	actor: Actor,
	{ q, page, locale }: { q: string; page: number; locale: string },
): Promise<{ people: PersonInList[]; total: number; page: number; pages: number }> {
	if (!canManagePeople(actor)) throw new NotFound('people')
	const part = { contains: q.replaceAll('\u0000', '').trim(), mode: 'insensitive' as const }
	const where = part.contains ? { OR: [{ name: part }, { email: part }] } : {}
	const total = await db.user.count({ where })
	const pages = Math.max(1, Math.ceil(total / peoplePageSize))
	const shown = Math.min(Math.max(1, page), pages)
	const users = await db.user.findMany({
		where,
		select: { id: true, demo: true, disabledAt: true, emailVerified: true, ...accountSelect },
		orderBy: [{ email: 'asc' }],
		skip: (shown - 1) * peoplePageSize,
		take: peoplePageSize,
	})
	return { people: users.map((user) => asListed(user, locale)), total, page: shown, pages }
}

/** One of them. */
export async function getPersonInList(actor: Actor, id: string, locale: string): Promise<PersonInList> {
	if (!canManagePeople(actor) || !isUuid(id)) throw new NotFound('person')
	const user = await db.user.findUnique({
		where: { id },
		select: { id: true, demo: true, disabledAt: true, emailVerified: true, ...accountSelect },
	})
	if (!user) throw new NotFound('person')
	return asListed(user, locale)
}

type ListedRow = {
	id: string
	name: string | null
	email: string
	siteRole: SiteRole
	demo: boolean
	disabledAt: Date | null
	emailVerified: Date | null
	memberships: { role: MembershipRole; organisation: { slug: string; name: unknown } }[]
}

const asListed = (user: ListedRow, locale: string): PersonInList => ({
	id: user.id,
	name: displayName(user),
	email: user.email,
	siteRole: user.siteRole,
	memberships: user.memberships.map((membership) => asMembership(membership, locale)),
	demo: user.demo,
	disabledAt: user.disabledAt?.toISOString() ?? null,
	arrived: user.demo || user.emailVerified !== null,
})
