import 'server-only'
import type { Prisma } from '@/prisma/generated/client'
import { type Actor, type Person, roleIn } from '../accounts/policy'
import { db } from '../db'
import { languageName } from '../locales'
import { type PickedText, pickText, readLocalised } from '../localised'
import { isoDay } from '../moment'
import { paths } from '../paths'
import { dueState } from '../reviews/due'
import { translationReach } from '../translations/policy'
import { titledSelect, titleOf } from './titles'
import { byUrgency, isOwnDraft, type Task, type TaskKind } from './work'

/**
 * What waits for a person, from wherever it comes: each source is one bounded query. What a task is follows the table
 * of permissions (lib/practices/policy.ts): nobody is told to do what they may not.
 */
const mostOfEach = 20

export async function listTasks(actor: Person, locale: string, now: Date): Promise<Task[]> {
	const sources = [
		listApprovals,
		listAnswers,
		listDrafts,
		listReviews,
		listUnassigned,
		listDecisions,
		listConfirmations,
		listChangedOriginals,
		listTranslations,
	]
	const tasks = await Promise.all(sources.map((source) => source(actor, locale, now)))
	return tasks.flat().sort(byUrgency)
}

/** For the header: what somebody else waits for. One's own drafts wait for nobody. */
export async function countWaiting(actor: Actor, now = new Date()): Promise<number> {
	if (actor.kind !== 'person') return 0
	return (await listTasks(actor, actor.locale, now)).filter(({ kind }) => !isOwnDraft(kind)).length
}

const ownOf = (actor: Person) => actor.memberships.map(({ organisationId }) => organisationId)
const coordinatedBy = (actor: Person) => ownOf(actor).filter((id) => roleIn(actor, id) === 'coordinator')

const revisionSelect = {
	id: true,
	updatedAt: true,
	...titledSelect,
	practice: { select: { organisation: { select: { name: true } } } },
} satisfies Prisma.RevisionSelect
type RevisionRow = Prisma.RevisionGetPayload<{ select: typeof revisionSelect }>

async function revisionTasks(
	kind: TaskKind,
	where: Prisma.RevisionWhereInput,
	locale: string,
	href: (revisionId: string) => string,
): Promise<Task[]> {
	const rows: RevisionRow[] = await db.revision.findMany({
		where,
		orderBy: { updatedAt: 'asc' },
		take: mostOfEach,
		select: revisionSelect,
	})
	return rows.map((row) => ({
		kind,
		title: titleOf(row, locale),
		organisation: nameOf(row.practice.organisation.name, locale),
		href: href(row.id),
		since: row.updatedAt.toISOString(),
		due: null,
		overdue: false,
	}))
}

const nameOf = (name: unknown, locale: string): PickedText =>
	pickText(readLocalised(name), locale) ?? { text: '', locale: 'en' }

/** Sent by contributors of organisations one coordinates. */
const listApprovals = (actor: Person, locale: string): Promise<Task[]> =>
	revisionTasks(
		'approve',
		{ state: 'submitted', practice: { organisationId: { in: coordinatedBy(actor) } } },
		locale,
		(id) => paths.reviewRevision(locale, id),
	)

/** Changes were asked for, of what one wrote or coordinates. */
const listAnswers = (actor: Person, locale: string): Promise<Task[]> =>
	revisionTasks(
		'answer',
		{
			state: 'changes_requested',
			practice: { organisationId: { in: ownOf(actor) } },
			OR: [
				{ authorId: actor.id },
				{ lastEditedById: actor.id },
				{ practice: { organisationId: { in: coordinatedBy(actor) } } },
			],
		},
		locale,
		(id) => paths.submission(locale, id),
	)

/** Begun and not sent. */
const listDrafts = (actor: Person, locale: string): Promise<Task[]> =>
	revisionTasks(
		'finish',
		{
			state: 'draft',
			practice: { organisationId: { in: ownOf(actor) } },
			OR: [{ authorId: actor.id }, { lastEditedById: actor.id }],
		},
		locale,
		(id) => paths.editDraft(locale, id),
	)

/** Asked to review, and not answered yet. While its authors have it, it does not wait for the reviewer. */
async function listReviews(actor: Person, locale: string, now: Date): Promise<Task[]> {
	const rows = await db.reviewAssignment.findMany({
		where: {
			reviewerId: actor.id,
			endedAt: null,
			doneAt: null,
			revision: { state: { in: ['in_review', 'published'] } },
		},
		orderBy: { dueOn: 'asc' },
		take: mostOfEach,
		select: { dueOn: true, assignedAt: true, revision: { select: revisionSelect } },
	})
	const today = isoDay(now.toISOString())
	return rows.map(({ dueOn, assignedAt, revision }) => {
		const day = dueOn.toISOString().slice(0, 10)
		return {
			kind: 'review',
			title: titleOf(revision, locale),
			organisation: nameOf(revision.practice.organisation.name, locale),
			href: paths.reviewRevision(locale, revision.id),
			since: assignedAt.toISOString(),
			due: `${day}T12:00:00.000Z`,
			overdue: dueState(day, today) === 'overdue',
		}
	})
}

