import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { fieldProblems } from '../field-problems'
import { paths } from '../paths'
import { isField } from '../practices/draft-form'
import { readDraft } from '../practices/draft-rows'
import { sameJson } from '../practices/fields'
import { limits } from '../practices/limits'
import { speakersOf, tell, writersOf } from '../practices/notice-commands'
import { checkWords, type Found, type Invalid, lockPractice } from '../practices/transition-commands'
import { type Changed, type Proposal, propose } from '../practices/wording-commands'
import { done, type Result, refused } from '../result'
import { hashSecret, isSecret } from '../secret-token'
import { isUuid } from '../uuid'
import { draftLinkLimits } from './limits'
import { type DraftLinkRight, guestMay, readableStates } from './policy'
import { guestSignature } from './schema'

/**
 * What somebody does who has a secret link and no account: the secret is all the right they have. A link that ran out,
 * was taken back or never was is the same to them: NotFound.
 */

type Busy = { code: 'tooOften' | 'tooMany' }
/** The link does not let them do that, or the text is settled. */
type Closed = { code: 'closed' }

/** Counts that somebody came; coming back within minutes is the same visit. */
export async function noteVisit(_actor: Actor, secret: string): Promise<void> {
	if (!isSecret(secret)) return
	const now = new Date()
	const before = new Date(now.getTime() - draftLinkLimits.visitMinutes * 60_000)
	await db.draftLink.updateMany({
		where: {
			secretHash: hashSecret(secret),
			revokedAt: null,
			expiresAt: { gt: now },
			OR: [{ lastVisitAt: null }, { lastVisitAt: { lt: before } }],
		},
		data: { visits: { increment: 1 }, lastVisitAt: now },
	})
}

/** A remark at a field, or under one of this link's own remarks. */
export async function remarkAsGuest(
	actor: Actor,
	secret: string,
	remark: { name: string; body: string } & ({ field: string } | { under: string }),
): Promise<Result<{ id: string }, Invalid | Busy | Closed>> {
	const signed = guestSignature.safeParse(remark)
	const body = checkWords(remark.body, 'body', { limit: limits.remark, required: true })
	return db.$transaction(async (tx) => {
		const { link, revision } = await takeLink(tx, secret)
		if (!guestMay('comment', { right: link.right, state: revision.state }))
			return refused({ code: 'closed' as const })
		if ('under' in remark && !(await isOwnThread(tx, link.id, remark.under))) throw new NotFound('remark')
		const problems = [
			...(signed.success ? [] : fieldProblems(signed.error)),
			...(body.ok ? [] : body.problem.problems),
			...('field' in remark && !isField(remark.field)
				? [{ field: 'field', code: 'unknownValue' as const }]
				: []),
		]
		if (!signed.success || !body.ok || problems.length > 0)
			return refused({ code: 'invalid' as const, problems })
		const busy = await overLimit(tx, link.id)
		if (busy) return refused(busy)

		const words = { body: body.value, guestName: signed.data.name, draftLinkId: link.id }
		const { id } =
			'under' in remark
				? await tx.remarkReply.create({ data: { ...words, remarkId: remark.under }, select: { id: true } })
				: await tx.remark.create({
						data: { ...words, field: remark.field, revisionId: revision.id },
						select: { id: true },
					})
		const thread = 'under' in remark ? remark.under : id
		const others = 'under' in remark ? await speakersOf(tx, revision, remark.under) : []
		await tell(tx, 'guestRemarked', {
			actor,
			revision,
			to: [...(await writersOf(tx, revision)), ...others],
			facts: { who: signed.data.name },
			words: body.value,
			path: `${paths.submission('en', revision.id)}#remark-${thread}`,
		})
		return done({ id: thread })
	})
}

/** Other words for one text, as a remark that its authors can accept. */
export async function suggestAsGuest(
	actor: Actor,
	secret: string,
	{ name, ...proposal }: Proposal & { name: string },
): Promise<Result<{ id: string }, Invalid | Busy | Closed | Changed>> {
	const signed = guestSignature.safeParse({ name })
	return db.$transaction(async (tx) => {
		const { link, revision } = await takeLink(tx, secret)
		if (!guestMay('comment', { right: link.right, state: revision.state }))
			return refused({ code: 'closed' as const })
		if (!signed.success) return refused({ code: 'invalid' as const, problems: fieldProblems(signed.error) })
		const busy = await overLimit(tx, link.id)
		if (busy) return refused(busy)
		return propose(tx, actor, revision, proposal, { guestName: signed.data.name, draftLinkId: link.id })
	})
}

