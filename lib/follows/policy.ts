import type { Actor } from '../accounts/policy'

/** Whoever is signed in may follow what everybody can read; it is nobody else's business. */
export const canFollow = (actor: Actor): actor is Extract<Actor, { kind: 'person' }> =>
	actor.kind === 'person'

/** Tells those who follow: the job alone. */
export const canTellFollowers = (actor: Actor): boolean => actor.kind === 'system'

/** As a Prisma `where` on Follow: one's own. */
export const visibleTo = (actor: Actor) =>
	canFollow(actor) ? { userId: actor.id } : { id: { in: [] as string[] } }
