import { type ContentLocale, contentLocales, defaultLocale, isLocale, type Locale } from '../locales'
import { pick } from '../localised'
import type { MembershipRole } from './policy'

/** What pages show of an account, as a Prisma `select`, and how its rows are read. */
export const accountSelect = {
	name: true,
	email: true,
	locale: true,
	siteRole: true,
	memberships: {
		select: { role: true, organisation: { select: { slug: true, name: true } } },
		orderBy: { since: 'asc' },
	},
} as const

export type AccountMembership = { slug: string; name: string; role: MembershipRole }

export const asMembership = (
	{ role, organisation }: { role: MembershipRole; organisation: { slug: string; name: unknown } },
	locale: string,
): AccountMembership => ({ slug: organisation.slug, name: pick(organisation.name, locale), role })

export const asLocale = (value: string): Locale => (isLocale(value) ? value : defaultLocale)

/** The languages somebody translates into, in the order in which the site names them. */
export const asLanguages = (rows: readonly { locale: string }[]): ContentLocale[] =>
	contentLocales.filter((language) => rows.some(({ locale }) => locale === language))
