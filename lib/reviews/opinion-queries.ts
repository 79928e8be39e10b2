import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { fieldProblems } from '../field-problems'
import { compareDrafts } from '../practices/compare'
import { readDraft } from '../practices/draft-rows'
import { visibleTo } from '../practices/policy'
import { isSlug } from '../slug'
import { isUuid } from '../uuid'
import { canStillChange } from './due'
import { contentAt, opinionSelect, toOpinionDraft } from './opinion-rows'
import type { OpinionEntry, OwnOpinion } from './opinions'
import { criteria, lacksForValidation } from './rubric'
import { givenOpinion, wholeScores } from './schema'
import { changedJudgement, changedKinds } from './validation'

/** Experts' opinions on a published practice, for anybody: of all its revisions that are or were published, newest first. */
export async function listOpinions(_actor: Actor, slug: string): Promise<OpinionEntry[]> {
	const practice = isSlug(slug)
		? await db.practice.findUnique({ where: { slug }, select: { id: true, liveRevisionId: true } })
		: null
	if (!practice?.liveRevisionId) return []
	return entriesOf(
		{ revision: { practiceId: practice.id, publishedAt: { not: null } } },
		practice.liveRevisionId,
		undefined,
	)
}

/** Opinions on a revision and those before it, for whoever may see it; and the reader's own, draft or given. */
export async function getOpinions(
	actor: Actor,
	revisionId: string,
): Promise<{ given: OpinionEntry[]; own: OwnOpinion | undefined; validated: boolean }> {
	const revision = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: { practiceId: true, number: true, practice: { select: { validatedAt: true } } },
			})
		: null
	if (!revision) throw new NotFound(`revision ${revisionId}`)
	const reader = actor.kind === 'person' ? actor.id : undefined
	const { practiceId, number } = revision
	const given = await entriesOf({ revision: { practiceId, number: { lte: number } } }, revisionId, reader)
	const row = reader
		? await db.opinion.findUnique({
				where: { revisionId_reviewerId: { revisionId, reviewerId: reader } },
				select: opinionSelect,
			})
		: null
	return { given, own: row ? toOwn(row) : undefined, validated: revision.practice.validatedAt !== null }
}

type Row = Parameters<typeof toOpinionDraft>[0]

function toOwn(row: Row): OwnOpinion {
	const draft = toOpinionDraft(row)
	const checked = givenOpinion.safeParse(draft)
	return {
		version: row.version,
		given: row.givenAt !== null,
		scores: Object.fromEntries(
			criteria.map((criterion) => [
				criterion,
				{ level: draft.level[criterion], reason: draft.reason[criterion] },
			]),
		),
		summary: row.summary,
		locale: row.locale,
		named: row.named,
		name: row.name,
		affiliation: row.affiliation,
		open: checked.success ? [] : fieldProblems(checked.error).map(({ field }) => field),
	}
}

/** Nobody reads more of them. */
const most = 20

async function entriesOf(where: object, readId: string, reader: string | undefined): Promise<OpinionEntry[]> {
	const rows = await db.opinion.findMany({
		where: { ...where, givenAt: { not: null } },
		orderBy: { givenAt: 'desc' },
		take: most,
		select: {
			...opinionSelect,
			revision: { select: { number: true } },
			validations: { where: { endedAt: null }, select: { validatedAt: true } },
		},
	})
	if (rows.length === 0) return []
	const now = await readDraft(db, readId)
	return Promise.all(
		rows.map(async (row): Promise<OpinionEntry> => {
			const givenAt = row.givenAt ?? new Date()
			const changes = compareDrafts(await contentAt(db, row.revisionId, givenAt), now)
			const scores = wholeScores(toOpinionDraft(row))
			const yours = reader !== undefined && row.reviewerId === reader
			const named = row.named === true
			return {
				id: row.id,
				version: row.version,
				name: named ? row.name : null,
				affiliation: named ? row.affiliation || null : null,
				givenAt: givenAt.toISOString(),
				declaredAt: row.declaredAt?.toISOString() ?? null,
				number: row.revision.number,
				locale: row.locale,
				summary: row.withdrawnAt ? '' : row.summary,
				scores,
				changed: changedKinds(changes),
				reply:
					row.reply !== null && row.repliedAt
						? {
								body: row.reply,
								at: row.repliedAt.toISOString(),
								changedAt: row.replyChangedAt?.toISOString() ?? null,
								canChange: canStillChange(row.repliedAt, new Date()),
							}
						: undefined,
				withdrawn: row.withdrawnAt
					? { at: row.withdrawnAt.toISOString(), reason: row.withdrawnReason ?? '' }
					: undefined,
				validatedAt: row.validations[0]?.validatedAt.toISOString() ?? null,
				yours,
				lacks: [
					...lacksForValidation(scores, { named }),
					...(changedJudgement(changes, now.originalLanguage).length > 0 ? (['changed'] as const) : []),
					...(yours ? (['yours'] as const) : []),
				],
			}
		}),
	)
}
