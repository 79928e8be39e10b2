import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { canDo, visibleTo } from '../practices/policy'
import { involvementOf } from '../practices/transition-commands'
import { isUuid } from '../uuid'
import { candidatesFor, today } from './asking-commands'
import { nearness, nearnessOf } from './assignment'
import { dueState } from './due'
import type { ReviewerChoice, ReviewerOf, Reviewers } from './reviewers'

/** Who judges this revision, and what the reader has to do with that. Throws NotFound to strangers. */
export async function getReviewers(actor: Actor, revisionId: string): Promise<Reviewers> {
	const revision = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: {
					id: true,
					practiceId: true,
					state: true,
					practice: { select: { organisationId: true } },
					themes: { select: { theme: { select: { code: true, parentCode: true } } } },
					assignments: {
						orderBy: { assignedAt: 'asc' },
						include: { reviewer: { select: { name: true } } },
					},
				},
			})
		: null
	if (!revision) throw new NotFound(`revision ${revisionId}`)
	const { id, practiceId, state } = revision
	const taken = { id, practiceId, organisationId: revision.practice.organisationId }
	const facts = { ...taken, state, ...(await involvementOf(db, taken)) }
	const reader = actor.kind === 'person' ? actor.id : undefined
	const assigns = canDo(actor, 'assign', facts)
	const day = today()
	const list = revision.assignments.map((row): ReviewerOf => {
		const dueOn = row.dueOn.toISOString().slice(0, 10)
		const you = row.reviewerId === reader
		const waiting = !row.endedAt && !row.doneAt && state !== 'changes_requested'
		return {
			assignmentId: row.id,
			version: row.version,
			name: row.reviewer.name,
			you,
			askedBy: !row.assignedById ? 'rule' : row.assignedById === row.reviewerId ? 'self' : 'editor',
			assignedAt: row.assignedAt.toISOString(),
			dueOn,
			due: waiting ? dueState(dueOn, day) : undefined,
			declared: row.declaredAt
				? { at: row.declaredAt.toISOString(), conflict: row.conflict !== null }
				: undefined,
			conflict: assigns || you ? row.conflict : null,
			answeredAt: row.doneAt?.toISOString() ?? null,
			ended: row.end ?? undefined,
		}
	})
	const own = list.find(({ you }) => you)
	const asked = own !== undefined && own.ended === undefined
	const tied =
		reader !== undefined &&
		(await db.reviewAssignment.count({
			where: { reviewerId: reader, conflict: { not: null }, revision: { practiceId } },
		})) > 0
	const may = canDo(actor, 'assess', facts)
	return {
		list: [...list.filter(({ ended }) => !ended), ...list.filter(({ ended }) => ended)],
		you: tied ? 'conflict' : may && asked ? 'asked' : may && state === 'in_review' ? 'mayTakeOn' : undefined,
		free: may && asked && own.declared !== undefined && !own.declared.conflict,
		choices: assigns
			? await choicesFor(
					taken,
					revision.themes.map(({ theme }) => ({ code: theme.code, parent: theme.parentCode })),
					new Set(revision.assignments.flatMap((row) => (row.endedAt ? [] : [row.reviewerId]))),
				)
			: undefined,
	}
}

async function choicesFor(
	revision: { id: string; practiceId: string; organisationId: string },
	themes: { code: string; parent: string | null }[],
	asked: ReadonlySet<string>,
): Promise<ReviewerChoice[]> {
	const candidates = await candidatesFor(db, revision, { byHand: true })
	const rank = (near: ReviewerChoice['near']) => (near ? nearness.indexOf(near) : nearness.length)
	return candidates
		.filter(({ id, excluded }) => !excluded && !asked.has(id))
		.map((one) => ({ id: one.id, name: one.name ?? '', near: nearnessOf(one, themes), open: one.open }))
		.sort(
			(one, other) =>
				rank(one.near) - rank(other.near) || one.open - other.open || one.name.localeCompare(other.name),
		)
}
