import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { hashToken, newToken } from '../accounts/sign-in-token'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import type { JobRound } from '../job-queue'
import { log } from '../log'
import { notify, type Reader } from '../notifications/commands'
import type { NotificationKind } from '../notifications/kinds'
import { paths } from '../paths'
import { isUuid } from '../uuid'
import { type Confirmed, countedFrom, dueIfFrom, lapsesOn, linkDays, nextStep } from './freshness'
import { forgetPages, indexFreshness } from './index-commands'
import { countedFrom as countedFromSql } from './index-rows'
import { editors, titleOf } from './notice-commands'
import { answerersOf, type Owned } from './owner-queries'
import { canKeepCurrent } from './policy'
import { lockPractice } from './transition-commands'

/** Practices looked at in one round. */
const mostInRound = 100
/** Whoever answers for many is asked about so many a day: forty mails at once are forty that nobody reads. */
const mostOnOneDay = 5
const hour = 3_600_000

const kinds = ['confirmationDue', 'confirmationReminder', 'confirmationLastReminder'] as const

type Due = Owned & Confirmed & { asked: string[] }

/**
 * One round, over the practices after `after` (an id) whose year is over: asks their owners, reminds them, and marks
 * what nobody confirmed. Each question is asked once, whoever else does this at the same time: it is written down in
 * the transaction that holds the practice and writes the mail.
 */
export async function keepConfirmed(
	actor: Actor,
	{ after = '', now = new Date(), most = mostInRound }: { after?: string; now?: Date; most?: number } = {},
): Promise<JobRound> {
	if (!canKeepCurrent(actor)) throw new NotFound('confirmations')
	const due = await dueAfter(after, now, most)
	const round: JobRound = { done: 0, failed: 0, next: due.length === most ? (due.at(-1)?.id ?? null) : null }
	const of = (step: 'ask' | 'lapse') => due.filter((one) => nextStep(one, one.asked, now) === step)

	const toAsk = of('ask')
	const answerers = await answerersOf(db, toAsk)
	const isAnswered = ({ id }: Due) => (answerers.get(id) ?? []).length > 0
	for (const practice of toAsk.filter(isAnswered)) {
		try {
			if (await ask(practice.id, now)) round.done++
		} catch (error) {
			// One mail that cannot be made keeps nobody else's back.
			round.failed++
			log.error({ err: error, practice: practice.id }, 'an owner could not be asked')
		}
	}
	round.done += await noteNobody(
		toAsk.filter((one) => !isAnswered(one)),
		now,
	)
	round.done += await markLapsed(of('lapse'), now)
	// That its year is over shows on its pages from now on.
	if (toAsk.length > 0) await forgetPages(db)
	return round
}

const dueAfter = (after: string, now: Date, most: number) => db.$queryRaw<Due[]>`
	SELECT p.id::text, p."organisationId"::text, p."responsibleId"::text, p."confirmedAt", p."lapsedAt",
		coalesce(p."firstPublishedAt", r."publishedAt", r."createdAt") AS "publishedAt",
		coalesce((SELECT jsonb_agg(q."askedAt" ORDER BY q.number) FROM "ConfirmationRequest" q
			WHERE q."practiceId" = p.id AND q.since = ${countedFromSql}), '[]') AS asked
	FROM "Practice" p JOIN "Revision" r ON r.id = p."liveRevisionId"
	WHERE ${isUuid(after) ? Prisma.sql`p.id > ${after}::uuid` : Prisma.sql`true`}
		AND ${countedFromSql} <= ${dueIfFrom(now)} AND coalesce(p."lapsedAt" <= ${countedFromSql}, true)
	ORDER BY p.id LIMIT ${most}`

/** False: somebody was faster, confirmed it meanwhile, or those who answer for it were asked enough today. */
const ask = (practiceId: string, now: Date): Promise<boolean> =>
	db.$transaction(async (tx) => {
		await lockPractice(tx, practiceId)
		const practice = await readPractice(tx, practiceId)
		if (!practice || nextStep(practice, practice.asked, now) !== 'ask') return false
		const people = ((await answerersOf(tx, [practice])).get(practiceId) ?? []).filter(
			({ id }) => !practice.notThem.includes(id),
		)
		const ready = await notAskedEnough(tx, people, now)
		if (people.length > 0 && ready.length === 0) return false
		const number = practice.asked.length + 1
		const { id: requestId } = await tx.confirmationRequest.create({
			data: { practiceId, since: countedFrom(practice), number, askedAt: now },
			select: { id: true },
		})
		// Each said that it is not them: the editors know.
		if (ready.length === 0) return true
		const validUntil = new Date(now.getTime() + linkDays * 24 * hour)
		const tokens = new Map(ready.map(({ id }) => [id, newToken()]))
		await tx.confirmationLink.createMany({
			data: [...tokens].map(([userId, token]) => ({
				requestId,
				userId,
				tokenHash: hashToken(token),
				createdAt: now,
				expiresAt: validUntil,
			})),
		})
		await notify(tx, {
			kind: kindOf(number),
			to: ready,
			actor: { kind: 'system', name: '' },
			facts: {
				title: await titleOf(tx, practice.revisionId),
				since: { day: countedFrom(practice).toISOString() },
				until: { day: lapsesOn(number, now).toISOString() },
			},
			path: paths.deskPractice('en', practice.slug),
			practiceId,
			secretLink: ({ id }) => ({ path: paths.confirmPractice('en', tokens.get(id) ?? ''), validUntil }),
		})
		return true
	})

