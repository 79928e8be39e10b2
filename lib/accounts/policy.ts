import type { Locale } from '../locales'

/** Who asks. Every query and command takes one first. */
export type SiteRole = 'member' | 'reviewer' | 'editor' | 'admin'
export type MembershipRole = 'contributor' | 'coordinator'

export type Person = {
	kind: 'person'
	id: string
	name: string
	siteRole: SiteRole
	locale: Locale
	memberships: readonly { organisationId: string; role: MembershipRole }[]
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
export const canContribute = (actor: Actor): boolean => actor.kind === 'person' && actor.memberships.length > 0

/** May open the reviewers' pages. */
export const canReview = (actor: Actor): boolean =>
	actor.kind === 'person' && actor.siteRole !== 'member'

export const canAdminister = (actor: Actor): boolean => actor.kind === 'person' && actor.siteRole === 'admin'
