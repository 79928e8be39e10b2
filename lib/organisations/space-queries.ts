import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type PickedText, pickText, readLocalised } from '../localised'
import { countedFrom, dueIfFrom, dueOn } from '../practices/freshness'
import { isSlug } from '../slug'
import { organisationLimits } from './limits'
import { canInSpace, spaceActions } from './policy'
import type { SpaceHead, SpacePractice, SpacePractices, Standing } from './space'

/** The organisation of this slug, for those who may see its space. Throws NotFound to everybody else. */
export async function findSpace(
	actor: Actor,
	slug: string,
	locale: string,
): Promise<SpaceHead & { id: string }> {
	const hidden = new NotFound(`space of ${slug}`)
	if (actor.kind !== 'person' || !isSlug(slug)) throw hidden
	const row = await db.organisation.findUnique({
		where: { slug },
		select: { id: true, slug: true, name: true },
	})
	if (!row || !canInSpace(actor, 'view', row.id)) throw hidden
	return {
		id: row.id,
		slug: row.slug,
		name: pickText(readLocalised(row.name), locale) ?? { text: row.slug, locale: 'en' },
		may: spaceActions.filter((action) => canInSpace(actor, action, row.id)),
	}
}

/** One page of an organisation's practices, what moved last first, and how many stand where. */
export async function getSpacePractices(
	actor: Actor,
	slug: string,
	{ standing, page, locale }: { standing: Standing | undefined; page: number; locale: string },
): Promise<SpaceHead & SpacePractices> {
	const { id, ...head } = await findSpace(actor, slug, locale)
	const now = new Date()
	const counts = await countPractices(id, now)
	const { all, ...byStanding } = counts
	const total = standing ? byStanding[standing] : all
	const pages = Math.max(1, Math.ceil(total / organisationLimits.practicesAPage))
	const shown = Math.min(Math.max(1, Math.trunc(page) || 1), pages)
	const ids = await pageOfPractices(id, standing, shown, now)
	const rows = await db.practice.findMany({ where: { id: { in: ids } }, select: practiceSelect })
	const invitations = head.may.includes('invite')
		? await db.invitation.count({ where: { organisationId: id, waitingFor: { not: null } } })
		: 0
	return {
		...head,
		counts: byStanding,
		all,
		total,
		page: shown,
		pages,
		practices: ids.flatMap((practiceId) => {
			const row = rows.find((candidate) => candidate.id === practiceId)
			return row ? [toPractice(row, now, locale)] : []
		}),
		pending: {
			approvals: byStanding.submitted,
			changes: byStanding.changes_requested,
			unconfirmed: byStanding.unconfirmed,
			invitations,
		},
	}
}

/** Whether a practice stands there: `w` is its working revision, `p` the practice itself. */
const conditions = (now: Date): Record<Standing, Prisma.Sql> => {
	const inState = (state: string) => Prisma.sql`w."state" = ${state}::"RevisionState"`
	const published = Prisma.sql`p."liveRevisionId" is not null`
	return {
		draft: inState('draft'),
		submitted: inState('submitted'),
		in_review: inState('in_review'),
		changes_requested: inState('changes_requested'),
		published,
		unconfirmed: Prisma.sql`(${published} and coalesce(p."confirmedAt", p."firstPublishedAt") <= ${dueIfFrom(now)})`,
		closed: Prisma.sql`(p."liveRevisionId" is null and w."id" is null)`,
	}
}

async function countPractices(organisationId: string, now: Date): Promise<Record<Standing | 'all', number>> {
	const when = conditions(now)
	const [row] = await db.$queryRaw<[Record<Standing | 'all', number>]>`
		select count(*)::int as "all",
			count(*) filter (where ${when.draft})::int as "draft",
			count(*) filter (where ${when.submitted})::int as "submitted",
			count(*) filter (where ${when.in_review})::int as "in_review",
			count(*) filter (where ${when.changes_requested})::int as "changes_requested",
			count(*) filter (where ${when.published})::int as "published",
			count(*) filter (where ${when.unconfirmed})::int as "unconfirmed",
			count(*) filter (where ${when.closed})::int as "closed"
		from "Practice" p left join "Revision" w on w."workingFor" = p.id
		where p."organisationId" = ${organisationId}::uuid`
	return row
}

async function pageOfPractices(
	organisationId: string,
	standing: Standing | undefined,
	page: number,
	now: Date,
): Promise<string[]> {
	const size = organisationLimits.practicesAPage
	const wanted = standing ? conditions(now)[standing] : Prisma.sql`true`
	const rows = await db.$queryRaw<{ id: string }[]>`
		select p.id
		from "Practice" p
			left join "Revision" w on w."workingFor" = p.id
			left join "Revision" l on l.id = p."liveRevisionId"
		where p."organisationId" = ${organisationId}::uuid and ${wanted}
		order by greatest(w."updatedAt", l."publishedAt", p."createdAt") desc, p.id desc
		limit ${size} offset ${(page - 1) * size}`
	return rows.map(({ id }) => id)
}

const revisionSelect = {
	id: true,
	state: true,
	updatedAt: true,
	publishedAt: true,
	createdAt: true,
	originalLanguage: true,
	texts: { select: { locale: true, title: true } },
	lastEditedBy: { select: { name: true } },
} as const

const practiceSelect = {
	id: true,
	slug: true,
	confirmedAt: true,
	firstPublishedAt: true,
	liveRevision: { select: revisionSelect },
	// The one that is being worked on, or what came last.
	revisions: { orderBy: { number: 'desc' }, take: 1, select: revisionSelect },
} as const satisfies Prisma.PracticeSelect
type Row = Prisma.PracticeGetPayload<{ select: typeof practiceSelect }>

function toPractice(row: Row, now: Date, locale: string): SpacePractice {
	const { liveRevision: live } = row
	const [last] = row.revisions
	const working = last && last.id !== live?.id && last.state !== 'superseded' ? last : undefined
	const confirmedAt = row.confirmedAt?.toISOString() ?? null
	return {
		id: row.id,
		slug: row.slug,
		title: titleOf(live ?? last, locale),
		working: working && {
			revisionId: working.id,
			state: working.state,
			updatedAt: working.updatedAt.toISOString(),
			editedBy: working.lastEditedBy?.name ?? null,
		},
		published: live
			? {
					publishedAt: live.publishedAt?.toISOString() ?? null,
					confirmedAt,
					fresh:
						now < dueOn(countedFrom({ confirmedAt, publishedAt: row.firstPublishedAt ?? live.createdAt })),
				}
			: undefined,
	}
}

function titleOf(revision: Row['revisions'][number] | undefined, locale: string): PickedText | undefined {
	if (!revision) return undefined
	const titles = Object.fromEntries(revision.texts.map((text) => [text.locale, text.title]))
	return pickText(readLocalised(titles), locale, revision.originalLanguage)
}
