import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { announce } from '../follows/announcement-commands'
import { compareDrafts } from '../practices/compare'
import { readDraft } from '../practices/draft-rows'
import { indexPractices } from '../practices/index-commands'
import {
	checkWords,
	type Found,
	type Invalid,
	type NotAllowed,
	refusal,
	type Stale,
	staleAs,
	takeRevision,
} from '../practices/transition-commands'
import { type Result, refused } from '../result'
import { isUuid } from '../uuid'
import { reviewLimits } from './limits'
import { contentAt, opinionSelect, toOpinionDraft } from './opinion-rows'
import { lacksForValidation } from './rubric'
import { wholeScores } from './schema'
import { changedJudgement } from './validation'

/** "Published" and "validated by an expert" are separate facts: an act of an editor sets the second, and ends it. */

type Problem = Invalid | Stale | NotAllowed
const nameOf = (actor: Actor) => (actor.kind === 'visitor' ? null : actor.name)

/**
 * An editor calls a published practice validated, resting on one opinion: it meets the rule (rubric.ts), its expert is
 * named and another person than the editor, and what it judged has not changed since.
 */
export async function validatePractice(
	actor: Actor,
	opinionId: string,
): Promise<Result<{ revisionId: string }, Stale | NotAllowed>> {
	return db.$transaction(async (tx) => {
		const known = isUuid(opinionId)
			? await tx.opinion.findFirst({
					where: { id: opinionId, givenAt: { not: null } },
					select: { revision: { select: { practice: { select: { liveRevisionId: true } } } } },
				})
			: null
		const liveId = known?.revision.practice.liveRevisionId
		if (!liveId) throw new NotFound(`opinion ${opinionId}`)
		const revision = await takeRevision(tx, actor, liveId)
		const no = refusal(actor, 'validate', revision)
		if (no) return refused(no)
		const opinion = await tx.opinion.findUniqueOrThrow({ where: { id: opinionId }, select: opinionSelect })
		const practice = await tx.practice.findUniqueOrThrow({
			where: { id: revision.practiceId },
			select: { validatedAt: true },
		})
		if (opinion.withdrawnAt || practice.validatedAt) return refused(staleAs(revision))
		const lacks = lacksForValidation(wholeScores(toOpinionDraft(opinion)), {
			named: opinion.named === true,
		})
		const own = actor.kind === 'person' && opinion.reviewerId === actor.id
		if (own || lacks.length > 0 || (await changedSince(tx, opinion, revision.id)).length > 0)
			return refused({ code: 'notAllowed' as const })
		const { validatedAt } = await tx.validation.create({
			data: { practiceId: revision.practiceId, opinionId, validatedByName: nameOf(actor) },
			select: { validatedAt: true },
		})
		await tx.practice.update({
			where: { id: revision.practiceId },
			data: { validatedAt },
			select: { id: true },
		})
		await indexPractices(tx, [revision.practiceId])
		await announce(tx, 'followedValidated', { actor, revision })
		return { ok: true as const, value: { revisionId: revision.id } }
	})
}

/** An editor takes the validation back, and says why. The opinion stays. */
export async function withdrawValidation(
	actor: Actor,
	revisionId: string,
	withdrawal: { reason: string },
): Promise<Result<{ revisionId: string }, Problem>> {
	const reason = checkWords(withdrawal.reason, 'reason', { limit: reviewLimits.reason, required: true })
	return db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, revisionId)
		const no = refusal(actor, 'validate', revision)
		if (no) return refused(no)
		if (!reason.ok) return reason
		const ended = await endValidation(tx, revision.practiceId, {
			end: 'withdrawn',
			by: actor,
			reason: reason.value,
		})
		return ended ? { ok: true as const, value: { revisionId } } : refused(staleAs(revision))
	})
}

/** A later revision goes live: where what the expert judged has changed, the validation lapses. */
export async function lapseValidation(tx: Transaction, actor: Actor, revision: Found): Promise<void> {
	const standing = await tx.validation.findFirst({
		where: { practiceId: revision.practiceId, endedAt: null },
		select: { opinion: { select: opinionSelect } },
	})
	if (!standing) return
	const changed = await changedSince(tx, standing.opinion, revision.id)
	if (changed.length === 0) return
	await endValidation(tx, revision.practiceId, { end: 'lapsed', by: actor, reason: changed.join(' ') })
}

/** What of the text that an opinion judged is different in this revision. */
async function changedSince(
	tx: Transaction,
	opinion: { revisionId: string; givenAt: Date | null },
	revisionId: string,
): Promise<string[]> {
	const before = await contentAt(tx, opinion.revisionId, opinion.givenAt ?? new Date())
	const after = await readDraft(tx, revisionId)
	return changedJudgement(compareDrafts(before, after), after.originalLanguage)
}

type Ending = { end: 'withdrawn' | 'lapsed'; by: Actor; reason: string; opinionId?: string }

/** Ends the validation that stands, if it rests on this opinion where one is named. Answers whether one did. */
export async function endValidation(tx: Transaction, practiceId: string, ending: Ending): Promise<boolean> {
	const { count } = await tx.validation.updateMany({
		where: { practiceId, endedAt: null, ...(ending.opinionId && { opinionId: ending.opinionId }) },
		data: {
			endedAt: new Date(),
			end: ending.end,
			endedByName: nameOf(ending.by),
			endReason: ending.reason,
		},
	})
	if (count === 0) return false
	await tx.practice.update({ where: { id: practiceId }, data: { validatedAt: null }, select: { id: true } })
	await indexPractices(tx, [practiceId])
	return true
}
