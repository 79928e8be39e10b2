import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { pickText, readLocalised } from '../localised'
import { isSlug } from '../slug'
import { compareDrafts } from './compare'
import { readDrafts } from './draft-rows'
import { kindOf } from './fields'
import type { PublicDecision, PublicHistory } from './page'
import { readByVisitors } from './policy'

/** Steps of a revision that anybody may know of. What is said between owner and reviewers is not among them. */
const publicActions: Record<PublicDecision['action'], PublicDecision['by']> = {
	submit: 'owner',
	approve: 'owner',
	requestChanges: 'editors',
	publish: 'editors',
	archive: 'editors',
}
const isPublic = (action: string): action is PublicDecision['action'] => Object.hasOwn(publicActions, action)
const givesReason = new Set(['publish', 'archive'])

/** Revisions that are or were published, newest first. Throws NotFound while nothing is published. */
export async function getPublicHistory(_actor: Actor, slug: string, locale: string): Promise<PublicHistory> {
	if (!isSlug(slug)) throw new NotFound(`practice ${slug}`)
	const practice = await db.practice.findUnique({
		where: { slug },
		select: {
			slug: true,
			liveRevisionId: true,
			revisions: {
				where: { publishedAt: { not: null }, state: { in: ['published', 'superseded', 'archived'] } },
				orderBy: { number: 'desc' },
				select: {
					id: true,
					number: true,
					state: true,
					publishedAt: true,
					transitions: {
						where: { action: { in: Object.keys(publicActions) } },
						orderBy: { at: 'desc' },
						select: { action: true, at: true, reason: true, actorId: true, actorName: true },
					},
				},
			},
		},
	})
	if (!practice?.liveRevisionId) throw new NotFound(`practice ${slug}`)
	const drafts = await readDrafts(
		db,
		practice.revisions.map(({ id }) => id),
	)
	const titleOf = (id: string) => {
		const draft = drafts.get(id)
		const titles = Object.fromEntries(
			Object.entries(draft?.texts ?? {}).map(([at, texts]) => [at, texts.title]),
		)
		return pickText(readLocalised(titles), locale, draft?.originalLanguage)
	}
	const changedSince = (id: string, earlierId: string | undefined): string[] => {
		const [after, before] = [drafts.get(id), earlierId === undefined ? undefined : drafts.get(earlierId)]
		if (!after || !before) return []
		const kinds = compareDrafts(before, after).map(({ field }) => kindOf(field))
		// That the contact changed is nobody's business, let alone to what.
		return [...new Set(kinds)].filter((kind) => !kind.startsWith('contact'))
	}
	return {
		slug: practice.slug,
		title: titleOf(practice.liveRevisionId) ?? { text: slug, locale: 'en' },
		revisions: practice.revisions.map(({ id, number, state, publishedAt, transitions }, index) => ({
			number,
			live: id === practice.liveRevisionId,
			readable: readByVisitors.includes(state),
			title: titleOf(id),
			publishedAt: publishedAt?.toISOString() ?? null,
			changed: changedSince(id, practice.revisions[index + 1]?.id),
			decisions: transitions.flatMap(({ action, at, reason, actorId, actorName }): PublicDecision[] => {
				if (!isPublic(action)) return []
				return [
					{
						action,
						at: at.toISOString(),
						by: actorId === null && actorName === 'content' ? 'content' : publicActions[action],
						reason: givesReason.has(action) ? reason : null,
					},
				]
			}),
		})),
	}
}
