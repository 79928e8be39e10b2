import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type PickedText, pickText, readLocalised } from '../localised'
import { isUuid } from '../uuid'
import { nameCodes } from './choice-queries'
import { type Change, codesIn, compareDrafts } from './compare'
import { readDrafts } from './draft-rows'
import { kindOf } from './fields'
import { actionsFor, type RevisionAction, type RevisionState, visibleTo } from './policy'
import type { Decision } from './review-queries'

/** How a practice came to be what it is, for those who work on it: also what was never published, and who did what. */

/** A revision this person may see. Moments are ISO strings. */
export type WorkRevision = {
	revisionId: string
	number: number
	state: RevisionState
	/** Visitors read it now. */
	live: boolean
	title: PickedText | undefined
	/** The number of the revision it began as a copy of, and whether that was to bring it back. */
	basedOn: number | null
	restored: boolean
	author: string | null
	createdAt: string
	publishedAt: string | null
	/** Kinds of fields (lib/practices/fields.ts) that differ from the revision it began from; undefined for the first. */
	changed: { since: number; kinds: string[] } | undefined
	/** Who wrote in it and when, the latest first; `more`: how many sittings there were before these. */
	sittings: { id: string; by: string | null; from: string; until: string }[]
	more: number
	/** Oldest first. */
	decisions: Decision[]
	actions: RevisionAction[]
}

export type WorkHistory = {
	slug: string
	title: PickedText | undefined
	organisation: PickedText
	/** Whether visitors can read it, and with it its public history. */
	live: boolean
	/** The revision that is being written or reviewed, where there is one that this person may see. */
	open: { revisionId: string; number: number; mayEdit: boolean } | undefined
	/** Every revision that this person may see, newest first: what can be compared. */
	choices: RevisionChoiceOption[]
	/** Those of this page. */
	revisions: WorkRevision[]
	page: number
	pages: number
}
export type RevisionChoiceOption = { number: number; state: RevisionState; publishedAt: string | null }

const revisionsPerPage = 20
const sittingsShown = 10

/** The history of the practice of a revision this person may see. Throws NotFound to strangers. */
export async function getWorkHistory(
	actor: Actor,
	revisionId: string,
	locale: string,
	asked = 1,
): Promise<WorkHistory> {
	const { practice, choices, where } = await findHistory(actor, revisionId, locale)
	const pages = Math.max(1, Math.ceil(choices.length / revisionsPerPage))
	const page = Math.min(Math.max(1, asked), pages)
	const rows = await db.revision.findMany({
		where,
		orderBy: { number: 'desc' },
		skip: (page - 1) * revisionsPerPage,
		take: revisionsPerPage,
		select: {
			id: true,
			number: true,
			state: true,
			basedOn: true,
			createdAt: true,
			publishedAt: true,
			author: { select: { name: true } },
			transitions: { orderBy: { at: 'asc' } },
			edits: { orderBy: [{ until: 'desc' }, { id: 'desc' }], take: sittingsShown },
			_count: { select: { edits: true } },
		},
	})
	const before = (row: (typeof rows)[number]) => row.basedOn ?? row.number - 1
	const bases = await db.revision.findMany({
		where: { AND: [where, { number: { in: rows.map(before) } }] },
		select: { id: true, number: true },
	})
	const drafts = await readDrafts(db, [...new Set([...rows, ...bases].map(({ id }) => id))])
	const changedIn = (row: (typeof rows)[number]): WorkRevision['changed'] => {
		const since = before(row)
		const [now, then] = [
			drafts.get(row.id),
			drafts.get(bases.find(({ number }) => number === since)?.id ?? ''),
		]
		if (!now || !then) return undefined
		return { since, kinds: [...new Set(compareDrafts(then, now).map(({ field }) => kindOf(field)))] }
	}
	const titleOf = (id: string): PickedText | undefined => {
		const draft = drafts.get(id)
		if (!draft) return undefined
		const titles = Object.entries(draft.texts).map(([at, texts]) => [at, texts.title])
		return pickText(readLocalised(Object.fromEntries(titles)), locale, draft.originalLanguage)
	}
	const { organisationId, liveRevisionId } = practice
	const open = practice.open
	return {
		slug: practice.slug,
		title: practice.title,
		organisation: practice.organisation,
		live: liveRevisionId !== null,
		open: open && {
			revisionId: open.id,
			number: open.number,
			mayEdit: actionsFor(actor, { organisationId, state: open.state }).includes('edit'),
		},
		choices,
		revisions: rows.map((row) => ({
			revisionId: row.id,
			number: row.number,
			state: row.state,
			live: row.id === liveRevisionId,
			title: titleOf(row.id),
			basedOn: row.basedOn,
			restored: row.transitions.some(({ action }) => action === 'restore'),
			author: row.author?.name ?? null,
			createdAt: row.createdAt.toISOString(),
			publishedAt: row.publishedAt?.toISOString() ?? null,
			changed: changedIn(row),
			sittings: row.edits.map(({ id, editorName, from, until }) => ({
				id,
				by: editorName,
				from: from.toISOString(),
				until: until.toISOString(),
			})),
			more: row._count.edits - row.edits.length,
			decisions: row.transitions.map(({ id, action, toState, actorId, actorName, at, reason }) => ({
				id,
				action,
				to: toState,
				// The shipped content is nobody.
				who: actorId === null && actorName === 'content' ? null : actorName,
				at: at.toISOString(),
				reason,
			})),
			actions: actionsFor(actor, { organisationId, state: row.state }),
		})),
		page,
		pages,
	}
}

