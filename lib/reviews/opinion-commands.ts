import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { fieldProblems } from '../field-problems'
import { announce } from '../follows/announcement-commands'
import { coordinatorsOf, editors, type Reader, tell, writersOf } from '../practices/notice-commands'
import { canDo } from '../practices/policy'
import {
	checkWords,
	type Found,
	type Invalid,
	type NotAllowed,
	refusal,
	type Stale,
	staleAs,
	takeRevision,
} from '../practices/transition-commands'
import { type Result, refused } from '../result'
import { isUuid } from '../uuid'
import { noteAnswered } from './asking-commands'
import { canStillChange } from './due'
import { reviewLimits } from './limits'
import { opinionSelect, toOpinionDraft } from './opinion-rows'
import { type Criterion, criteria } from './rubric'
import { givenOpinion, type OpinionPart, opinionPart } from './schema'
import { endValidation } from './validation-commands'

/** What an expert writes of a practice, and what its owner answers. */

type Problem = Invalid | Stale | NotAllowed

// ---------------------------------------------------------------- the expert

/**
 * Saves one screen of the draft, which its writer alone sees. `version`: the one the screen showed, 0 for the first.
 * Only who is asked, and has declared that nothing ties them to the practice.
 */
export async function saveOpinion(
	actor: Actor,
	revisionId: string,
	screen: { version: number; part: OpinionPart },
): Promise<Result<{ version: number }, Problem>> {
	return db.$transaction(async (tx) => {
		const judging = await takeJudge(tx, actor, revisionId)
		if ('problem' in judging) return refused(judging.problem)
		const { revision, own, person } = judging
		const parsed = opinionPart.safeParse(screen.part)
		if (!parsed.success) return refused({ code: 'invalid' as const, problems: fieldProblems(parsed.error) })
		if (own?.givenAt || (own?.version ?? 0) !== screen.version) return refused(staleAs(revision))
		const { level, reason, locale, ...words } = parsed.data
		const { id, version } = await tx.opinion.upsert({
			where: { revisionId_reviewerId: { revisionId: revision.id, reviewerId: person.id } },
			create: {
				revisionId: revision.id,
				reviewerId: person.id,
				name: person.name,
				...defined(words),
				locale: locale ?? person.locale,
			},
			update: { ...defined(words), ...(locale && { locale }), version: { increment: 1 } },
			select: { id: true, version: true },
		})
		for (const criterion of criteria)
			if (criterion in level || criterion in reason)
				await saveScore(tx, id, criterion, { level: level[criterion], reason: reason[criterion] })
		return { ok: true as const, value: { version } }
	})
}

const saveScore = (
	tx: Transaction,
	opinionId: string,
	criterion: Criterion,
	score: { level: string | null | undefined; reason: string | undefined },
) =>
	tx.opinionScore.upsert({
		where: { opinionId_criterion: { opinionId, criterion } },
		create: { opinionId, criterion, ...defined(score) },
		update: defined(score),
		select: { opinionId: true },
	})

/** Without the values that were not said. */
const defined = <T extends object>(values: T) =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
		[K in keyof T]?: Exclude<T[K], undefined>
	}

/** Gives it: from now on the owner and the editors read it, and everybody once the revision is published. */
export async function giveOpinion(
	actor: Actor,
	revisionId: string,
	{ version }: { version: number },
): Promise<Result<{ opinionId: string; live: boolean }, Problem>> {
	return db.$transaction(async (tx) => {
		const judging = await takeJudge(tx, actor, revisionId)
		if ('problem' in judging) return refused(judging.problem)
		const { revision, own, declaredAt } = judging
		if (!own || own.givenAt || own.version !== version) return refused(staleAs(revision))
		const whole = givenOpinion.safeParse(toOpinionDraft(own))
		if (!whole.success) return refused({ code: 'invalid' as const, problems: fieldProblems(whole.error) })
		await tx.opinion.update({
			where: { id: own.id },
			data: { givenAt: new Date(), declaredAt, version: { increment: 1 } },
			select: { id: true },
		})
		await noteAnswered(tx, actor, revision)
		const live = revision.state === 'published'
		await tell(tx, 'opinionGiven', { actor, revision, to: await editors(tx) })
		if (live) {
			const alreadyTold = await tellOpinions(tx, actor, revision)
			await announce(tx, 'followedOpinion', { actor, revision, alreadyTold })
		}
		return { ok: true as const, value: { opinionId: own.id, live } }
	})
}