/**
 * That somebody approves of the text as it stood at `version`. `stale`: it has changed since they read it. The same
 * name for the same text is one approval, however often it is sent.
 */
export async function approveAsGuest(
	actor: Actor,
	secret: string,
	approval: { name: string; version: number },
): Promise<Result<{ id: string }, Invalid | Closed | { code: 'stale' | 'tooMany' }>> {
	const signed = guestSignature.safeParse(approval)
	return db.$transaction(async (tx) => {
		const { link, revision } = await takeLink(tx, secret)
		if (!guestMay('approve', { right: link.right, state: revision.state }))
			return refused({ code: 'closed' as const })
		if (!signed.success) return refused({ code: 'invalid' as const, problems: fieldProblems(signed.error) })
		if (revision.version !== approval.version) return refused({ code: 'stale' as const })
		const guestName = signed.data.name
		const snapshot = await readDraft(tx, revision.id)
		const before = await tx.guestApproval.findMany({
			where: { draftLinkId: link.id },
			orderBy: { at: 'desc' },
			select: { id: true, guestName: true, snapshot: true },
		})
		const same = before.find(
			(known) => known.guestName === guestName && sameJson(asJson(known.snapshot), asJson(snapshot)),
		)
		if (same) return done({ id: same.id })
		if (before.length >= draftLinkLimits.approvals) return refused({ code: 'tooMany' as const })
		const { id } = await tx.guestApproval.create({
			data: { revisionId: revision.id, draftLinkId: link.id, guestName, snapshot },
			select: { id: true },
		})
		await tell(tx, 'guestApproved', {
			actor,
			revision,
			to: await writersOf(tx, revision),
			facts: { who: guestName },
		})
		return done({ id })
	})
}

/** As it comes back from a Json column: without what is undefined. */
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value))

/** The link, if it works now, and its revision, the practice held until the transaction ends. */
async function takeLink(
	tx: Transaction,
	secret: string,
): Promise<{ link: { id: string; right: DraftLinkRight }; revision: Found }> {
	const hidden = new NotFound('draft link')
	if (!isSecret(secret)) throw hidden
	const where = { secretHash: hashSecret(secret), revokedAt: null, expiresAt: { gt: new Date() } }
	const known = await tx.draftLink.findFirst({
		where,
		select: { revision: { select: { practiceId: true } } },
	})
	if (!known) throw hidden
	await lockPractice(tx, known.revision.practiceId)
	const link = await tx.draftLink.findFirst({
		where: { ...where, revision: { state: { in: [...readableStates] } } },
		select: {
			id: true,
			right: true,
			revision: {
				select: {
					id: true,
					practiceId: true,
					number: true,
					state: true,
					version: true,
					authorId: true,
					lastEditedById: true,
					practice: {
						select: { organisationId: true, slug: true, liveRevisionId: true, firstPublishedAt: true },
					},
				},
			},
		},
	})
	if (!link) throw hidden
	const { practice, ...own } = link.revision
	return {
		link: { id: link.id, right: link.right },
		revision: { ...own, ...practice, people: [], partners: [] },
	}
}

const isOwnThread = async (tx: Transaction, draftLinkId: string, remarkId: string): Promise<boolean> =>
	isUuid(remarkId) &&
	(await tx.remark.count({ where: { id: remarkId, draftLinkId, resolvedAt: null } })) === 1

/** Counted in the database, so that it holds for all processes and across restarts. */
async function overLimit(tx: Transaction, draftLinkId: string): Promise<Busy | undefined> {
	const count = async (where: object) =>
		(await tx.remark.count({ where: { draftLinkId, ...where } })) +
		(await tx.remarkReply.count({ where: { draftLinkId, ...where } }))
	if ((await count({})) >= draftLinkLimits.remarks) return { code: 'tooMany' }
	const anHourAgo = new Date(Date.now() - 60 * 60_000)
	return (await count({ createdAt: { gt: anHourAgo } })) >= draftLinkLimits.remarksAnHour
		? { code: 'tooOften' }
		: undefined
}
