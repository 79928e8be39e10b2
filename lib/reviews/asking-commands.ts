import 'server-only'
import type { Actor } from '../accounts/policy'
import type { Database, Transaction } from '../db'
import { isoDay } from '../moment'
import { type Reader, readerSelect } from '../notifications/commands'
import { tell } from '../practices/notice-commands'
import { type Found, involvementOf } from '../practices/transition-commands'
import { type Candidate, chooseReviewer } from './assignment'
import { dayFact, dueAfter } from './due'

/**
 * Whom a revision is given to when it comes in, by the rule of assignment.ts. For the transactions of other
 * commands, which hold its practice; what editors and reviewers do about it: assignment-commands.ts.
 */

type Taken = Pick<Found, 'id' | 'practiceId' | 'organisationId'>
/** Somebody who is asked now, and until when. */
export type Asked = Reader & { dueOn: string }

/** The day it is where the site's days begin. */
export const today = (): string => isoDay(new Date().toISOString())
/** In hand: not ended, and not yet answered. */
const inHand = { endedAt: null, doneAt: null } as const

// ---------------------------------------------------------------- when a revision comes in, and when it goes

/**
 * A revision enters review. Who had it before has it again, for three more weeks; who has left or had a hand in
 * it meanwhile does not. Where nobody is left the rule chooses. Answers those who are asked now.
 */
export async function assignOnEntry(tx: Transaction, revision: Taken): Promise<Asked[]> {
	const asked = await tx.reviewAssignment.findMany({
		where: { revisionId: revision.id, endedAt: null },
		select: { id: true, reviewerId: true },
	})
	const able = new Map((await candidatesFor(tx, revision)).map((candidate) => [candidate.id, candidate]))
	for (const { id, reviewerId } of asked) {
		const still = able.get(reviewerId)?.excluded === false
		await tx.reviewAssignment.update({
			where: { id },
			data: {
				version: { increment: 1 },
				...(still ? anew() : { endedAt: new Date(), end: 'unable' as const }),
			},
			select: { id: true },
		})
	}
	const staying = await askedOf(tx, revision)
	return staying.length > 0 ? staying : assignByRule(tx, revision)
}

/** It is decided, or taken back: nobody is asked any more. */
export async function endAssignments(tx: Transaction, revision: Taken): Promise<void> {
	await tx.reviewAssignment.updateMany({
		where: { revisionId: revision.id, endedAt: null },
		data: { endedAt: new Date(), end: 'closed', version: { increment: 1 } },
	})
}

/** This person has said what they think of it, for this round. */
export async function noteAnswered(tx: Transaction, actor: Actor, revision: Taken): Promise<void> {
	if (actor.kind !== 'person') return
	await tx.reviewAssignment.updateMany({
		where: { revisionId: revision.id, reviewerId: actor.id, ...inHand },
		data: { doneAt: new Date(), version: { increment: 1 } },
	})
}

const anew = () => ({
	dueOn: new Date(dueAfter(today())),
	doneAt: null,
	dueSoonToldAt: null,
	overdueToldAt: null,
})

// ---------------------------------------------------------------- the rule

/** Asks whoever the rule names. Answers them; nobody where there is nobody to ask. */
export async function assignByRule(tx: Transaction, revision: Taken): Promise<Asked[]> {
	// One after the other, or two practices that come in at once would both find the same desk empty.
	await tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('review assignment'))) taken`
	const themes = await tx.revisionTheme.findMany({
		where: { revisionId: revision.id },
		select: { theme: { select: { code: true, parentCode: true } } },
	})
	const chosen = chooseReviewer(
		await candidatesFor(tx, revision),
		themes.map(({ theme }) => ({ code: theme.code, parent: theme.parentCode })),
	)
	if (!chosen) return []
	return [await ask(tx, revision, chosen.id, null)]
}

/**
 * Everybody who reviews or edits, with what the rule needs to know of them. `byHand`: an editor may ask somebody
 * again who was taken off, which the rule does not.
 */
export async function candidatesFor(
	tx: Database,
	revision: Taken,
	{ byHand = false }: { byHand?: boolean } = {},
): Promise<(Candidate & { name: string | null })[]> {
	const people = await tx.user.findMany({
		where: { disabledAt: null, siteRole: { in: ['reviewer', 'editor'] } },
		select: {
			id: true,
			name: true,
			siteRole: true,
			reviewerThemes: { select: { themeCode: true } },
			memberships: { select: { organisationId: true } },
		},
	})
	const before = await tx.reviewAssignment.findMany({
		where: { revision: { practiceId: revision.practiceId } },
		select: { reviewerId: true, revisionId: true, endedAt: true },
	})
	const loads = await tx.reviewAssignment.groupBy({ by: ['reviewerId'], where: inHand, _count: true })
	const open = new Map(loads.map(({ reviewerId, _count }) => [reviewerId, _count]))
	const involved = await involvementOf(tx, revision)
	const organisations = [revision.organisationId, ...involved.partners]
	const known = new Set(before.map(({ reviewerId }) => reviewerId))
	const tied = new Set(involved.people)
	for (const { reviewerId, revisionId, endedAt } of before)
		if (!byHand && revisionId === revision.id && endedAt) tied.add(reviewerId)
	return people.map(({ id, name, siteRole, reviewerThemes, memberships }) => ({
		id,
		name,
		role: siteRole === 'editor' ? 'editor' : 'reviewer',
		themes: reviewerThemes.map(({ themeCode }) => themeCode),
		open: open.get(id) ?? 0,
		knows: known.has(id),
		excluded:
			tied.has(id) || memberships.some(({ organisationId }) => organisations.includes(organisationId)),
	}))
}

/** Asks somebody, or asks them again. */
export async function ask(
	tx: Transaction,
	revision: Taken,
	reviewerId: string,
	assignedById: string | null,
	dueOn = dueAfter(today()),
): Promise<Asked & { assignmentId: string }> {
	const data = { ...anew(), dueOn: new Date(dueOn), assignedById, assignedAt: new Date() }
	const { id, reviewer } = await tx.reviewAssignment.upsert({
		where: { revisionId_reviewerId: { revisionId: revision.id, reviewerId } },
		create: { revisionId: revision.id, reviewerId, ...data },
		update: { ...data, endedAt: null, end: null, version: { increment: 1 } },
		select: { id: true, reviewer: { select: readerSelect } },
	})
	return { ...reviewer, dueOn, assignmentId: id }
}

/** Those who have it in hand: all, or one of them. */
async function askedOf(tx: Transaction, revision: Taken, reviewerId?: string): Promise<Asked[]> {
	const rows = await tx.reviewAssignment.findMany({
		where: { revisionId: revision.id, ...inHand, ...(reviewerId && { reviewerId }) },
		select: { dueOn: true, reviewer: { select: readerSelect } },
	})
	return rows.map(({ dueOn, reviewer }) => ({ ...reviewer, dueOn: dueOn.toISOString().slice(0, 10) }))
}

/** Tells those who are asked that they are, and until when. */
export async function tellAsked(
	tx: Transaction,
	actor: Actor,
	revision: Found,
	asked: readonly Asked[],
): Promise<void> {
	for (const person of asked)
		await tell(tx, 'reviewAssigned', {
			actor,
			revision,
			to: [person],
			facts: { due: dayFact(person.dueOn) },
		})
}