/** Tells the owner that an expert's opinion stands on the page, and that they can answer. Answers who was told. */
export async function tellOpinions(tx: Transaction, actor: Actor, revision: Found): Promise<Reader[]> {
	const given = await tx.opinion.count({
		where: { revisionId: revision.id, givenAt: { not: null }, withdrawnAt: null },
	})
	if (given === 0) return []
	const to = [...(await writersOf(tx, revision)), ...(await coordinatorsOf(tx, revision.organisationId))]
	await tell(tx, 'opinionPublished', { actor, revision, to })
	return to
}

async function takeJudge(tx: Transaction, actor: Actor, revisionId: string) {
	const revision = await takeRevision(tx, actor, revisionId)
	const no = refusal(actor, 'assess', revision)
	if (no || actor.kind !== 'person') return { problem: no ?? { code: 'notAllowed' as const } }
	const asked = await tx.reviewAssignment.findFirst({
		where: {
			revisionId: revision.id,
			reviewerId: actor.id,
			endedAt: null,
			declaredAt: { not: null },
			conflict: null,
		},
		select: { declaredAt: true },
	})
	if (!asked) return { problem: { code: 'notAllowed' as const } }
	const own = await tx.opinion.findUnique({
		where: { revisionId_reviewerId: { revisionId: revision.id, reviewerId: actor.id } },
		select: opinionSelect,
	})
	return { revision, own, person: actor, declaredAt: asked.declaredAt }
}

// ---------------------------------------------------------------- after it was given

/** Its expert, or an editor, takes it back: its words go, that there was one and why it went stays. */
export async function withdrawOpinion(
	actor: Actor,
	opinionId: string,
	withdrawal: { version: number; reason: string },
): Promise<Result<{ revisionId: string; live: boolean }, Problem>> {
	const reason = checkWords(withdrawal.reason, 'reason', { limit: reviewLimits.reason, required: true })
	return db.$transaction(async (tx) => {
		const { opinion, revision } = await takeOpinion(tx, actor, opinionId)
		const own = actor.kind === 'person' && opinion.reviewerId === actor.id
		if (!own && !canDo(actor, 'validate', { ...revision, state: 'published' }))
			return refused({ code: 'notAllowed' as const })
		if (!reason.ok) return reason
		if (opinion.withdrawnAt || opinion.version !== withdrawal.version) return refused(staleAs(revision))
		await tx.opinion.update({
			where: { id: opinionId },
			data: { withdrawnAt: new Date(), withdrawnReason: reason.value, version: { increment: 1 } },
			select: { id: true },
		})
		await endValidation(tx, revision.practiceId, {
			end: 'withdrawn',
			by: actor,
			reason: reason.value,
			opinionId,
		})
		return { ok: true as const, value: { revisionId: revision.id, live: revision.state === 'published' } }
	})
}

/** The owner's answer: one, which can be changed for two weeks and then stands. */
export async function answerOpinion(
	actor: Actor,
	opinionId: string,
	answer: { version: number; body: string },
): Promise<Result<{ revisionId: string }, Problem>> {
	const body = checkWords(answer.body, 'body', { limit: reviewLimits.reply, required: true })
	return db.$transaction(async (tx) => {
		const { opinion, revision } = await takeOpinion(tx, actor, opinionId)
		const no = refusal(actor, 'answerOpinion', revision)
		if (no) return refused(no)
		if (!body.ok) return body
		const stands = opinion.repliedAt !== null && !canStillChange(opinion.repliedAt, new Date())
		if (opinion.withdrawnAt || stands || opinion.version !== answer.version) return refused(staleAs(revision))
		await tx.opinion.update({
			where: { id: opinionId },
			data: {
				reply: body.value,
				version: { increment: 1 },
				...(opinion.repliedAt
					? { replyChangedAt: new Date() }
					: { repliedAt: new Date(), repliedByName: actor.kind === 'visitor' ? null : actor.name }),
			},
			select: { id: true },
		})
		if (!opinion.repliedAt && opinion.reviewer)
			await tell(tx, 'opinionAnswered', { actor, revision, to: [opinion.reviewer], words: body.value })
		return { ok: true as const, value: { revisionId: revision.id } }
	})
}

/** An opinion that was given, with its revision, its practice held. Throws NotFound to strangers, and for drafts. */
async function takeOpinion(tx: Transaction, actor: Actor, opinionId: string) {
	const known = isUuid(opinionId)
		? await tx.opinion.findFirst({
				where: { id: opinionId, givenAt: { not: null } },
				select: { revisionId: true },
			})
		: null
	if (!known) throw new NotFound(`opinion ${opinionId}`)
	const revision = await takeRevision(tx, actor, known.revisionId)
	const opinion = await tx.opinion.findUniqueOrThrow({
		where: { id: opinionId },
		select: {
			version: true,
			reviewerId: true,
			withdrawnAt: true,
			repliedAt: true,
			reviewer: { select: { id: true, email: true, locale: true } },
		},
	})
	return { opinion, revision }
}
