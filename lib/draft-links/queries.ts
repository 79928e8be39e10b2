import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import { type PickedText, pickText, readLocalised } from '../localised'
import { type Change, compareDrafts } from '../practices/compare'
import { readDraft } from '../practices/draft-rows'
import { type RevisionState, visibleTo } from '../practices/policy'
import { type PracticeDraft, practiceDraft } from '../practices/schema'
import { isUuid } from '../uuid'
import { canDoWithLinks, type DraftLinkRight } from './policy'

/** Moments are ISO strings. */
export type DraftLinkInList = {
	id: string
	guest: string
	right: DraftLinkRight
	madeBy: string | null
	createdAt: string
	expiresAt: string
	standing: 'working' | 'expired' | 'revoked'
	revokedBy: string | null
	revokedAt: string | null
	visits: number
	lastVisitAt: string | null
	remarks: number
}

export type GuestApprovalShown = {
	id: string
	name: string
	/** For whom the link was made. */
	guest: string
	at: string
	/** What of the text is different now; 0: they approved of what stands there. */
	changed: number
}

export type Sharing = {
	state: RevisionState
	/** Whether a link can be made now. */
	canMake: boolean
	title: PickedText | undefined
	links: DraftLinkInList[]
	approvals: GuestApprovalShown[]
}

/** Every link to a revision, the newest first, for the owner's people alone. */
export async function getSharing(actor: Actor, revisionId: string, locale: string): Promise<Sharing> {
	const revision = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: {
					state: true,
					originalLanguage: true,
					practice: { select: { organisationId: true } },
					texts: { select: { locale: true, title: true } },
					draftLinks: {
						orderBy: { createdAt: 'desc' },
						select: {
							id: true,
							guest: true,
							right: true,
							createdAt: true,
							expiresAt: true,
							revokedAt: true,
							visits: true,
							lastVisitAt: true,
							maker: { select: { name: true } },
							revokedBy: { select: { name: true } },
							_count: { select: { remarks: true, replies: true } },
						},
						take: mostShown,
					},
				},
			})
		: null
	const facts = revision && { organisationId: revision.practice.organisationId, state: revision.state }
	if (!revision || !facts || !canDoWithLinks(actor, 'list', facts)) throw new NotFound('draft links')
	const now = new Date()
	const titles = Object.fromEntries(revision.texts.map((text) => [text.locale, text.title]))
	return {
		state: revision.state,
		canMake: canDoWithLinks(actor, 'make', facts),
		title: pickText(readLocalised(titles), locale, revision.originalLanguage),
		links: revision.draftLinks.map((link) => ({
			id: link.id,
			guest: link.guest,
			right: link.right,
			madeBy: link.maker?.name ?? null,
			createdAt: link.createdAt.toISOString(),
			expiresAt: link.expiresAt.toISOString(),
			standing: link.revokedAt ? 'revoked' : link.expiresAt > now ? 'working' : 'expired',
			revokedBy: link.revokedBy?.name ?? null,
			revokedAt: link.revokedAt?.toISOString() ?? null,
			visits: link.visits,
			lastVisitAt: link.lastVisitAt?.toISOString() ?? null,
			remarks: link._count.remarks + link._count.replies,
		})),
		approvals: await listGuestApprovals(actor, revisionId),
	}
}

/** Ended ones among them: there are at most so many that work (limits.ts). */
const mostShown = 100

/** Who approved of a text by a secret link, for everybody who may read it; the latest first. */
export async function listGuestApprovals(actor: Actor, revisionId: string): Promise<GuestApprovalShown[]> {
	const revision = isUuid(revisionId)
		? await db.revision.findFirst({
				where: { AND: [{ id: revisionId }, visibleTo(actor)] },
				select: {
					guestApprovals: {
						orderBy: { at: 'desc' },
						select: {
							id: true,
							guestName: true,
							at: true,
							snapshot: true,
							draftLink: { select: { guest: true } },
						},
						take: mostShown,
					},
				},
			})
		: null
	if (!revision) throw new NotFound(`revision ${revisionId}`)
	if (revision.guestApprovals.length === 0) return []
	const now = await readDraft(db, revisionId)
	return revision.guestApprovals.map(({ id, guestName, at, snapshot, draftLink }) => ({
		id,
		name: guestName,
		guest: draftLink.guest,
		at: at.toISOString(),
		changed: changesSince(snapshot, now).length,
	}))
}

/** What of a text is different from what was approved of. The contact is between owner and reviewers. */
export function changesSince(snapshot: unknown, now: PracticeDraft): Change[] {
	const before = practiceDraft.safeParse(snapshot)
	return before.success
		? compareDrafts(before.data, now).filter(({ field }) => !field.startsWith('contact.'))
		: []
}
