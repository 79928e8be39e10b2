import type { Actor } from '../accounts/policy'

/** Gathers what people were told and writes the mails: the job alone. */
export const canMailDigests = (actor: Actor): boolean => actor.kind === 'system'

/** As a Prisma `where` on Notification: one's own. */
export const visibleTo = (actor: Actor) =>
	actor.kind === 'person' ? { userId: actor.id } : { id: { in: [] as string[] } }
