import 'server-only'
import { db } from '../db'
import { NotFound } from '../errors'
import type { ContentLocale } from '../locales'
import { pick } from '../localised'
import { isUuid } from '../uuid'
import { type AccountMembership, accountSelect, asLanguages, asMembership } from './account-rows'
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
	/** Codes of the themes they review. */
	themes: string[]
	/** Those they translate into. */
	languages: ContentLocale[]
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
	const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
	const users = await db.user.findMany({
		where,
		select: listedSelect,
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
		select: listedSelect,
	})
	if (!user) throw new NotFound('person')
	return asListed(user, locale)
}

const listedSelect = {
	id: true,
	demo: true,
	disabledAt: true,
	emailVerified: true,
	reviewerThemes: { select: { themeCode: true } },
	translatorLanguages: { select: { locale: true } },
	...accountSelect,
} as const

type ListedRow = {
	id: string
	name: string | null
	email: string
	siteRole: SiteRole
	demo: boolean
	disabledAt: Date | null
	emailVerified: Date | null
	reviewerThemes: { themeCode: string }[]
	translatorLanguages: { locale: string }[]
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
	themes: user.reviewerThemes.map(({ themeCode }) => themeCode),
	languages: asLanguages(user.translatorLanguages),
	arrived: user.demo || user.emailVerified !== null,
})

/** What the forms about people let one choose from: every organisation by name, and the themes of level 1. */
export async function listRoleChoices(
	actor: Actor,
	locale: string,
): Promise<{ organisations: { slug: string; name: string }[]; themes: { code: string; name: string }[] }> {
	if (!canManagePeople(actor)) throw new NotFound('people')
	const [organisations, themes] = await Promise.all([
		db.organisation.findMany({ select: { slug: true, name: true } }),
		db.theme.findMany({
			where: { parentCode: null },
			select: { code: true, name: true },
			orderBy: { position: 'asc' },
		}),
	])
	return {
		organisations: organisations
			.map(({ slug, name }) => ({ slug, name: pick(name, locale) }))
			.sort((a, b) => a.name.localeCompare(b.name, locale)),
		themes: themes.map(({ code, name }) => ({ code, name: pick(name, locale) })),
	}
}
