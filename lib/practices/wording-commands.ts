import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { paths } from '../paths'
import { done, type Result, refused } from '../result'
import { readDraft } from './draft-rows'
import { limits } from './limits'
import { speakersOf, tell, writersOf } from './notice-commands'
import { takeRemark } from './remark-commands'
import { saveScreen } from './save-commands'
import {
	checkWords,
	type Found,
	type Invalid,
	type NotAllowed,
	refusal,
	type Stale,
	takeRevision,
} from './transition-commands'
import { digestOf, partWith, textAt } from './wording'

/** Other words for a text of a draft: proposed in a remark, and taken over or not by those who write it. */

/** The text is not what it was when it was read, or when the words were proposed. `now`: undefined when it is gone. */
export type Changed = { code: 'changed'; before?: string; now: string | undefined }

const idOf = (actor: Actor) => (actor.kind === 'person' ? actor.id : null)

/** Several proposals of one person within this time are one piece of news. */
const sittingMinutes = 30

export type Proposal = {
	/** Of the text, as lib/practices/wording.ts names it. */
	path: string
	/** `digestOf` the text as it was read. */
	read: string
	words: string
	reason: string
}

export async function suggestWording(
	actor: Actor,
	revisionId: string,
	proposal: Proposal,
): Promise<Result<{ id: string }, Invalid | Stale | NotAllowed | Changed>> {
	return db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, revisionId)
		const no = refusal(actor, 'remark', revision)
		if (no) return refused(no)
		return propose(tx, actor, revision, proposal, { authorId: idOf(actor) })
	})
}

type By = { authorId: string | null } | { guestName: string; draftLinkId: string }

/** Stores a proposal of somebody who may make one, and tells the writers of it. */
export async function propose(
	tx: Transaction,
	actor: Actor,
	revision: Found,
	proposal: Proposal,
	by: By,
): Promise<Result<{ id: string }, Invalid | Changed>> {
	const text = textAt(await readDraft(tx, revision.id), proposal.path)
	if (!text) return refused({ code: 'invalid', problems: [{ field: 'path', code: 'unknownValue' as const }] })
	const words = checkWords(proposal.words, 'words', { limit: text.limit, required: true })
	const reason = checkWords(proposal.reason, 'body', { limit: limits.remark, required: false })
	const problems = [words, reason].flatMap((checked) => (checked.ok ? [] : checked.problem.problems))
	if (words.ok && words.value === text.text) problems.push({ field: 'words', code: 'unchanged' })
	if (!words.ok || !reason.ok || problems.length > 0) return refused({ code: 'invalid', problems })
	if (digestOf(text.text) !== proposal.read) return refused({ code: 'changed', now: text.text })

	const known = await proposedLately(tx, revision, by)
	const { id } = await tx.remark.create({
		data: {
			...by,
			revisionId: revision.id,
			field: text.field,
			body: reason.value,
			wording: { create: { path: text.path, before: text.text, words: words.value } },
		},
		select: { id: true },
	})
	if (!known)
		await tell(tx, 'wordingSuggested', {
			actor,
			revision,
			to: await writersOf(tx, revision),
			...('guestName' in by ? { facts: { who: by.guestName } } : {}),
			words: words.value,
			path: threadPath(revision, id),
		})
	return done({ id })
}

const proposedLately = async (tx: Transaction, { id: revisionId }: Found, by: By): Promise<boolean> =>
	(await tx.remark.count({
		where: {
			revisionId,
			...('authorId' in by ? { authorId: by.authorId } : { draftLinkId: by.draftLinkId }),
			wording: { isNot: null },
			createdAt: { gt: new Date(Date.now() - sittingMinutes * 60_000) },
		},
	})) > 0

/**
 * Writes the proposed words where they belong, as if whoever accepts them had typed them, and settles the thread.
 * `changed`: the text is no longer what they were proposed for, and stays as it is. A second click changes nothing.
 */
export async function acceptWording(
	actor: Actor,
	remarkId: string,
): Promise<Result<{ id: string }, Invalid | Stale | NotAllowed | Changed>> {
	return db.$transaction(async (tx) => {
		const { revision, wording } = await takeWording(tx, actor, remarkId)
		const no = refusal(actor, 'edit', revision)
		if (no) return refused(no)
		if (wording.settled) return done({ id: remarkId })
		const { path, before, words } = wording
		const draft = await readDraft(tx, revision.id)
		const text = textAt(draft, path)
		if (text?.text !== words) {
			if (text?.text !== before) return refused({ code: 'changed' as const, before, now: text?.text })
			const part = partWith(draft, path, words)
			const saved = await saveScreen(tx, actor, revision, { version: revision.version, part })
			if (!saved.ok)
				return saved.problem.code === 'invalid'
					? refused({ code: 'invalid' as const, problems: saved.problem.problems })
					: refused({ code: 'changed' as const, before, now: text?.text })
		}
		await settle(tx, actor, remarkId, 'accepted')
		await tellOutcome(tx, 'wordingAccepted', actor, revision, remarkId, words)
		return done({ id: remarkId })
	})
}

/** Leaves the text as it is and settles the thread, with a word if there is one. */
export async function declineWording(
	actor: Actor,
	remarkId: string,
	{ word }: { word: string },
): Promise<Result<{ id: string }, Invalid | Stale | NotAllowed>> {
	const body = checkWords(word, 'body', { limit: limits.remark, required: false })
	return db.$transaction(async (tx) => {
		const { revision, wording } = await takeWording(tx, actor, remarkId)
		const no = refusal(actor, 'edit', revision)
		if (no) return refused(no)
		if (!body.ok) return body
		if (wording.settled) return done({ id: remarkId })
		if (body.value !== '')
			await tx.remarkReply.create({
				data: { remarkId, body: body.value, authorId: idOf(actor) },
				select: { id: true },
			})
		await settle(tx, actor, remarkId, 'declined')
		await tellOutcome(tx, 'wordingDeclined', actor, revision, remarkId, body.value)
		return done({ id: remarkId })
	})
}

/** Read once the practice is held, so that of two who settle it one finds it settled. */
async function takeWording(tx: Transaction, actor: Actor, remarkId: string) {
	const { revision } = await takeRemark(tx, actor, remarkId)
	const wording = await tx.wording.findUnique({
		where: { remarkId },
		select: { path: true, before: true, words: true, remark: { select: { resolvedAt: true } } },
	})
	if (!wording) throw new NotFound(`wording ${remarkId}`)
	return { revision, wording: { ...wording, settled: wording.remark.resolvedAt !== null } }
}

async function settle(tx: Transaction, actor: Actor, remarkId: string, outcome: 'accepted' | 'declined') {
	await tx.wording.update({ where: { remarkId }, data: { outcome }, select: { remarkId: true } })
	await tx.remark.update({
		where: { id: remarkId },
		data: { resolvedAt: new Date(), resolvedById: idOf(actor) },
		select: { id: true },
	})
}

async function tellOutcome(
	tx: Transaction,
	kind: 'wordingAccepted' | 'wordingDeclined',
	actor: Actor,
	revision: Found,
	remarkId: string,
	words: string,
) {
	const to = await speakersOf(tx, revision, remarkId)
	await tell(tx, kind, { actor, revision, to, words, path: threadPath(revision, remarkId) })
}

const threadPath = ({ id }: Found, remarkId: string): string =>
	`${paths.submission('en', id)}#remark-${remarkId}`
