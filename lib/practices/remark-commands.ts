import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { type Result, refused } from '../result'
import { isUuid } from '../uuid'
import { isField } from './draft-form'
import { limits } from './limits'
import { speakersOf, tell } from './notice-commands'
import { isOpen, visibleTo } from './policy'
import {
	checkWords,
	type Found,
	type Invalid,
	type NotAllowed,
	refusal,
	type Stale,
	takeRevision,
} from './transition-commands'

type RemarkProblem = Invalid | Stale | NotAllowed
const authorIs = (actor: Actor) => (actor.kind === 'person' ? actor.id : null)
const remarkRules = { limit: limits.remark, required: true }

/** A remark at a field ("challenge", "evidence.0"), open until somebody resolves it. */
export async function addRemark(
	actor: Actor,
	revisionId: string,
	remark: { field: string; body: string },
): Promise<Result<{ id: string }, RemarkProblem>> {
	const body = checkWords(remark.body, 'body', remarkRules)
	return db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, revisionId)
		const no = refusal(actor, 'remark', revision)
		if (no) return refused(no)
		if (!body.ok) return body
		if (!isField(remark.field))
			return refused({
				code: 'invalid' as const,
				problems: [{ field: 'field', code: 'unknownValue' as const }],
			})
		const { id } = await tx.remark.create({
			data: { revisionId: revision.id, field: remark.field, body: body.value, authorId: authorIs(actor) },
			select: { id: true },
		})
		return { ok: true as const, value: { id } }
	})
}

/** An answer under a remark, told to the others who wrote there. */
export async function replyToRemark(
	actor: Actor,
	remarkId: string,
	reply: { body: string },
): Promise<Result<{ id: string }, RemarkProblem>> {
	const body = checkWords(reply.body, 'body', remarkRules)
	return db.$transaction(async (tx) => {
		const { revision } = await takeRemark(tx, actor, remarkId)
		const no = refusal(actor, 'reply', revision)
		if (no) return refused(no)
		if (!body.ok) return body
		const { id } = await tx.remarkReply.create({
			data: { remarkId, body: body.value, authorId: authorIs(actor) },
			select: { id: true },
		})
		const others = await speakersOf(tx, revision, remarkId)
		await tell(tx, 'replied', { actor, revision, to: others, words: body.value })
		return { ok: true as const, value: { id } }
	})
}

/** Settled. A second click finds it settled, and changes nothing. */
export async function resolveRemark(
	actor: Actor,
	remarkId: string,
): Promise<Result<{ id: string }, Stale | NotAllowed>> {
	return db.$transaction(async (tx) => {
		const { revision } = await takeRemark(tx, actor, remarkId)
		const no = refusal(actor, 'resolve', revision)
		if (no) return refused(no)
		await tx.remark.updateMany({
			where: { id: remarkId, resolvedAt: null },
			data: { resolvedAt: new Date(), resolvedById: authorIs(actor) },
		})
		return { ok: true as const, value: { id: remarkId } }
	})
}

/**
 * The revision a remark stands at now, its practice held: the one it was made on, and once that is closed the one its
 * practice is worked on in. Throws NotFound to strangers.
 */
export async function takeRemark(
	tx: Transaction,
	actor: Actor,
	remarkId: string,
): Promise<{ revision: Found }> {
	const remark = isUuid(remarkId)
		? await tx.remark.findUnique({ where: { id: remarkId }, select: { revisionId: true } })
		: null
	if (!remark) throw new NotFound(`remark ${remarkId}`)
	const own = await takeRevision(tx, actor, remark.revisionId)
	if (isOpen(own.state)) return { revision: own }
	const later = await tx.revision.findFirst({
		where: { AND: [{ workingFor: own.practiceId }, visibleTo(actor)] },
		select: { id: true },
	})
	return { revision: later ? await takeRevision(tx, actor, later.id) : own }
}