/** What became of a practice from one revision to another, published or not. */
export type WorkChanges = {
	slug: string
	title: PickedText | undefined
	choices: RevisionChoiceOption[]
	from: number
	to: number
	changes: Change[]
	/** Of the codes among the changes: "themes:smarter/digitalisation". */
	names: Record<string, string>
}

/** Without numbers, the newest with the one before. Throws NotFound to strangers, and for numbers that are not theirs to see. */
export async function getWorkChanges(
	actor: Actor,
	revisionId: string,
	asked: { from: number | undefined; to: number | undefined },
	locale: string,
): Promise<WorkChanges> {
	const { practice, choices, where } = await findHistory(actor, revisionId, locale)
	const to = asked.to ?? choices[0]?.number
	const from = asked.from ?? choices.find(({ number }) => to !== undefined && number < to)?.number ?? to
	const rows = await db.revision.findMany({
		where: { AND: [where, { number: { in: [from, to].filter((number) => number !== undefined) } }] },
		select: { id: true, number: true },
	})
	const drafts = await readDrafts(
		db,
		rows.map(({ id }) => id),
	)
	const draftOf = (number: number | undefined) =>
		drafts.get(rows.find((row) => row.number === number)?.id ?? '')
	const [before, after] = [draftOf(from), draftOf(to)]
	if (from === undefined || to === undefined || !before || !after)
		throw new NotFound(`revision ${from} or ${to} of ${practice.slug}`)
	const changes = compareDrafts(before, after)
	return {
		slug: practice.slug,
		title: practice.title,
		choices,
		from,
		to,
		changes,
		names: changes.length > 0 ? await nameCodes(actor, codesIn(changes), locale) : {},
	}
}

/** The practice of a revision this person may see, and which of its revisions they may. */
async function findHistory(actor: Actor, revisionId: string, locale: string) {
	const row = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: {
					practiceId: true,
					originalLanguage: true,
					texts: { select: { locale: true, title: true } },
					practice: {
						select: {
							slug: true,
							organisationId: true,
							liveRevisionId: true,
							organisation: { select: { name: true, slug: true } },
						},
					},
				},
			})
		: null
	if (!row) throw new NotFound(`revision ${revisionId}`)
	const { slug, organisationId, liveRevisionId, organisation } = row.practice
	const where = { AND: [{ practiceId: row.practiceId }, visibleTo(actor)] }
	const revisions = await db.revision.findMany({
		where,
		orderBy: { number: 'desc' },
		select: { id: true, number: true, state: true, publishedAt: true, workingFor: true },
	})
	const titles = Object.fromEntries(row.texts.map((text) => [text.locale, text.title]))
	return {
		practice: {
			slug,
			organisationId,
			liveRevisionId,
			title: pickText(readLocalised(titles), locale, row.originalLanguage),
			organisation: pickText(readLocalised(organisation.name), locale) ?? {
				text: organisation.slug,
				locale: 'en' as const,
			},
			open: revisions.find(({ workingFor }) => workingFor !== null),
		},
		choices: revisions.map(({ number, state, publishedAt }) => ({
			number,
			state,
			publishedAt: publishedAt?.toISOString() ?? null,
		})),
		where,
	}
}
