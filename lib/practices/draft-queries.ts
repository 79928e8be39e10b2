import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type PickedText, pickText, readLocalised } from '../localised'
import { isUuid } from '../uuid'
import { readDraft } from './draft-rows'
import { actionsFor, type RevisionAction, type RevisionState, visibleTo } from './policy'
import { type FieldRemark, fieldRemarkOf, fieldRemarkSelect, standingAt } from './remark-rows'
import type { PracticeDraft } from './schema'

/** One revision as the form edits it. */
export type DraftForm = {
	revisionId: string
	practiceId: string
	slug: string
	organisationId: string
	organisationName: PickedText | undefined
	state: RevisionState
	version: number
	/** Of the practice: whether visitors read an earlier revision meanwhile. */
	live: boolean
	/** The number of the revision that this one brings back, where it was begun for that. */
	restoredFrom: number | null
	savedAt: string
	savedBy: string | null
	draft: PracticeDraft
	/** Texts whose language is as meant (lib/practices/language-doubts.ts). */
	languageAsMeant: string[]
	actions: RevisionAction[]
	/** Remarks nobody has resolved, by field. */
	remarks: FieldRemark[]
}

/** Throws NotFound to strangers. Whether it can be edited now: `actions`. */
export async function getDraftForm(actor: Actor, revisionId: string, locale: string): Promise<DraftForm> {
	const row = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: {
					id: true,
					practiceId: true,
					number: true,
					createdAt: true,
					state: true,
					version: true,
					basedOn: true,
					transitions: { where: { action: 'restore' }, take: 1, select: { id: true } },
					updatedAt: true,
					languageAsMeant: true,
					lastEditedBy: { select: { name: true } },
					practice: {
						select: {
							id: true,
							slug: true,
							liveRevisionId: true,
							organisation: { select: { id: true, name: true } },
						},
					},
				},
			})
		: null
	if (!row) throw new NotFound(`revision ${revisionId}`)
	const remarks = await db.remark.findMany({
		where: { AND: [standingAt(actor, row), { resolvedAt: null }] },
		orderBy: { createdAt: 'asc' },
		select: fieldRemarkSelect,
	})
	const { id: practiceId, organisation, slug, liveRevisionId } = row.practice
	const draft = await readDraft(db, revisionId)
	return {
		revisionId,
		practiceId,
		slug,
		organisationId: organisation.id,
		organisationName: pickText(readLocalised(organisation.name), locale),
		state: row.state,
		version: row.version,
		live: liveRevisionId !== null,
		restoredFrom: row.transitions.length > 0 ? row.basedOn : null,
		savedAt: row.updatedAt.toISOString(),
		savedBy: row.lastEditedBy?.name ?? null,
		draft,
		languageAsMeant: row.languageAsMeant,
		actions: actionsFor(actor, { organisationId: organisation.id, state: row.state }),
		remarks: remarks.map((remark) => fieldRemarkOf(remark, draft)),
	}
}

/** The language a revision is written in. Throws NotFound to strangers. */
export async function getOriginalLanguage(actor: Actor, revisionId: string): Promise<string> {
	const row = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: { originalLanguage: true },
			})
		: null
	if (!row) throw new NotFound(`revision ${revisionId}`)
	return row.originalLanguage
}
