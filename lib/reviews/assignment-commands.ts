import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import type { ProblemCode } from '../field-problems'
import { editors, tell } from '../practices/notice-commands'
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
import { ask, assignByRule, candidatesFor, tellAsked, today } from './asking-commands'
import { isDueDay } from './due'
import { reviewLimits } from './limits'

/** What editors decide about who judges a revision until when, and what those who are asked say of themselves. */

type Problem = Invalid | Stale | NotAllowed
type Answer<T = { assignmentId: string }> = Promise<Result<T, Problem>>

const invalid = (field: string, code: ProblemCode): Invalid => ({
	code: 'invalid',
	problems: [{ field, code }],
})

// ---------------------------------------------------------------- editors

/** Asks one more reviewer, by hand. */
export const assignReviewer = (
	actor: Actor,
	revisionId: string,
	wish: { reviewerId: string; dueOn?: string },
): Answer =>
	db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, revisionId)
		const no = refusal(actor, 'assign', revision)
		if (no) return refused(no)
		const wrong = wrongDay(wish.dueOn) ?? (await wrongReviewer(tx, revision, wish.reviewerId))
		if (wrong) return refused(wrong)
		return { ok: true as const, value: await askByHand(tx, actor, revision, wish) }
	})

/** Asks somebody else instead. `version`: of the assignment, as the editor saw it. */
export const reassignReview = (
	actor: Actor,
	assignmentId: string,
	wish: { version: number; reviewerId: string },
): Answer =>
	withAssignment(actor, assignmentId, wish.version, async (tx, { revision, end }) => {
		const wrong = await wrongReviewer(tx, revision, wish.reviewerId)
		if (wrong) return refused(wrong)
		await end('takenOff')
		return { ok: true as const, value: await askByHand(tx, actor, revision, wish) }
	})

/** Nobody is asked in their place. */
export const takeOffReview = (actor: Actor, assignmentId: string, wish: { version: number }): Answer =>
	withAssignment(actor, assignmentId, wish.version, async (_, { end }) => {
		await end('takenOff')
		return { ok: true as const, value: { assignmentId } }
	})

/** Another day. Whoever was told of the one before is told of this one. */
export const setDueDate = (
	actor: Actor,
	assignmentId: string,
	wish: { version: number; dueOn: string },
): Answer =>
	withAssignment(actor, assignmentId, wish.version, async (tx) => {
		const wrong = wrongDay(wish.dueOn)
		if (wrong) return refused(wrong)
		await tx.reviewAssignment.update({
			where: { id: assignmentId },
			data: {
				dueOn: new Date(wish.dueOn),
				dueSoonToldAt: null,
				overdueToldAt: null,
				version: { increment: 1 },
			},
			select: { id: true },
		})
		return { ok: true as const, value: { assignmentId } }
	})

type OpenAssignment = { revision: Found; end: (why: 'takenOff') => Promise<void> }

/** An assignment that stands, as the editor saw it, its practice held; else `stale`. */
async function withAssignment<T>(
	actor: Actor,
	assignmentId: string,
	version: number,
	then: (tx: Transaction, found: OpenAssignment) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
	return db.$transaction(async (tx) => {
		const known = isUuid(assignmentId)
			? await tx.reviewAssignment.findUnique({ where: { id: assignmentId }, select: { revisionId: true } })
			: null
		if (!known) throw new NotFound(`assignment ${assignmentId}`)
		const revision = await takeRevision(tx, actor, known.revisionId)
		const no = refusal(actor, 'assign', revision)
		if (no) return refused(no)
		const { endedAt, ...now } = await tx.reviewAssignment.findUniqueOrThrow({
			where: { id: assignmentId },
			select: { version: true, endedAt: true },
		})
		if (endedAt || now.version !== version) return refused(staleAs(revision))
		const end = async (why: 'takenOff') => {
			await tx.reviewAssignment.update({
				where: { id: assignmentId },
				data: { endedAt: new Date(), end: why, version: { increment: 1 } },
				select: { id: true },
			})
		}
		return then(tx, { revision, end })
	})
}

