import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { appUrl } from '../env'
import { NotFound } from '../errors'
import type { JobRound } from '../job-queue'
import { notify } from '../notifications/commands'
import { paths } from '../paths'
import { readDrafts } from '../practices/draft-rows'
import { forgetPages } from '../practices/index-commands'
import { titleOf } from '../practices/notice-commands'
import { answerersOf } from '../practices/owner-queries'
import { canKeepCurrent } from '../practices/policy'
import { isUuid } from '../uuid'
import { ask, hostOf, type Outcome } from './ask'
import { linksOf } from './found-links'
import { brokenStates, isBroken, judge, looksOffline } from './verdict'

/** So many practices are read for their links, and so many links are asked, in one round; and in one run of the job. */
const mostRead = 100
const mostAsked = 40
const mostRounds = 25
/** Servers that are asked at the same time, and how long each is left alone between two questions. */
const hostsAtOnce = 6
const politePauseMs = 1000
/** No new question is begun after so long; what is left waits for the next round. */
const roundMs = 120_000
const hour = 3_600_000

export type LinkRound = {
	after?: string
	now?: Date
	/** How an address is asked; tests have servers of their own. */
	askAddress?: (address: string) => Promise<Outcome>
	pauseMs?: number
}

const byDefault = (address: string) =>
	ask(address, { userAgent: `Mozilla/5.0 (compatible; PracticeAtlasLinkCheck/1.0; +${appUrl()})` })

/**
 * One round: first reads the links of what was published since, then asks those that are due. `after` says how many
 * rounds of asking there were in this run.
 */
export async function checkLinks(actor: Actor, round: LinkRound = {}): Promise<JobRound> {
	if (!canKeepCurrent(actor)) throw new NotFound('links')
	const { after = '', now = new Date() } = round
	const read = after === '' ? await readLinks(now) : 0
	if (read === mostRead) return { done: read, failed: 0, next: '' }
	const rounds = Number(after) || 0
	const asked = await askDue(round, now)
	return {
		done: read + asked,
		failed: 0,
		next: asked === mostAsked && rounds + 1 < mostRounds ? String(rounds + 1) : null,
	}
}

/** The links of practices that were published, or taken out, since they were last read (Practice.linksReadAt). */
async function readLinks(now: Date): Promise<number> {
	const practices = await db.practice.findMany({
		where: { linksReadAt: null },
		orderBy: { id: 'asc' },
		take: mostRead,
		select: { id: true, liveRevisionId: true },
	})
	if (practices.length === 0) return 0
	const drafts = await readDrafts(
		db,
		practices.flatMap(({ liveRevisionId }) => liveRevisionId ?? []),
	)
	const uses = practices.flatMap(({ id: practiceId, liveRevisionId }) => {
		const draft = liveRevisionId ? drafts.get(liveRevisionId) : undefined
		return draft ? linksOf(draft).map((url) => ({ practiceId, url })) : []
	})
	await db.$transaction(async (tx) => {
		await tx.linkCheck.createMany({
			data: [...new Set(uses.map(({ url }) => url))].map((url) => ({ url, nextCheckAt: now })),
			skipDuplicates: true,
		})
		for (const { id, liveRevisionId } of practices) {
			const urls = uses.filter(({ practiceId }) => practiceId === id).map(({ url }) => url)
			await tx.practiceLink.deleteMany({ where: { practiceId: id, url: { notIn: urls } } })
			// Published again meanwhile: it is read once more.
			await tx.practice.updateMany({
				where: { id, liveRevisionId, linksReadAt: null },
				data: { linksReadAt: now },
			})
		}
		await tx.practiceLink.createMany({ data: uses, skipDuplicates: true })
	})
	return practices.length
}

