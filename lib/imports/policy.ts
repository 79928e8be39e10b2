import { type Actor, canContribute } from '../accounts/policy'

/** May bring what they have: whoever may begin a practice somewhere. */
export const canImport = (actor: Actor): boolean => canContribute(actor)

/** What somebody brought is theirs alone, until a draft is made of it. As a Prisma `where` on Import. */
export const ownImports = (actor: Actor) => ({
	personId: { in: actor.kind === 'person' && canImport(actor) ? [actor.id] : [] },
})