const wrongDay = (dueOn: string | undefined): Invalid | undefined =>
	dueOn === undefined || isDueDay(dueOn, today()) ? undefined : invalid('dueOn', 'notADueDay')

/** Why this person cannot be asked: there is no such reviewer, they have it already, or had a hand in it. */
async function wrongReviewer(
	tx: Transaction,
	revision: Found,
	reviewerId: string,
): Promise<Invalid | undefined> {
	const able = await candidatesFor(tx, revision, { byHand: true })
	const person = able.find(({ id }) => id === reviewerId)
	if (!person) return invalid('reviewerId', 'unknownValue')
	if (person.excluded) return invalid('reviewerId', 'involved')
	const has = await tx.reviewAssignment.count({
		where: { revisionId: revision.id, reviewerId, endedAt: null },
	})
	return has > 0 ? invalid('reviewerId', 'twice') : undefined
}

async function askByHand(
	tx: Transaction,
	actor: Actor,
	revision: Found,
	{ reviewerId, dueOn }: { reviewerId: string; dueOn?: string },
) {
	const asked = await ask(tx, revision, reviewerId, actor.kind === 'person' ? actor.id : null, dueOn)
	await tellAsked(tx, actor, revision, [asked])
	return { assignmentId: asked.assignmentId }
}

// ---------------------------------------------------------------- those who are asked

/** `passedOn`: somebody else is asked now. */
export type Declared = { assignmentId: string; passedOn: boolean }

/**
 * A reviewer says whether anything ties them to the practice, before they judge it; who was not asked takes the
 * review on by saying so, but not that of a published practice, which an editor asks for. A conflict stands for
 * this practice, and the review moves on.
 */
export async function declareInterests(
	actor: Actor,
	revisionId: string,
	declaration: { conflict: boolean; words?: string },
): Promise<Result<Declared, Problem>> {
	const words = checkWords(declaration.words ?? '', 'words', {
		limit: reviewLimits.conflict,
		required: declaration.conflict,
	})
	return db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, revisionId)
		const no = refusal(actor, 'assess', revision)
		if (no || actor.kind !== 'person') return refused(no ?? { code: 'notAllowed' as const })
		const own = await tx.reviewAssignment.findUnique({
			where: { revisionId_reviewerId: { revisionId: revision.id, reviewerId: actor.id } },
			select: { id: true, endedAt: true },
		})
		const asked = own !== null && own.endedAt === null
		if (!asked && revision.state === 'published') return refused({ code: 'notAllowed' as const })
		if (!words.ok) return words
		const id = asked ? own.id : (await ask(tx, revision, actor.id, actor.id)).assignmentId
		await tx.reviewAssignment.update({
			where: { id },
			data: {
				declaredAt: new Date(),
				version: { increment: 1 },
				...(declaration.conflict
					? { conflict: words.value, endedAt: new Date(), end: 'conflict' as const }
					: {}),
			},
			select: { id: true },
		})
		// What was begun is not given any more.
		if (declaration.conflict)
			await tx.opinion.deleteMany({
				where: { revisionId: revision.id, reviewerId: actor.id, givenAt: null },
			})
		if (!declaration.conflict) return { ok: true as const, value: { assignmentId: id, passedOn: false } }
		return {
			ok: true as const,
			value: { assignmentId: id, passedOn: await passOn(tx, actor, revision) },
		}
	})
}

/** The rule names another one, where nobody else has it; else an editor has to. */
async function passOn(tx: Transaction, actor: Actor, revision: Found): Promise<boolean> {
	const others = await tx.reviewAssignment.count({ where: { revisionId: revision.id, endedAt: null } })
	if (others > 0) return true
	const asked = revision.state === 'in_review' ? await assignByRule(tx, revision) : []
	await tellAsked(tx, actor, revision, asked)
	if (asked.length === 0) await tell(tx, 'reviewUnassigned', { actor, revision, to: await editors(tx) })
	return asked.length > 0
}
