import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import type { ContentLocale } from '../locales'
import { type PickedText, pickText, readLocalised } from '../localised'
import { isUuid } from '../uuid'
import { type Change, compareDrafts } from './compare'
import { readDraft } from './draft-rows'
import { getChangesSinceLastWord, type SinceLastWord } from './last-word-queries'
import { actionsFor, canDo, type RevisionAction, type RevisionState, visibleTo } from './policy'
import { standingAt, threadOf, threadSelect } from './remark-rows'
import { type PracticeDraft, practiceDraft } from './schema'

/** A revision that was sent, with all that was said and decided about it. Moments are ISO strings. */
export type Submission = {
	revisionId: string
	practiceId: string
	slug: string
	organisation: { id: string; slug: string; name: PickedText }
	number: number
	state: RevisionState
	version: number
	title: PickedText | undefined
	live: boolean
	author: string | null
	updatedAt: string
	draft: PracticeDraft
	actions: RevisionAction[]
	/** Oldest first. */
	decisions: Decision[]
	remarks: RemarkThread[]
	/** Recommended since it was last sent. */
	recommended: boolean
	/** What became of it since it was sent before, or since what is published; undefined on first sight. */
	changes: { since: 'sent' | 'published'; at: string | null; list: Change[] } | undefined
	/** What became of it since the reader last spoke of it; undefined when they never did. */
	sinceLastWord: SinceLastWord | undefined
}

export type Decision = {
	id: string
	action: string
	to: RevisionState
	who: string | null
	at: string
	reason: string | null
}

export type RemarkThread = {
	id: string
	field: string
	/** The number of the revision it was made on. */
	madeOn: number
	body: string
	author: string | null
	/** Written by somebody without an account, who came by a secret link. */
	byLink: boolean
	at: string
	resolved: { by: string | null; at: string } | undefined
	/** Other words it proposes for its field. */
	wording:
		| {
				before: string
				words: string
				/** Undefined while it is open, and where the remark was settled without it. */
				outcome: 'accepted' | 'declined' | undefined
				/** The text as it stands; both are undefined when it is gone. */
				now: string | undefined
				language: ContentLocale | undefined
		  }
		| undefined
	replies: { id: string; body: string; author: string | null; byLink: boolean; at: string }[]
}

/** Throws NotFound to strangers. */
export async function getSubmission(actor: Actor, revisionId: string, locale: string): Promise<Submission> {
	const row = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: {
					practiceId: true,
					id: true,
					number: true,
					createdAt: true,
					state: true,
					version: true,
					updatedAt: true,
					author: { select: { name: true } },
					practice: {
						select: {
							slug: true,
							liveRevisionId: true,
							liveRevision: { select: { publishedAt: true } },
							organisation: { select: { id: true, slug: true, name: true } },
						},
					},
					transitions: { orderBy: { at: 'asc' } },
				},
			})
		: null
	if (!row) throw new NotFound(`revision ${revisionId}`)
	const { organisation, slug, liveRevisionId, liveRevision } = row.practice
	const facts = { organisationId: organisation.id, state: row.state }
	const draft = await readDraft(db, revisionId)
	const remarks = await db.remark.findMany({
		where: standingAt(actor, row),
		orderBy: { createdAt: 'asc' },
		select: threadSelect,
	})

	const sendings = row.transitions.filter(({ action, snapshot }) => action === 'submit' && snapshot !== null)
	// While its authors work on it, what was sent last; for its readers, what was sent before that.
	const before = canDo(actor, 'edit', facts) ? sendings.at(-1) : sendings.at(-2)
	const sent = before ? practiceDraft.safeParse(before.snapshot) : undefined
	const lastSent = sendings.at(-1)?.at
	let changes: Submission['changes']
	if (before && sent?.success)
		changes = { since: 'sent', at: before.at.toISOString(), list: compareDrafts(sent.data, draft) }
	else if (liveRevisionId && liveRevisionId !== revisionId)
		changes = {
			since: 'published',
			at: liveRevision?.publishedAt?.toISOString() ?? null,
			list: compareDrafts(await readDraft(db, liveRevisionId), draft),
		}
	const sinceLastWord = await getChangesSinceLastWord(actor, row.practiceId, draft)
	return {
		revisionId,
		practiceId: row.practiceId,
		slug,
		organisation: {
			id: organisation.id,
			slug: organisation.slug,
			name: pickText(readLocalised(organisation.name), locale) ?? { text: organisation.slug, locale: 'en' },
		},
		number: row.number,
		state: row.state,
		version: row.version,
		title: titleOf(draft, locale),
		live: liveRevisionId === revisionId,
		author: row.author?.name ?? null,
		updatedAt: row.updatedAt.toISOString(),
		draft,
		actions: actionsFor(actor, facts),
		decisions: row.transitions.map(({ id, action, toState, actorName, at, reason }) => ({
			id,
			action,
			to: toState,
			who: actorName,
			at: at.toISOString(),
			reason,
		})),
		remarks: remarks.map((remark) => threadOf(remark, draft)),
		recommended:
			row.state === 'in_review' &&
			row.transitions.some(({ action, at }) => action === 'recommend' && (!lastSent || at > lastSent)),
		// The same list twice says nothing more.
		changes:
			changes && sinceLastWord && isDeepStrictEqual(changes.list, sinceLastWord.changes)
				? undefined
				: changes,
		sinceLastWord,
	}
}

const titleOf = (draft: PracticeDraft, locale: string): PickedText | undefined =>
	pickText(
		readLocalised(
			Object.fromEntries(Object.entries(draft.texts).map(([language, texts]) => [language, texts.title])),
		),
		locale,
		draft.originalLanguage,
	)
