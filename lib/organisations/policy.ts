import { type Actor, canAdminister, roleIn } from '../accounts/policy'

/** Who may do what in the space of an organisation: one table, for pages and commands alike. */
export const spaceParts = ['visitor', 'member', 'contributor', 'coordinator', 'admin'] as const
export type SpacePart = (typeof spaceParts)[number]

export const spaceActions = [
	'view',
	'seeAddresses',
	'invite',
	'setRole',
	'remove',
	'describe',
	'leave',
] as const
export type SpaceAction = (typeof spaceActions)[number]

export const spacePermissions: Record<SpaceAction, readonly SpacePart[]> = {
	view: ['contributor', 'coordinator', 'admin'],
	seeAddresses: ['coordinator', 'admin'],
	invite: ['coordinator', 'admin'],
	setRole: ['coordinator', 'admin'],
	remove: ['coordinator', 'admin'],
	describe: ['coordinator', 'admin'],
	leave: ['contributor', 'coordinator'],
}

/** Whoever belongs to it plays that part alone; admins of the site help where nobody else is left. */
export function spacePartOf(actor: Actor, organisationId: string): SpacePart {
	if (actor.kind !== 'person') return 'visitor'
	return roleIn(actor, organisationId) ?? (canAdminister(actor) ? 'admin' : 'member')
}

export const canInSpace = (actor: Actor, action: SpaceAction, organisationId: string): boolean =>
	spacePermissions[action].includes(spacePartOf(actor, organisationId))
