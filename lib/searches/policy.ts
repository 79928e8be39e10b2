import type { Actor } from '../accounts/policy'

/** Whoever is signed in may keep searches; they are nobody else's business. */
export const canSaveSearches = (actor: Actor): actor is Extract<Actor, { kind: 'person' }> =>
	actor.kind === 'person'

/** Looks for what is new and writes the mails: the job alone. */
export const canMailSearches = (actor: Actor): boolean => actor.kind === 'system'

/** As a Prisma `where` on SavedSearch: one's own. */
export const visibleTo = (actor: Actor) =>
	canSaveSearches(actor) ? { userId: actor.id } : { id: { in: [] as string[] } }
