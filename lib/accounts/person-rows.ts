import { asLanguages, asLocale } from './account-rows'
import type { MembershipRole, Person, SiteRole } from './policy'
import { displayName } from './schema'

/** What makes an account an actor, as a Prisma `select`, and how its row becomes one. */
export const personSelect = {
	id: true,
	name: true,
	email: true,
	siteRole: true,
	locale: true,
	memberships: { select: { organisationId: true, role: true }, orderBy: { since: 'asc' } },
	translatorLanguages: { select: { locale: true } },
} as const

type PersonRow = {
	id: string
	name: string | null
	email: string
	siteRole: SiteRole
	locale: string
	memberships: { organisationId: string; role: MembershipRole }[]
	translatorLanguages: { locale: string }[]
}

export const asPerson = ({ id, name, email, siteRole, locale, ...has }: PersonRow): Person => ({
	kind: 'person',
	id,
	name: displayName({ name, email }),
	siteRole,
	locale: asLocale(locale),
	memberships: has.memberships,
	languages: asLanguages(has.translatorLanguages),
})