async function askDue(
	{ askAddress = byDefault, pauseMs = politePauseMs }: LinkRound,
	now: Date,
): Promise<number> {
	// Taken for an hour: if this process dies over them, they are asked again after it. Those that no practice has any
	// more are left out.
	const due = await db.$queryRaw<{ url: string }[]>`
		UPDATE "LinkCheck" SET "nextCheckAt" = ${new Date(now.getTime() + hour)}
		WHERE url IN (SELECT c.url FROM "LinkCheck" c WHERE c."nextCheckAt" <= ${now}
			AND EXISTS (SELECT 1 FROM "PracticeLink" l WHERE l.url = c.url)
			ORDER BY c."nextCheckAt", c.url LIMIT ${mostAsked} FOR UPDATE SKIP LOCKED)
		RETURNING url`
	const queues = [...Map.groupBy(due, ({ url }) => hostOf(url)).entries()]
	const answers: { url: string; host: string; outcome: Outcome }[] = []
	const end = Date.now() + roundMs
	const work = async () => {
		for (let queue = queues.pop(); queue; queue = queues.pop()) {
			const [host, links] = queue
			for (const [index, { url }] of links.entries()) {
				if (Date.now() > end) return
				if (index > 0) await pause(pauseMs)
				answers.push({ url, host, outcome: await askAddress(url) })
			}
		}
	}
	await Promise.all(Array.from({ length: hostsAtOnce }, work))
	if (!looksOffline(answers)) await note(answers, now)
	return due.length
}

async function note(answers: readonly { url: string; outcome: Outcome }[], now: Date): Promise<void> {
	await db.$transaction(async (tx) => {
		const known = new Map(
			(await tx.linkCheck.findMany({ where: { url: { in: answers.map(({ url }) => url) } } })).map((row) => [
				row.url,
				row,
			]),
		)
		let changed = false
		for (const { url, outcome } of answers) {
			const before = known.get(url)
			if (!before) continue
			const verdict = judge(before, outcome, now)
			changed ||= isBroken(before.state) !== isBroken(verdict.state)
			await tx.linkCheck.update({
				where: { url },
				data: { ...verdict, checkedAt: now, ...(verdict.failures === 0 && { answeredAt: now }) },
				select: { url: true },
			})
			// When it breaks again, its owner hears of it again.
			if (isBroken(before.state) && !isBroken(verdict.state))
				await tx.practiceLink.updateMany({ where: { url }, data: { reportedAt: null } })
		}
		if (changed) await forgetPages(tx)
	})
}

/** One round of telling owners of links that broke: each once, those of one practice together. */
export async function reportLinks(
	actor: Actor,
	{ after = '', now = new Date() }: { after?: string; now?: Date } = {},
): Promise<JobRound> {
	if (!canKeepCurrent(actor)) throw new NotFound('links')
	const most = 100
	const practices = await db.$queryRaw<
		{ id: string; organisationId: string; responsibleId: string | null; slug: string; revisionId: string }[]
	>`
		SELECT p.id::text, p."organisationId"::text, p."responsibleId"::text, p.slug, p."liveRevisionId"::text AS "revisionId"
		FROM "Practice" p
		WHERE p."liveRevisionId" IS NOT NULL AND ${isUuid(after) ? Prisma.sql`p.id > ${after}::uuid` : Prisma.sql`true`}
			AND p.id IN (SELECT l."practiceId" FROM "LinkCheck" c JOIN "PracticeLink" l ON l.url = c.url
				WHERE c.state IN ('dead', 'unreachable') AND l."reportedAt" IS NULL)
		ORDER BY p.id LIMIT ${most}`
	const answerers = await answerersOf(db, practices)
	let done = 0
	for (const { id, slug, revisionId } of practices) {
		const to = answerers.get(id) ?? []
		if (to.length === 0) continue
		await db.$transaction(async (tx) => {
			const { count } = await tx.practiceLink.updateMany({
				where: { practiceId: id, reportedAt: null, check: { state: { in: [...brokenStates] } } },
				data: { reportedAt: now },
			})
			if (count === 0) return
			await notify(tx, {
				kind: 'deadLinks',
				to,
				actor: { kind: 'system', name: '' },
				facts: { title: await titleOf(tx, revisionId), count },
				path: paths.deskPractice('en', slug),
				practiceId: id,
			})
			done++
		})
	}
	return { done, failed: 0, next: practices.length === most ? (practices.at(-1)?.id ?? null) : null }
}
