import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { type Change, compareDrafts } from './compare'
import type { RevisionAction } from './policy'
import { type PracticeDraft, practiceDraft } from './schema'

/** What became of a practice since this person last remarked or decided on it. */
export type SinceLastWord = {
	/** When they did, as an ISO moment, and the revision they spoke about. */
	at: string
	number: number
	changes: Change[]
}

const decisions: RevisionAction[] = [
	'approve',
	'requestChanges',
	'recommend',
	'publish',
	'decline',
	'archive',
]

/**
 * Undefined for who has said nothing yet. What they read is not stored a second time: reviewers speak of texts that
 * nobody can change, so it is what was last sent, passed on or published before they spoke. Where a coordinator
 * remarked while its authors were writing, the changes since it was sent are more than those since the remark, never fewer.
 */
export async function getChangesSinceLastWord(
	actor: Actor,
	practiceId: string,
	draft: PracticeDraft,
): Promise<SinceLastWord | undefined> {
	if (actor.kind !== 'person') return undefined
	const [remark, decision] = await Promise.all([
		db.remark.findFirst({
			where: { authorId: actor.id, revision: { practiceId } },
			orderBy: { createdAt: 'desc' },
			select: { createdAt: true },
		}),
		db.transition.findFirst({
			where: { practiceId, actorId: actor.id, action: { in: decisions } },
			orderBy: { at: 'desc' },
			select: { at: true },
		}),
	])
	const spoken = [remark?.createdAt, decision?.at].filter((at) => at !== undefined)
	if (spoken.length === 0) return undefined
	const at = new Date(Math.max(...spoken.map((moment) => moment.getTime())))
	const read = await db.transition.findFirst({
		where: { practiceId, at: { lte: at }, snapshot: { not: Prisma.AnyNull } },
		orderBy: { at: 'desc' },
		select: { snapshot: true, revision: { select: { number: true } } },
	})
	const then = practiceDraft.safeParse(read?.snapshot)
	if (!read || !then.success) return undefined
	return {
		at: at.toISOString(),
		number: read.revision.number,
		changes: compareDrafts(then.data, draft),
	}
}
