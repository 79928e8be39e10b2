import type { Actor } from '../accounts/policy'

/** Who may do what with a collection: one table, for pages and commands alike. */
export const collectionParts = ['stranger', 'member', 'editingMember', 'owner'] as const
export type CollectionPart = (typeof collectionParts)[number]

export const collectionActions = ['view', 'arrange', 'share', 'delete'] as const
/** `arrange`: put in, take out, move, write notes. `share`: its name, and who sees it. */
export type CollectionAction = (typeof collectionActions)[number]

export const collectionPermissions: Record<CollectionAction, readonly CollectionPart[]> = {
	view: ['member', 'editingMember', 'owner'],
	arrange: ['editingMember', 'owner'],
	share: ['owner'],
	delete: ['owner'],
}

export type CollectionFacts = { ownerId: string; organisationId: string | null; membersEdit: boolean }

/** A member: of the organisation that it is shown to. */
export function collectionPartOf(actor: Actor, collection: CollectionFacts): CollectionPart {
	if (actor.kind !== 'person') return 'stranger'
	if (actor.id === collection.ownerId) return 'owner'
	const belongs = actor.memberships.some(({ organisationId }) => organisationId === collection.organisationId)
	return !belongs ? 'stranger' : collection.membersEdit ? 'editingMember' : 'member'
}

export const canWithCollection = (
	actor: Actor,
	action: CollectionAction,
	collection: CollectionFacts,
): boolean => collectionPermissions[action].includes(collectionPartOf(actor, collection))

/** The same rule of seeing as a Prisma `where` on Collection. */
export const visibleTo = (actor: Actor) =>
	actor.kind === 'person'
		? { OR: [{ ownerId: actor.id }, { organisationId: { in: organisationsOf(actor) } }] }
		: nothing

/** And of putting in. */
export const arrangeableBy = (actor: Actor) =>
	actor.kind === 'person'
		? { OR: [{ ownerId: actor.id }, { organisationId: { in: organisationsOf(actor) }, membersEdit: true }] }
		: nothing

const nothing = { id: { in: [] as string[] } }
const organisationsOf = (actor: Extract<Actor, { kind: 'person' }>) =>
	actor.memberships.map(({ organisationId }) => organisationId)
