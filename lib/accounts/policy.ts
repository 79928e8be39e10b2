import type { ContentLocale, Locale } from '../locales'

/** Who asks. Every query and command takes one first. */
export const siteRoles = ['member', 'reviewer', 'editor', 'admin'] as const
export type SiteRole = (typeof siteRoles)[number]
export const membershipRoles = ['contributor', 'coordinator'] as const
export type MembershipRole = (typeof membershipRoles)[number]

export type Person = {
	kind: 'person'
	id: string
	name: string
	siteRole: SiteRole
	locale: Locale
	memberships: readonly { organisationId: string; role: MembershipRole }[]
	/** Those they translate published practices into. */
	languages?: readonly ContentLocale[]
}

export type Actor =
	| { kind: 'visitor' }
	/** The operator's tool, the loading of content, and jobs. */
	| { kind: 'system'; name: string }
	| Person

export const visitor: Actor = { kind: 'visitor' }

export const roleIn = (actor: Actor, organisationId: string): MembershipRole | undefined =>
	actor.kind === 'person'
		? actor.memberships.find((membership) => membership.organisationId === organisationId)?.role
		: undefined

/** May begin a practice somewhere. */
export const canContribute = (actor: Actor): boolean =>
	actor.kind === 'person' && actor.memberships.length > 0

/** May open the reviewers' pages. */
export const canReview = (actor: Actor): boolean => actor.kind === 'person' && actor.siteRole !== 'member'

/** May see what of the catalogue nobody looks after. */
export const canKeepHouse = (actor: Actor): boolean =>
	actor.kind === 'person' && (actor.siteRole === 'editor' || actor.siteRole === 'admin')

/** Has languages to translate published practices into. */
export const isTranslator = (actor: Actor): boolean =>
	actor.kind === 'person' && (actor.languages ?? []).length > 0

/** May open the pages of administration. */
export const canAdminister = (actor: Actor): boolean => actor.kind === 'person' && actor.siteRole === 'admin'

/** May see who has an account, invite people, and see the mails that wait. */
export const canManagePeople = (actor: Actor): boolean => actor.kind === 'system' || canAdminister(actor)

/** May change somebody's roles, or close their account: nobody's own, so that the last admin stays one. */
export const canChangeRolesOf = (actor: Actor, userId: string): boolean =>
	canManagePeople(actor) && !(actor.kind === 'person' && actor.id === userId)

/** The people of the trial, one for each part somebody can play. */
export const demoRoles = ['member', 'contributor', 'coordinator', 'reviewer', 'editor', 'admin'] as const
export type DemoRole = (typeof demoRoles)[number]
export const isDemoRole = (value: unknown): value is DemoRole => demoRoles.some((role) => role === value)

/**
 * A cookie that scripts can read and that says no more than "somebody signed in here": it saves visitors a
 * question to the server. It opens nothing.
 */
export const signedInMarker = 'atlas-signed-in'
