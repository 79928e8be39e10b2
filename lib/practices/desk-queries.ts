import 'server-only'
import type { Actor, MembershipRole } from '../accounts/policy'
import { displayName } from '../accounts/schema'
import { db } from '../db'
import { NotFound } from '../errors'
import { type PickedText, pickText, readLocalised } from '../localised'
import { type Completeness, completeness } from './completeness'
import { readDrafts } from './draft-rows'
import { countedFrom, lapsesOn, type RoundState, roundState, timesAsked } from './freshness'
import { actionsFor, canPassOn, isOpen, openStates, type RevisionAction, type RevisionState } from './policy'
import { missing } from './steps'

/** What those who write see of their organisations' work. */

/** A revision as a list of work shows it. Moments are ISO strings. */
export type WorkItem = {
	revisionId: string
	practiceId: string
	title: PickedText | undefined
	state: RevisionState
	version: number
	updatedAt: string
	editedBy: string | null
	/** Required fields that are still empty; 0 when it can be sent. */
	missing: number
	/** Of what is still being written. */
	completeness: Completeness | undefined
	/** Remarks nobody has resolved. */
	openRemarks: number
	actions: RevisionAction[]
}

export type PublishedItem = {
	revisionId: string
	practiceId: string
	slug: string
	title: PickedText | undefined
	version: number
	publishedAt: string | null
	confirmedAt: string | null
	/** How far the asking for a confirmation has come. */
	confirmation: RoundState
	/** From which its year is counted, and when it lapses where its owner has been asked. */
	since: string
	lapsesOn: string | null
	/** Who answers for it; null: the coordinators. */
	responsible: { id: string; name: string } | null
	/** Whether the reader may say who does. */
	mayPassOn: boolean
	completeness: Completeness | undefined
	actions: RevisionAction[]
	/** The revision that is being written, where there is one. */
	working: WorkItem | undefined
}

export type Desk = {
	organisation: { id: string; slug: string; name: PickedText }
	role: MembershipRole
	/** Everybody who writes for it, by name. */
	people: { id: string; name: string }[]
	/** Not in the catalogue yet: drafts, and what is with coordinators and reviewers. The latest first. */
	drafts: WorkItem[]
	published: PublishedItem[]
	/** Declined, withdrawn, or taken out of the catalogue, and not taken up again. */
	closed: WorkItem[]
}

const workSelect = {
	id: true,
	practiceId: true,
	state: true,
	version: true,
	updatedAt: true,
	publishedAt: true,
	originalLanguage: true,
	texts: { select: { locale: true, title: true } },
	lastEditedBy: { select: { name: true } },
	_count: { select: { remarks: { where: { resolvedAt: null } } } },
} as const

type WorkRow = {
	id: string
	practiceId: string
	state: RevisionState
	version: number
	updatedAt: Date
	publishedAt: Date | null
	originalLanguage: string
	texts: { locale: string; title: string }[]
	lastEditedBy: { name: string | null } | null
	_count: { remarks: number }
}

