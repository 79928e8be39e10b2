import 'server-only'
import { type Actor, type Person, roleIn } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { countUnread } from '../notifications/queries'
import { paths } from '../paths'
import { visibleTo } from '../practices/policy'
import { listTasks } from './task-queries'
import { titledSelect, titleOf } from './titles'
import { type Change, changesSince, type Pending, type Work } from './work'

/** So many of each are shown; the pages of writing and reviewing have all. */
const mostShown = 20

/** One's own work: what waits, what waits for others, what happened since one last looked. */
export async function getWork(actor: Actor, locale: string, now = new Date()): Promise<Work> {
	if (actor.kind !== 'person') throw new NotFound('work')
	const { workSeenAt } = await db.user.findUniqueOrThrow({
		where: { id: actor.id },
		select: { workSeenAt: true },
	})
	const since = changesSince(workSeenAt, now)
	const [tasks, pending, changes, unread] = await Promise.all([
		listTasks(actor, locale, now),
		listPending(actor, locale),
		listChanges(actor, since, locale),
		countUnread(actor),
	])
	return {
		tasks,
		pending,
		changes: changes.slice(0, mostShown),
		moreChanges: changes.length > mostShown,
		since: since.toISOString(),
		unread,
	}
}

/** What this person wrote or sent on, and somebody else has to read now. */
async function listPending(actor: Person, locale: string): Promise<Pending[]> {
	const own = actor.memberships.map(({ organisationId }) => organisationId)
	const coordinated = own.filter((id) => roleIn(actor, id) === 'coordinator')
	const rows = await db.revision.findMany({
		where: {
			OR: [{ authorId: actor.id }, { lastEditedById: actor.id }],
			AND: {
				OR: [
					{ state: 'in_review', practice: { organisationId: { in: own } } },
					// What a coordinator sent needs no approval; what waits for theirs is a task.
					{ state: 'submitted', practice: { organisationId: { in: own, notIn: coordinated } } },
				],
			},
		},
		orderBy: { updatedAt: 'asc' },
		take: mostShown,
		select: { id: true, state: true, updatedAt: true, ...titledSelect },
	})
	return rows.map((row) => ({
		title: titleOf(row, locale),
		state: row.state,
		href: paths.submission(locale, row.id),
		since: row.updatedAt.toISOString(),
	}))
}

/** The moves that others made: of practices of one's own organisations, and of what one reviewed or remarked on. */
async function listChanges(actor: Person, since: Date, locale: string): Promise<Change[]> {
	const own = actor.memberships.map(({ organisationId }) => organisationId)
	const rows = await db.transition.findMany({
		where: {
			at: { gt: since },
			action: { not: 'start' },
			// Null: an account that is gone. What the loading of content did is no news.
			OR: [{ actorId: null, NOT: { actorName: 'content' } }, { actorId: { not: actor.id } }],
			revision: {
				AND: [
					visibleTo(actor),
					{
						OR: [
							{ practice: { organisationId: { in: own } } },
							{ reviews: { some: { reviewerId: actor.id } } },
							{ remarks: { some: { authorId: actor.id } } },
						],
					},
				],
			},
		},
		orderBy: [{ at: 'desc' }, { id: 'desc' }],
		take: mostShown + 1,
		select: {
			action: true,
			actorName: true,
			reason: true,
			at: true,
			revision: { select: { id: true, ...titledSelect, practice: { select: { organisationId: true } } } },
		},
	})
	return rows.map(({ action, actorName, reason, at, revision }) => ({
		title: titleOf(revision, locale),
		action,
		who: actorName,
		reason,
		at: at.toISOString(),
		href: own.includes(revision.practice.organisationId)
			? paths.submission(locale, revision.id)
			: paths.reviewRevision(locale, revision.id),
	}))
}