const kindOf = (number: number): NotificationKind => kinds[Math.min(number, kinds.length) - 1] ?? kinds[0]

async function readPractice(tx: Transaction, id: string) {
	const row = await tx.practice.findUnique({
		where: { id },
		select: {
			id: true,
			slug: true,
			organisationId: true,
			responsibleId: true,
			confirmedAt: true,
			firstPublishedAt: true,
			lapsedAt: true,
			liveRevision: { select: { id: true, publishedAt: true, createdAt: true } },
			confirmationRequests: {
				orderBy: { number: 'asc' },
				select: { since: true, askedAt: true, links: { select: { userId: true, answer: true } } },
			},
		},
	})
	if (!row?.liveRevision) return undefined
	const { liveRevision: live, confirmationRequests, firstPublishedAt, ...practice } = row
	const facts = { ...practice, publishedAt: firstPublishedAt ?? live.publishedAt ?? live.createdAt }
	const round = confirmationRequests.filter(({ since }) => since.getTime() === countedFrom(facts).getTime())
	return {
		...facts,
		revisionId: live.id,
		asked: round.map(({ askedAt }) => askedAt),
		/** Who said in this round that they are not the one to ask. */
		notThem: round.flatMap(({ links }) =>
			links.flatMap((link) => (link.answer === 'notMe' ? link.userId : [])),
		),
	}
}

async function notAskedEnough(tx: Transaction, people: readonly Reader[], now: Date): Promise<Reader[]> {
	const askedToday = await tx.confirmationLink.groupBy({
		by: ['userId'],
		where: {
			userId: { in: people.map(({ id }) => id) },
			createdAt: { gt: new Date(now.getTime() - 20 * hour) },
		},
		_count: true,
	})
	const full = new Set(askedToday.filter(({ _count }) => _count >= mostOnOneDay).map(({ userId }) => userId))
	return people.filter(({ id }) => !full.has(id))
}

/**
 * Nobody of the owner has an account here. That is written down in place of a mail, so that these practices lapse when
 * others would; the editors hear of it, as long as they have not read that there are such practices.
 */
const noteNobody = (practices: readonly Due[], now: Date): Promise<number> =>
	practices.length === 0
		? Promise.resolve(0)
		: db.$transaction(async (tx) => {
				const { count } = await tx.confirmationRequest.createMany({
					data: practices.map((practice) => ({
						practiceId: practice.id,
						since: countedFrom(practice),
						number: practice.asked.length + 1,
						askedAt: now,
					})),
					skipDuplicates: true,
				})
				if (count > 0 && practices.some(({ asked }) => asked.length === 0)) await tellEditors(tx)
				return count
			})

async function tellEditors(tx: Transaction): Promise<void> {
	const kind = 'nobodyToConfirm'
	const told = await tx.notification.findMany({
		where: { kind, readAt: null },
		select: { userId: true },
		distinct: ['userId'],
	})
	const known = new Set(told.map(({ userId }) => userId))
	await notify(tx, {
		kind,
		to: (await editors(tx)).filter(({ id }) => !known.has(id)),
		actor: { kind: 'system', name: '' },
		path: paths.upkeep('en'),
	})
}

/** Whatever was confirmed meanwhile is left out. */
const markLapsed = (practices: readonly Due[], now: Date): Promise<number> =>
	practices.length === 0
		? Promise.resolve(0)
		: db.$transaction(async (tx) => {
				const ids = practices.map(({ id }) => id).sort()
				await tx.$queryRaw`SELECT 1 FROM "Practice" WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`
				const marked = await tx.$queryRaw<{ id: string }[]>`
					UPDATE "Practice" p SET "lapsedAt" = ${now} FROM "Revision" r
					WHERE r.id = p."liveRevisionId" AND p.id = ANY(${ids}::uuid[])
						AND ${countedFromSql} <= ${dueIfFrom(now)} AND coalesce(p."lapsedAt" <= ${countedFromSql}, true)
					RETURNING p.id::text`
				await indexFreshness(
					tx,
					marked.map(({ id }) => id),
				)
				return marked.length
			})
