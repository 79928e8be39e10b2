import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import type { JobRound } from '../job-queue'
import { log } from '../log'
import { editors, tell } from '../practices/notice-commands'
import { takeRevision } from '../practices/transition-commands'
import { isUuid } from '../uuid'
import { assignByRule, tellAsked, today } from './asking-commands'
import { addDays, dayFact, dueState } from './due'
import { reviewLimits } from './limits'

const mostInRound = 50

/**
 * One round of the daily job, for the revisions after `after` (an id): reviews in the hands of people who review no
 * more go to others, those nobody has are given to somebody, and who is late, or soon will be, is told. Each is
 * told once; a second round of the same day finds nothing to tell.
 */
export async function tellDueReviews(
	actor: Actor,
	{ after = '', day = today(), most = mostInRound }: { after?: string; day?: string; most?: number } = {},
): Promise<JobRound> {
	if (actor.kind !== 'system') throw new NotFound('reviews due')
	const soon = new Date(addDays(day, reviewLimits.soon))
	const inHand = { endedAt: null, doneAt: null }
	const rows = await db.revision.findMany({
		where: {
			...(isUuid(after) && { id: { gt: after } }),
			OR: [
				{ state: 'in_review', assignments: { none: { endedAt: null } } },
				{
					state: { in: ['in_review', 'published'] },
					assignments: {
						some: {
							...inHand,
							OR: [
								{ dueOn: { lt: new Date(day) }, overdueToldAt: null },
								{ dueOn: { gte: new Date(day), lte: soon }, dueSoonToldAt: null },
								{ reviewer: { OR: [{ disabledAt: { not: null } }, { siteRole: 'member' }] } },
							],
						},
					},
				},
			],
		},
		orderBy: { id: 'asc' },
		take: most,
		select: { id: true },
	})
	const round: JobRound = {
		done: 0,
		failed: 0,
		next: rows.length === most ? (rows.at(-1)?.id ?? null) : null,
	}
	for (const { id } of rows)
		try {
			round.done += await tellOf(actor, id, day)
		} catch (error) {
			// One that fails keeps nobody else's back.
			round.failed++
			log.error({ err: error, revision: id }, 'a review that is due could not be told of')
		}
	return round
}

/** How many people were told something, or asked. */
const tellOf = (actor: Actor, revisionId: string, day: string): Promise<number> =>
	db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, revisionId)
		if (revision.state !== 'in_review' && revision.state !== 'published') return 0
		let told = 0
		const rows = await tx.reviewAssignment.findMany({
			where: { revisionId, endedAt: null },
			select: {
				id: true,
				dueOn: true,
				doneAt: true,
				dueSoonToldAt: true,
				overdueToldAt: true,
				reviewer: {
					select: { id: true, email: true, locale: true, name: true, siteRole: true, disabledAt: true },
				},
			},
		})
		let left = rows.length
		for (const { id, doneAt, reviewer, ...row } of rows) {
			if (doneAt) continue
			if (reviewer.disabledAt || reviewer.siteRole === 'member') {
				left--
				await tx.reviewAssignment.update({
					where: { id },
					data: { endedAt: new Date(), end: 'unable', version: { increment: 1 } },
					select: { id: true },
				})
				continue
			}
			const dueOn = row.dueOn.toISOString().slice(0, 10)
			const state = dueState(dueOn, day)
			const late = state === 'overdue'
			if (state === 'later' || (late ? row.overdueToldAt : row.dueSoonToldAt)) continue
			await tx.reviewAssignment.update({
				where: { id },
				data: late ? { overdueToldAt: new Date() } : { dueSoonToldAt: new Date() },
				select: { id: true },
			})
			const to = late ? [reviewer, ...(await editors(tx))] : [reviewer]
			const facts = { reviewer: reviewer.name ?? '', due: dayFact(dueOn) }
			await tell(tx, late ? 'reviewOverdue' : 'reviewDueSoon', { actor, revision, to, facts })
			told += to.length
		}
		if (left > 0 || revision.state !== 'in_review') return told
		const asked = await assignByRule(tx, revision)
		await tellAsked(tx, actor, revision, asked)
		return told + asked.length
	})
