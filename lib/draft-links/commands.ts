import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { fieldProblems } from '../field-problems'
import type { Locale } from '../locales'
import { type Invalid, type Stale, staleAs, takeRevision } from '../practices/transition-commands'
import { done, type Result, refused } from '../result'
import { hashSecret, newSecret } from '../secret-token'
import { isUuid } from '../uuid'
import { draftLinkLimits } from './limits'
import { canDoWithLinks } from './policy'
import { draftLinkForm } from './schema'

/** What the owner's people do with secret links. What guests do with them: guest-commands.ts. */

export type MadeLink = {
	id: string
	guest: string
	/** Told this once; the database keeps its hash. */
	secret: string
	locale: Locale
	/** ISO moment. */
	expiresAt: string
}

/** A new way to this revision. Who may not share it finds nothing. */
export async function makeDraftLink(
	actor: Actor,
	revisionId: string,
	typed: unknown,
): Promise<Result<MadeLink, Invalid | Stale | { code: 'tooMany' }>> {
	const parsed = draftLinkForm.safeParse(typed)
	return db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, revisionId)
		if (!canDoWithLinks(actor, 'list', revision)) throw new NotFound('draft links')
		if (!canDoWithLinks(actor, 'make', revision)) return refused(staleAs(revision))
		if (!parsed.success) return refused({ code: 'invalid' as const, problems: fieldProblems(parsed.error) })
		const now = new Date()
		const working = { revisionId: revision.id, revokedAt: null, expiresAt: { gt: now } }
		// The practice is held: two who make the last one go one after the other.
		if ((await tx.draftLink.count({ where: working })) >= draftLinkLimits.links)
			return refused({ code: 'tooMany' as const })
		const { guest, right, days, locale } = parsed.data
		const secret = newSecret()
		const expiresAt = new Date(now.getTime() + days * 24 * 60 * 60_000)
		const { id } = await tx.draftLink.create({
			data: {
				revisionId: revision.id,
				secretHash: hashSecret(secret),
				guest,
				right,
				makerId: actor.kind === 'person' ? actor.id : null,
				expiresAt,
			},
			select: { id: true },
		})
		return done({ id, guest, secret, locale, expiresAt: expiresAt.toISOString() })
	})
}

/** Ends a link at once. Twice is as good as once. */
export async function revokeDraftLink(actor: Actor, linkId: string): Promise<void> {
	await db.$transaction(async (tx) => {
		const revisionId = await revisionOf(tx, linkId)
		const revision = await takeRevision(tx, actor, revisionId)
		if (!canDoWithLinks(actor, 'revoke', revision)) throw new NotFound('draft link')
		await tx.draftLink.updateMany({
			where: { id: linkId, revokedAt: null },
			data: { revokedAt: new Date(), revokedById: actor.kind === 'person' ? actor.id : null },
		})
	})
}

async function revisionOf(tx: Transaction, linkId: string): Promise<string> {
	const link = isUuid(linkId)
		? await tx.draftLink.findUnique({ where: { id: linkId }, select: { revisionId: true } })
		: null
	if (!link) throw new NotFound('draft link')
	return link.revisionId
}
