import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import type { Database } from '../db'
import { readDraft } from '../practices/draft-rows'
import { type PracticeDraft, practiceDraft } from '../practices/schema'
import { type Criterion, criteria, isLevelOf, type Level } from './rubric'
import type { OpinionDraft } from './schema'

/** Between the rows of an opinion and what its form and its readers see. */
export const opinionSelect = {
	id: true,
	revisionId: true,
	reviewerId: true,
	version: true,
	givenAt: true,
	declaredAt: true,
	locale: true,
	summary: true,
	named: true,
	name: true,
	affiliation: true,
	withdrawnAt: true,
	withdrawnReason: true,
	reply: true,
	repliedAt: true,
	replyChangedAt: true,
	scores: { select: { criterion: true, level: true, reason: true } },
} satisfies Prisma.OpinionSelect
export type OpinionRow = Prisma.OpinionGetPayload<{ select: typeof opinionSelect }>

export function toOpinionDraft(row: OpinionRow): OpinionDraft {
	const scoreOf = (criterion: Criterion) => row.scores.find((score) => score.criterion === criterion)
	const levelOf = (criterion: Criterion): Level | null => {
		const level = scoreOf(criterion)?.level
		return level && isLevelOf(criterion, level) ? level : null
	}
	const of = <T>(value: (criterion: Criterion) => T) =>
		Object.fromEntries(criteria.map((criterion) => [criterion, value(criterion)])) as Record<Criterion, T>
	return {
		level: of(levelOf),
		reason: of((criterion) => scoreOf(criterion)?.reason ?? ''),
		summary: row.summary,
		named: row.named,
		name: row.name,
	}
}

/** What a revision said at that moment: as it was last sent, let pass or published before it. */
export async function contentAt(db: Database, revisionId: string, at: Date): Promise<PracticeDraft> {
	const moves = await db.transition.findMany({
		where: { revisionId, at: { lte: at }, action: { in: ['submit', 'approve', 'publish'] } },
		orderBy: { at: 'desc' },
		take: 3,
		select: { snapshot: true },
	})
	const kept = moves.find(({ snapshot }) => snapshot !== null)
	const parsed = kept ? practiceDraft.safeParse(kept.snapshot) : undefined
	return parsed?.success ? parsed.data : readDraft(db, revisionId)
}
