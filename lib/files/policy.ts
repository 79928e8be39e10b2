import { type Actor, roleIn } from '../accounts/policy'
import { canDo, type RevisionFacts, readByVisitors, visibleTo } from '../practices/policy'

/** Who may add a file: whoever may write the revision it is for. */
export const canAddFile = (actor: Actor, revision: RevisionFacts): boolean => canDo(actor, 'edit', revision)

/** Taken back: by those who write for the owner, while no revision shows it. */
export const canDeleteFile = (actor: Actor, file: { organisationId: string; shown: boolean }): boolean =>
	!file.shown && (actor.kind === 'system' || roleIn(actor, file.organisationId) !== undefined)

/** Puts away what nobody needs: the job alone. */
export const canTidyFiles = (actor: Actor): boolean => actor.kind === 'system'

/** Reads the words of documents for search: the job alone. */
export const canReadTexts = (actor: Actor): boolean => actor.kind === 'system'

/** Shown by a revision that visitors may read: the live one, or one that was before. */
export const publiclyShown = {
	revision: { state: { in: readByVisitors }, practice: { liveRevisionId: { not: null } } },
}

/**
 * As a Prisma `where` on StoredFile: files of revisions that this person may see; and those of their own organisation
 * that no revision shows yet.
 */
export function filesVisibleTo(actor: Actor) {
	if (actor.kind === 'system') return {}
	const seen = { some: { revision: visibleTo(actor) } }
	const shown = [{ images: seen }, { attachments: seen }]
	if (actor.kind !== 'person') return { OR: shown }
	const own = actor.memberships.map(({ organisationId }) => organisationId)
	return { OR: [...shown, { practice: { organisationId: { in: own } } }] }
}