/** In review with nobody asked, or nobody left who was: an editor finds a reviewer. */
async function listUnassigned(actor: Person, locale: string): Promise<Task[]> {
	if (actor.siteRole !== 'editor') return []
	return revisionTasks(
		'assign',
		{
			state: 'in_review',
			practice: { organisationId: { notIn: ownOf(actor) } },
			reviews: { none: {} },
			assignments: { none: { endedAt: null } },
		},
		locale,
		(id) => paths.reviewRevision(locale, id),
	)
}

/** Recommended by a reviewer: an editor publishes or declines. */
async function listDecisions(actor: Person, locale: string): Promise<Task[]> {
	if (actor.siteRole !== 'editor') return []
	return revisionTasks(
		'decide',
		{
			state: 'in_review',
			practice: { organisationId: { notIn: ownOf(actor) } },
			OR: [
				{ reviews: { some: { outcome: 'recommended' } } },
				{ opinions: { some: { givenAt: { not: null } } } },
			],
		},
		locale,
		(id) => paths.reviewRevision(locale, id),
	)
}

/** Published a year ago or more, and not confirmed since. */
async function listConfirmations(actor: Person, locale: string, now: Date): Promise<Task[]> {
	const yearAgo = new Date(now)
	yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1)
	const rows = await db.practice.findMany({
		where: {
			organisationId: { in: ownOf(actor) },
			liveRevisionId: { not: null },
			OR: [{ confirmedAt: { lte: yearAgo } }, { confirmedAt: null, firstPublishedAt: { lte: yearAgo } }],
		},
		orderBy: { confirmedAt: { sort: 'asc', nulls: 'first' } },
		take: mostOfEach,
		select: {
			confirmedAt: true,
			firstPublishedAt: true,
			createdAt: true,
			organisation: { select: { name: true } },
			liveRevision: { select: titledSelect },
		},
	})
	return rows.map(({ liveRevision, organisation, ...row }) => {
		const last = row.confirmedAt ?? row.firstPublishedAt ?? row.createdAt
		const due = new Date(last)
		due.setUTCFullYear(due.getUTCFullYear() + 1)
		return {
			kind: 'confirm',
			title: liveRevision ? titleOf(liveRevision, locale) : undefined,
			organisation: nameOf(organisation.name, locale),
			href: paths.contribute(locale),
			since: last.toISOString(),
			due: due.toISOString(),
			overdue: true,
		}
	})
}

const inReach = (actor: Person): Prisma.TranslationWhereInput => {
	const { languages = [], organisationIds } = translationReach(actor)
	return {
		OR: [{ locale: { in: [...languages] } }, { practice: { organisationId: { in: [...organisationIds] } } }],
	}
}

/**
 * The original says something else than what was translated: for those who translate into that language, and for
 * those who own the practice. Whoever runs the site translates into no language by that: the queue is there for them.
 */
const listChangedOriginals = (actor: Person, locale: string): Promise<Task[]> =>
	translationTasks('update', { changed: { gt: 0 }, ...inReach(actor) }, locale)

/** Written by this person, and read by nobody yet. */
const listTranslations = (actor: Person, locale: string): Promise<Task[]> =>
	translationTasks(
		'publish',
		{ waiting: true, changed: 0, lastEditedById: actor.id, ...inReach(actor) },
		locale,
	)

async function translationTasks(
	kind: TaskKind,
	where: Prisma.TranslationWhereInput,
	locale: string,
): Promise<Task[]> {
	const rows = await db.translation.findMany({
		where: { AND: [where, { practice: { liveRevisionId: { not: null } } }] },
		orderBy: [{ updatedAt: 'asc' }, { practiceId: 'asc' }, { locale: 'asc' }],
		take: mostOfEach,
		select: {
			locale: true,
			updatedAt: true,
			practice: {
				select: {
					id: true,
					organisation: { select: { name: true } },
					liveRevision: { select: titledSelect },
				},
			},
		},
	})
	return rows.map(({ locale: into, updatedAt, practice }) => ({
		kind,
		title: practice.liveRevision ? titleOf(practice.liveRevision, locale) : undefined,
		organisation: nameOf(practice.organisation.name, locale),
		href: paths.translation(locale, practice.id, into),
		since: updatedAt.toISOString(),
		due: null,
		overdue: false,
		language: languageName(into, locale),
	}))
}
