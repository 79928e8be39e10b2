import 'server-only'
import type { Actor } from '../accounts/policy'
import { displayName } from '../accounts/schema'
import { db } from '../db'
import { NotFound } from '../errors'
import { type PickedText, pickText, readLocalised } from '../localised'
import { nameCodes } from '../practices/choice-queries'
import { type Change, codesIn } from '../practices/compare'
import { readDraft } from '../practices/draft-rows'
import type { PracticePage } from '../practices/page'
import { isOpen } from '../practices/policy'
import { getRevisionPage } from '../practices/queries'
import { threadOf, threadSelect } from '../practices/remark-rows'
import type { RemarkThread } from '../practices/review-queries'
import { type SuggestableText, suggestable } from '../practices/wording'
import { hashSecret, isSecret } from '../secret-token'
import { withPasses } from './guest-file-queries'
import { guestMay, readableStates } from './policy'
import { changesSince } from './queries'

/** A draft as somebody without an account reads it. Moments are ISO strings. */
export type GuestPage = {
	/** For whom the link was made. */
	guest: string
	expiresAt: string
	sharedBy: string | null
	organisation: PickedText
	may: { comment: boolean; approve: boolean }
	/** Published meanwhile, under this slug. */
	published: string | undefined
	practice: PracticePage
	version: number
	updatedAt: string
	/** Rows of lists that remarks may stand at. */
	rows: { evidence: number; buildingBlocks: number }
	/** Texts that its guest may propose other words for. */
	texts: SuggestableText[]
	/** Remarks made by this link, and what was answered. */
	threads: RemarkThread[]
	/** Those given by this link, the latest first. */
	approvals: { id: string; name: string; at: string }[]
	/** What became of the text since the latest of them, and names for the codes in it. */
	changes: Change[]
	names: Record<string, string>
	/** How they signed last. */
	lastName: string
}

const reading: Actor = { kind: 'system', name: 'secret link' }

/** Throws NotFound where the link does not open anything now, whatever the reason. */
export async function getGuestPage(_actor: Actor, secret: string, locale: string): Promise<GuestPage> {
	const hidden = new NotFound('draft link')
	const link = isSecret(secret)
		? await db.draftLink.findFirst({
				where: {
					secretHash: hashSecret(secret),
					revokedAt: null,
					expiresAt: { gt: new Date() },
					revision: { state: { in: [...readableStates] } },
				},
				select: {
					id: true,
					guest: true,
					right: true,
					expiresAt: true,
					maker: { select: { name: true, email: true } },
					revision: {
						select: {
							id: true,
							state: true,
							version: true,
							updatedAt: true,
							practice: { select: { slug: true, organisation: { select: { name: true, slug: true } } } },
						},
					},
					remarks: { orderBy: { createdAt: 'asc' }, select: threadSelect },
					approvals: {
						orderBy: { at: 'desc' },
						select: { id: true, guestName: true, at: true, snapshot: true },
					},
				},
			})
		: null
	if (!link) throw hidden
	const { revision, right, approvals } = link
	const { organisation, slug } = revision.practice
	const draft = await readDraft(db, revision.id)
	const [latest] = approvals
	const changes = latest ? changesSince(latest.snapshot, draft) : []
	const threads = link.remarks.map((remark) => threadOf(remark, draft))
	return {
		guest: link.guest,
		expiresAt: link.expiresAt.toISOString(),
		sharedBy: link.maker ? displayName(link.maker) : null,
		organisation: pickText(readLocalised(organisation.name), locale) ?? {
			text: organisation.slug,
			locale: 'en',
		},
		may: {
			comment: guestMay('comment', { right, state: revision.state }),
			approve: guestMay('approve', { right, state: revision.state }),
		},
		published: isOpen(revision.state) ? undefined : slug,
		practice: withPasses(await getRevisionPage(reading, revision.id, locale), link.id),
		version: revision.version,
		updatedAt: revision.updatedAt.toISOString(),
		rows: { evidence: draft.evidence.length, buildingBlocks: draft.buildingBlocks.length },
		texts: guestMay('comment', { right, state: revision.state }) ? suggestable(draft) : [],
		threads,
		approvals: approvals.map(({ id, guestName, at }) => ({ id, name: guestName, at: at.toISOString() })),
		changes,
		names: changes.length > 0 ? await nameCodes(reading, codesIn(changes), locale) : {},
		lastName: latest?.guestName ?? threads.findLast(({ byLink }) => byLink)?.author ?? '',
	}
}
