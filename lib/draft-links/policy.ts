import type { Actor } from '../accounts/policy'
import {
	openStates,
	type Part,
	partOf,
	type RevisionFacts,
	type RevisionState,
	revisionStates,
} from '../practices/policy'

/** What the owner's people do with secret links to a revision: rows are actions, cells the states in which they may. */
export const draftLinkActions = ['make', 'list', 'revoke'] as const
export type DraftLinkAction = (typeof draftLinkActions)[number]

type Row = Partial<Record<Part, readonly RevisionState[]>>
export const draftLinkPermissions: Record<DraftLinkAction, Row> = {
	make: { contributor: openStates, coordinator: openStates },
	list: { contributor: revisionStates, coordinator: revisionStates },
	revoke: { contributor: revisionStates, coordinator: revisionStates },
}

export const canDoWithLinks = (actor: Actor, action: DraftLinkAction, revision: RevisionFacts): boolean =>
	draftLinkPermissions[action][partOf(actor, revision.organisationId)]?.includes(revision.state) ?? false

/** What a link lets its guest do; each may do what those before it may. */
export const draftLinkRights = ['read', 'comment', 'approve'] as const
export type DraftLinkRight = (typeof draftLinkRights)[number]

/** A text that is settled can be read, as everybody can; nobody speaks of it here any more. */
const statesFor: Record<DraftLinkRight, readonly RevisionState[]> = {
	read: [...openStates, 'published'],
	comment: openStates,
	approve: openStates,
}
export const readableStates = statesFor.read

export const guestMay = (
	action: DraftLinkRight,
	{ right, state }: { right: DraftLinkRight; state: RevisionState },
): boolean =>
	draftLinkRights.indexOf(action) <= draftLinkRights.indexOf(right) && statesFor[action].includes(state)