/** One desk for each organisation this person writes for, in the order in which they joined. */
export async function listDesks(actor: Actor, locale: string): Promise<Desk[]> {
	if (actor.kind !== 'person') throw new NotFound('desk')
	const ids = actor.memberships.map(({ organisationId }) => organisationId)
	const organisations = await db.organisation.findMany({
		where: { id: { in: ids } },
		select: {
			id: true,
			slug: true,
			name: true,
			memberships: {
				where: { user: { disabledAt: null } },
				select: { user: { select: { id: true, name: true, email: true } } },
			},
			practices: {
				select: {
					slug: true,
					responsible: { select: { id: true, name: true, email: true } },
					confirmedAt: true,
					firstPublishedAt: true,
					lapsedAt: true,
					createdAt: true,
					confirmationRequests: {
						orderBy: { askedAt: 'desc' },
						take: timesAsked,
						select: { since: true, number: true, askedAt: true },
					},
					liveRevisionId: true,
					liveRevision: { select: workSelect },
					revisions: {
						where: { state: { in: [...openStates, 'declined', 'withdrawn', 'archived'] } },
						orderBy: { number: 'desc' },
						select: workSelect,
					},
				},
			},
		},
	})
	const measured = organisations.flatMap(({ practices }) =>
		practices.flatMap(({ revisions, liveRevisionId }) => [
			...revisions.filter(({ state }) => isOpen(state)).map(({ id }) => id),
			...(liveRevisionId ? [liveRevisionId] : []),
		]),
	)
	const drafts = await readDrafts(db, measured)
	const completenessOf = (id: string) => {
		const draft = drafts.get(id)
		return draft && completeness(draft)
	}
	const item = (organisationId: string, row: WorkRow): WorkItem => {
		const draft = drafts.get(row.id)
		return {
			revisionId: row.id,
			practiceId: row.practiceId,
			title: titleOf(row, locale),
			state: row.state,
			version: row.version,
			updatedAt: row.updatedAt.toISOString(),
			editedBy: row.lastEditedBy?.name ?? null,
			missing: draft ? missing(draft).length : 0,
			completeness: draft && completeness(draft),
			openRemarks: row._count.remarks,
			actions: actionsFor(actor, { organisationId, state: row.state }),
		}
	}
	const desks = organisations.map((organisation): Desk => {
		const practices = organisation.practices.map(({ revisions, ...practice }) => ({
			...practice,
			working: revisions.find(({ state }) => isOpen(state)),
			closed: revisions.find(({ state }) => !isOpen(state)),
		}))
		const works = (row: WorkRow | undefined) => (row ? [item(organisation.id, row)] : [])
		return {
			organisation: {
				id: organisation.id,
				slug: organisation.slug,
				name: pickText(readLocalised(organisation.name), locale) ?? { text: organisation.slug, locale: 'en' },
			},
			role:
				actor.memberships.find(({ organisationId }) => organisationId === organisation.id)?.role ??
				'contributor',
			people: organisation.memberships
				.map(({ user }) => named(user))
				.sort((one, other) => one.name.localeCompare(other.name, locale)),
			drafts: practices
				.filter(({ liveRevisionId }) => !liveRevisionId)
				.flatMap(({ working }) => works(working))
				.sort(latestFirst),
			published: practices
				.flatMap(({ liveRevision, working, ...practice }): PublishedItem[] =>
					liveRevision
						? [
								{
									revisionId: liveRevision.id,
									practiceId: liveRevision.practiceId,
									slug: practice.slug,
									title: titleOf(liveRevision, locale),
									version: liveRevision.version,
									publishedAt: liveRevision.publishedAt?.toISOString() ?? null,
									confirmedAt: practice.confirmedAt?.toISOString() ?? null,
									...confirmationOf(
										practice,
										practice.firstPublishedAt ?? liveRevision.publishedAt ?? practice.createdAt,
									),
									completeness: completenessOf(liveRevision.id),
									responsible: practice.responsible && named(practice.responsible),
									mayPassOn: canPassOn(actor, {
										organisationId: organisation.id,
										responsibleId: practice.responsible?.id ?? null,
									}),
									actions: actionsFor(actor, { organisationId: organisation.id, state: 'published' }),
									working: works(working)[0],
								},
							]
						: [],
				)
				.sort((one, other) => (other.publishedAt ?? '').localeCompare(one.publishedAt ?? '')),
			closed: practices
				.filter(({ liveRevisionId, working }) => !liveRevisionId && !working)
				.flatMap(({ closed }) => works(closed))
				.sort(latestFirst),
		}
	})
	return desks.sort((one, other) => ids.indexOf(one.organisation.id) - ids.indexOf(other.organisation.id))
}

const named = (user: { id: string; name: string | null; email: string }) => ({
	id: user.id,
	name: displayName(user),
})

function confirmationOf(
	practice: {
		confirmedAt: Date | null
		lapsedAt: Date | null
		confirmationRequests: { since: Date; number: number; askedAt: Date }[]
	},
	publishedAt: Date,
): Pick<PublishedItem, 'confirmation' | 'since' | 'lapsesOn'> {
	const facts = { ...practice, publishedAt }
	const since = countedFrom(facts)
	const [last] = practice.confirmationRequests.filter((one) => one.since.getTime() === since.getTime())
	return {
		confirmation: roundState(facts, last?.number ?? 0, new Date()),
		since: since.toISOString(),
		lapsesOn: last ? lapsesOn(last.number, last.askedAt).toISOString() : null,
	}
}

const latestFirst = (one: WorkItem, other: WorkItem) => other.updatedAt.localeCompare(one.updatedAt)

const titleOf = (row: Pick<WorkRow, 'texts' | 'originalLanguage'>, locale: string): PickedText | undefined =>
	pickText(
		readLocalised(Object.fromEntries(row.texts.map((text) => [text.locale, text.title]))),
		locale,
		row.originalLanguage,
	)
