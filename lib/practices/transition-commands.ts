import 'server-only'
import { type Actor, roleIn } from '../accounts/policy'
import { type Database, db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { type FieldProblem, fieldProblems } from '../field-problems'
import { characters } from '../localised'
import { type Result, refused } from '../result'
import { isUuid } from '../uuid'
import { readDraft } from './draft-rows'
import { limits } from './limits'
import {
	canDo,
	couldDo,
	type Involvement,
	isOpen,
	needsReason,
	nextState,
	type RevisionAction,
	type RevisionState,
	visibleTo,
} from './policy'
import { type PracticeDraft, practiceSubmission } from './schema'

/** What every move of a revision shares: who may, one at a time, compare and set, and a record of it. */

/** Somebody was faster, or it was done already: this is how things stand now. */
export type Stale = { code: 'stale'; state: RevisionState; version: number }
/** They may read this practice, and will never be the one to do that. */
export type NotAllowed = { code: 'notAllowed' }
export type Invalid = { code: 'invalid'; problems: FieldProblem[] }
export type MoveProblem = Stale | NotAllowed | Invalid

export type Moved = { revisionId: string; practiceId: string; state: RevisionState; version: number }

/** A revision as a command finds it, its practice locked. */
export type Found = Involvement & {
	id: string
	practiceId: string
	number: number
	organisationId: string
	slug: string
	liveRevisionId: string | null
	firstPublishedAt: Date | null
	state: RevisionState
	version: number
	authorId: string | null
	lastEditedById: string | null
}

/**
 * Finds a revision this person may see, holding its practice until the transaction ends: whatever happens
 * to one practice happens one after the other. Throws NotFound to strangers.
 */
export async function takeRevision(tx: Transaction, actor: Actor, revisionId: string): Promise<Found> {
	const hidden = new NotFound(`revision ${revisionId}`)
	if (!isUuid(revisionId)) throw hidden
	const where = { AND: [{ id: revisionId }, visibleTo(actor)] }
	const known = await tx.revision.findFirst({ where, select: { practiceId: true } })
	if (!known) throw hidden
	await lockPractice(tx, known.practiceId)
	const revision = await tx.revision.findFirst({
		where,
		select: {
			id: true,
			practiceId: true,
			number: true,
			state: true,
			version: true,
			authorId: true,
			lastEditedById: true,
			practice: {
				select: { organisationId: true, slug: true, liveRevisionId: true, firstPublishedAt: true },
			},
		},
	})
	if (!revision) throw hidden
	const { practice, ...own } = revision
	return { ...own, ...practice, ...(await involvementFor(tx, actor, { ...own, ...practice })) }
}

/** Who had a hand in it; not asked for those who belong to the owner, whose part it does not change. */
async function involvementFor(
	tx: Transaction,
	actor: Actor,
	revision: { id: string; practiceId: string; organisationId: string },
): Promise<Involvement> {
	if (actor.kind !== 'person' || roleIn(actor, revision.organisationId)) return { people: [], partners: [] }
	return involvementOf(tx, revision)
}

/** Whoever wrote or edited any revision of this practice or is tied to it, and who took part in this revision. */
export async function involvementOf(
	tx: Database,
	{ id, practiceId }: { id: string; practiceId: string },
): Promise<Involvement> {
	const revisions = await tx.revision.findMany({
		where: { practiceId },
		select: { authorId: true, lastEditedById: true },
	})
	const conflicts = await tx.reviewAssignment.findMany({
		where: { revision: { practiceId }, conflict: { not: null } },
		select: { reviewerId: true },
	})
	const partners = await tx.revisionPartner.findMany({
		where: { revisionId: id },
		select: { organisationId: true },
	})
	const people = [
		...revisions.flatMap(({ authorId, lastEditedById }) => [authorId, lastEditedById]),
		...conflicts.map(({ reviewerId }) => reviewerId),
	]
	return {
		people: [...new Set(people.filter((person) => person !== null))],
		partners: partners.map(({ organisationId }) => organisationId),
	}
}

/** Practice before revision, everywhere: two moves that wait for one another would wait for ever. */
export const lockPractice = (tx: Transaction, practiceId: string) =>
	tx.$queryRaw`SELECT 1 FROM "Practice" WHERE id = ${practiceId}::uuid FOR NO KEY UPDATE`

/** Why this person may not do this now; undefined when they may. */
export function refusal(
	actor: Actor,
	action: RevisionAction,
	revision: Found,
): Stale | NotAllowed | undefined {
	if (canDo(actor, action, revision)) return undefined
	return couldDo(actor, action, revision) ? staleAs(revision) : { code: 'notAllowed' }
}

export const staleAs = ({ state, version }: Pick<Found, 'state' | 'version'>): Stale => ({
	code: 'stale',
	state,
	version,
})

/** Trimmed, or what is wrong with it at `field`. */
export function checkWords(
	words: string,
	field: string,
	rules: { limit: number; required: boolean },
): { ok: true; value: string } | { ok: false; problem: Invalid } {
	const value = words.replaceAll('\u0000', '').replaceAll('\r\n', '\n').toWellFormed().trim()
	const invalid = (found: FieldProblem): { ok: false; problem: Invalid } => ({
		ok: false,
		problem: { code: 'invalid', problems: [found] },
	})
	if (rules.required && value === '') return invalid({ field, code: 'required' })
	if (characters(value) > rules.limit) return invalid({ field, code: 'tooLong', limit: rules.limit })
	return { ok: true, value }
}

/** What the draft lacks to be read by others; empty when nothing. */
export function submissionProblems(draft: PracticeDraft): FieldProblem[] {
	const parsed = practiceSubmission.safeParse(draft)
	return parsed.success ? [] : fieldProblems(parsed.error)
}

type Step = {
	actor: Actor
	revisionId: string
	/** The version the person read. */
	version: number
	action: RevisionAction
	reason?: string | undefined
	/** The revision must be fit for readers, and is kept as it is now. */
	whole?: boolean
	/** What joins the revision as it goes out; answers what it says then. */
	completed?: (tx: Transaction, revision: Found, draft: PracticeDraft) => Promise<PracticeDraft>
	/** Whether the owner's coordinator has let it pass (policy.nextState). */
	approved?: (tx: Transaction, revision: Found) => Promise<boolean>
	/** What else changes, or who is told, in the same transaction. */
	also?: (tx: Transaction, revision: Found, to: RevisionState, reason: string | null) => Promise<void>
}

/** One move of one revision, in one transaction. */
export async function moveRevision(step: Step): Promise<Result<Moved, MoveProblem>> {
	const { actor, action } = step
	const reason = checkWords(step.reason ?? '', 'reason', {
		limit: limits.reason,
		required: needsReason(action),
	})
	return db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, step.revisionId)
		const no = refusal(actor, action, revision)
		if (no) return refused(no)
		if (!reason.ok) return reason
		// Compared here too: a number from a form may be one that the database does not have.
		if (revision.version !== step.version) return refused(staleAs(revision))
		const draft = step.whole ? await readDraft(tx, revision.id) : undefined
		const problems = draft ? submissionProblems(draft) : []
		if (problems.length > 0) return refused({ code: 'invalid' as const, problems })

		const to =
			nextState(action, { approved: (await step.approved?.(tx, revision)) ?? false }) ?? revision.state
		const { count } = await tx.revision.updateMany({
			where: { id: revision.id, state: revision.state, version: step.version },
			data: {
				state: to,
				version: { increment: 1 },
				...(isOpen(to) ? {} : { workingFor: null }),
				...(to === 'published' ? { publishedAt: new Date() } : {}),
			},
		})
		if (count === 0) return refused(staleAs(revision))
		const snapshot = draft && step.completed ? await step.completed(tx, revision, draft) : draft
		await recordTransition(tx, {
			actor,
			action,
			revision,
			to,
			reason: reason.value || null,
			...(snapshot ? { snapshot } : {}),
		})
		await step.also?.(tx, revision, to, reason.value || null)
		return {
			ok: true as const,
			value: {
				revisionId: revision.id,
				practiceId: revision.practiceId,
				state: to,
				version: step.version + 1,
			},
		}
	})
}

type Record = {
	actor: Actor
	/** One of the table's, or "start". */
	action: RevisionAction | 'start'
	revision: { id: string; practiceId: string; state: RevisionState | null }
	to: RevisionState
	reason?: string | null
	snapshot?: PracticeDraft
}

export async function recordTransition(tx: Transaction, record: Record): Promise<void> {
	const { actor, action, revision, to } = record
	await tx.transition.create({
		data: {
			practiceId: revision.practiceId,
			revisionId: revision.id,
			action,
			fromState: revision.state,
			toState: to,
			actorId: actor.kind === 'person' ? actor.id : null,
			actorName: nameOf(actor),
			reason: record.reason ?? null,
			...(record.snapshot ? { snapshot: record.snapshot } : {}),
		},
		select: { id: true },
	})
}

const nameOf = (actor: Actor): string | null => (actor.kind === 'visitor' ? null : actor.name)
