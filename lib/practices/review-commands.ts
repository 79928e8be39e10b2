import 'server-only'
import type { Actor } from '../accounts/policy'
import type { Transaction } from '../db'
import { announce } from '../follows/announcement-commands'
import type { Result } from '../result'
import { assignOnEntry, endAssignments, noteAnswered, tellAsked } from '../reviews/asking-commands'
import { tellOpinions } from '../reviews/opinion-commands'
import { lapseValidation } from '../reviews/validation-commands'
import { carryTranslations } from '../translations/carry-commands'
import { indexPractices } from './index-commands'
import { coordinatorsOf, editors, tell, writersOf } from './notice-commands'
import { type Found, type Moved, type MoveProblem, moveRevision } from './transition-commands'

/** What coordinators, reviewers and editors decide. `version` is the one they read. */
type Decision = { version: number; reason?: string }
type Decided = Promise<Result<Moved, MoveProblem>>

const authorIs = (actor: Actor) => (actor.kind === 'person' ? actor.id : null)

/** The owner's coordinator lets a contributor's text pass to the reviewers. */
export const approvePractice = (actor: Actor, revisionId: string, decision: Decision): Decided =>
	moveRevision({
		actor,
		revisionId,
		...decision,
		action: 'approve',
		whole: true,
		also: async (tx, revision) => {
			const asked = await assignOnEntry(tx, revision)
			await tellAsked(tx, actor, revision, asked)
			if (asked.length === 0) await tell(tx, 'reviewUnassigned', { actor, revision, to: await editors(tx) })
		},
	})

/** Back to its authors, with the reason; remarks at fields stand beside it. */
export const returnForChanges = (actor: Actor, revisionId: string, decision: Decision): Decided =>
	moveRevision({
		actor,
		revisionId,
		...decision,
		action: 'requestChanges',
		also: async (tx, revision, _, reason) => {
			if (revision.state === 'in_review') {
				await recordReview(tx, actor, revision, 'changes_requested', reason)
				await noteAnswered(tx, actor, revision)
			}
			await tell(tx, 'changesRequested', {
				actor,
				revision,
				to: [...(await writersOf(tx, revision)), ...(await coordinatorsOf(tx, revision.organisationId))],
				words: reason,
			})
		},
	})

/** A reviewer says that it may be published; the editor decides. */
export const recommendForPublication = (actor: Actor, revisionId: string, decision: Decision): Decided =>
	moveRevision({
		actor,
		revisionId,
		...decision,
		action: 'recommend',
		also: async (tx, revision, _, reason) => {
			await recordReview(tx, actor, revision, 'recommended', reason)
			await noteAnswered(tx, actor, revision)
			await tell(tx, 'recommended', { actor, revision, to: await editors(tx), words: reason })
		},
	})

const recordReview = (
	tx: Transaction,
	actor: Actor,
	revision: Found,
	outcome: 'changes_requested' | 'recommended',
	summary: string | null,
) =>
	tx.review.create({
		data: { revisionId: revision.id, reviewerId: authorIs(actor), outcome, summary: summary ?? '' },
		select: { id: true },
	})

/** Visitors read it from now on; what they read before is superseded. */
export const publishPractice = (actor: Actor, revisionId: string, decision: Decision): Decided =>
	moveRevision({
		actor,
		revisionId,
		...decision,
		action: 'publish',
		whole: true,
		completed: (tx, revision, draft) =>
			carryTranslations(tx, actor, { ...revision, revisionId: revision.id }, draft),
		also: async (tx, revision, _, reason) => {
			const { practiceId, liveRevisionId } = revision
			await endAssignments(tx, revision)
			if (liveRevisionId)
				await tx.revision.updateMany({
					where: { id: liveRevisionId, state: 'published' },
					data: { state: 'superseded', version: { increment: 1 } },
				})
			const now = new Date()
			await tx.practice.update({
				where: { id: practiceId },
				data: {
					liveRevisionId: revision.id,
					firstPublishedAt: revision.firstPublishedAt ?? now,
					// Sending it, its owner said that it holds.
					confirmedAt: now,
					confirmedById: revision.lastEditedById ?? revision.authorId,
				},
				select: { id: true },
			})
			await lapseValidation(tx, actor, revision)
			await indexPractices(tx, [practiceId])
			await tellOpinions(tx, actor, revision)
			const to = [...(await writersOf(tx, revision)), ...(await coordinatorsOf(tx, revision.organisationId))]
			await tell(tx, 'published', { actor, revision, to, words: reason })
			const first = revision.firstPublishedAt === null
			await announce(tx, first ? 'followedPublished' : 'followedChanged', {
				actor,
				revision,
				alreadyTold: to,
			})
		},
	})

export const declinePractice = (actor: Actor, revisionId: string, decision: Decision): Decided =>
	moveRevision({
		actor,
		revisionId,
		...decision,
		action: 'decline',
		also: async (tx, revision, _, reason) => {
			await endAssignments(tx, revision)
			await tell(tx, 'declined', {
				actor,
				revision,
				to: [...(await writersOf(tx, revision)), ...(await coordinatorsOf(tx, revision.organisationId))],
				words: reason,
			})
		},
	})

/** Out of the catalogue. Its history stays, and it can be taken up again. */
export const archivePractice = (actor: Actor, revisionId: string, decision: Decision): Decided =>
	moveRevision({
		actor,
		revisionId,
		...decision,
		action: 'archive',
		also: async (tx, revision, _, reason) => {
			await endAssignments(tx, revision)
			await tx.practice.update({
				where: { id: revision.practiceId },
				data: { liveRevisionId: null },
				select: { id: true },
			})
			await indexPractices(tx, [revision.practiceId])
			const to = [...(await writersOf(tx, revision)), ...(await coordinatorsOf(tx, revision.organisationId))]
			await tell(tx, 'archived', { actor, revision, to, words: reason })
			await announce(tx, 'followedArchived', { actor, revision, alreadyTold: to })
		},
	})
