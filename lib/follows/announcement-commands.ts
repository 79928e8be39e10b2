import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { type JobData, type JobRound, queueJob } from '../job-queue'
import { locales } from '../locales'
import { notify, type Reader } from '../notifications/commands'
import type { Facts } from '../notifications/kinds'
import { regionName, regionNameSelect } from '../nuts'
import { paths } from '../paths'
import { titleOf } from '../practices/notice-commands'
import { isUuid } from '../uuid'
import { type AnnouncementKind, isAnnouncementKind, stillHolds } from './announcements'
import { followLimits } from './limits'
import { canTellFollowers } from './policy'

/** Those who follow a practice, or what it is about, hear what happened to it: noted when it happens, told by a job. */

type Announced = {
	actor: Actor
	revision: { id: string; practiceId: string }
	/** Those who are told of the same as people of this practice. */
	alreadyTold?: readonly Reader[]
}

/** In the transaction in which it happens; the job begins when that is committed. */
export async function announce(
	tx: Transaction,
	kind: AnnouncementKind,
	{ actor, revision, alreadyTold = [] }: Announced,
): Promise<void> {
	const except = [...alreadyTold.map(({ id }) => id), ...(actor.kind === 'person' ? [actor.id] : [])]
	const { id } = await tx.announcement.create({
		data: { practiceId: revision.practiceId, revisionId: revision.id, kind, except: [...new Set(except)] },
		select: { id: true },
	})
	await queueJob(tx, 'followers', { announcement: id })
}

const over: JobRound = { done: 0, failed: 0, next: null }

/**
 * The job: tells some of those who follow, in the order of their ids. How far it came is noted in the transaction that
 * tells them, with the announcement held: whoever does a round again, or at the same time, goes on from there.
 */
export async function tellFollowers(
	actor: Actor,
	{ data, most = followLimits.toldAtOnce }: { data: JobData | Record<string, unknown>; most?: number },
): Promise<JobRound> {
	if (!canTellFollowers(actor)) throw new NotFound('followers')
	const id = data.announcement
	if (typeof id !== 'string' || !isUuid(id)) return over
	return db.$transaction(async (tx) => {
		await tx.$queryRaw`SELECT 1 FROM "Announcement" WHERE id = ${id}::uuid FOR UPDATE`
		const announcement = await tx.announcement.findUnique({
			where: { id },
			select: {
				id: true,
				kind: true,
				at: true,
				except: true,
				toldUntil: true,
				revisionId: true,
				practiceId: true,
				practice: { select: { slug: true, liveRevisionId: true } },
			},
		})
		if (!announcement) return over
		const { kind, practice } = announcement
		const followers =
			isAnnouncementKind(kind) && stillHolds(kind, { live: practice.liveRevisionId !== null })
				? await followersOf(tx, announcement, most)
				: []
		if (isAnnouncementKind(kind)) await tellEach(tx, kind, announcement, followers)
		const last = followers.at(-1)
		if (!last || followers.length < most) {
			await tx.announcement.delete({ where: { id }, select: { id: true } })
			return { ...over, done: followers.length }
		}
		await tx.announcement.update({ where: { id }, data: { toldUntil: last.id }, select: { id: true } })
		return { done: followers.length, failed: 0, next: last.id }
	})
}

type Waiting = {
	kind: string
	at: Date
	except: string[]
	toldUntil: string | null
	revisionId: string
	practiceId: string
	practice: { slug: string }
}
/** With what they follow, where it is a theme or a region: the nearest to the practice, if several are. */
type Follower = Reader & { themeCode: string | null; regionId: number | null }

const beforeAll = '00000000-0000-0000-0000-000000000000'

/** The next of those who followed it when it happened and still do: each once, whatever they follow of it. */
async function followersOf(tx: Transaction, announcement: Waiting, most: number): Promise<Follower[]> {
	const { kind, practiceId, revisionId, at, except, toldUntil } = announcement
	const rest = Prisma.sql`f."userId" > ${toldUntil ?? beforeAll}::uuid AND f."createdAt" <= ${at}
		AND f."userId" <> ALL (${except}::uuid[])`
	const follows =
		kind === 'followedPublished'
			? Prisma.sql`
				SELECT f."userId", f."themeCode", f."regionId", t."parentCode" IS NULL AS wide, 0 AS level FROM "Follow" f
				JOIN "Theme" t ON t.code = f."themeCode"
				WHERE f."themeCode" IN (SELECT unnest(ARRAY[t.code, t."parentCode"]) FROM "RevisionTheme" r
					JOIN "Theme" t ON t.code = r."themeCode" WHERE r."revisionId" = ${revisionId}::uuid) AND ${rest}
				UNION ALL
				SELECT f."userId", f."themeCode", f."regionId", TRUE AS wide, a.level FROM "Follow" f
				JOIN "Region" a ON a.id = f."regionId"
				WHERE f."regionId" IN (SELECT above.id FROM "RevisionRegion" r JOIN "Region" own ON own.id = r."regionId"
					JOIN "Region" above ON above."nutsVersion" = own."nutsVersion" AND above.code = ANY (own.path)
					WHERE r."revisionId" = ${revisionId}::uuid) AND ${rest}`
			: Prisma.sql`
				SELECT f."userId", f."themeCode", f."regionId", FALSE AS wide, 0 AS level FROM "Follow" f
				WHERE f."practiceId" = ${practiceId}::uuid AND ${rest}`
	return tx.$queryRaw<Follower[]>`
		SELECT DISTINCT ON (u.id) u.id, u.email, u.locale, f."themeCode", f."regionId"
		FROM (${follows}) f JOIN "User" u ON u.id = f."userId" AND u."disabledAt" IS NULL
		ORDER BY u.id, f.wide, f.level DESC, f."themeCode", f."regionId"
		LIMIT ${most}`
}

/** Those who follow the same are told in the same words: as many groups as the practice has themes and regions. */
async function tellEach(
	tx: Transaction,
	kind: AnnouncementKind,
	{ revisionId, practiceId, practice }: Waiting,
	followers: readonly Follower[],
): Promise<void> {
	if (followers.length === 0) return
	const title = await titleOf(tx, revisionId)
	const groups = Map.groupBy(followers, ({ themeCode, regionId }) => themeCode ?? regionId)
	const names = await namesOf(tx, [...groups.keys()])
	for (const [followed, to] of groups)
		await notify(tx, {
			kind,
			to,
			actor: { kind: 'system', name: '' },
			facts: { title, followed: names.get(followed) ?? title },
			path: addressOf(kind, practice.slug),
			practiceId,
		})
}

const addressOf = (kind: AnnouncementKind, slug: string): string =>
	kind === 'followedArchived'
		? paths.follows('en')
		: kind === 'followedChanged'
			? paths.practiceChanges('en', slug)
			: kind === 'followedOpinion'
				? `${paths.practice('en', slug)}#opinions`
				: paths.practice('en', slug)

/** In every language of readers. */
async function namesOf(tx: Transaction, keys: readonly (string | number | null)[]) {
	const codes = keys.filter((key) => typeof key === 'string')
	const ids = keys.filter((key) => typeof key === 'number')
	const themes = await tx.theme.findMany({
		where: { code: { in: codes } },
		select: { code: true, name: true },
	})
	const regions = await tx.region.findMany({
		where: { id: { in: ids } },
		select: { id: true, ...regionNameSelect },
	})
	return new Map<string | number | null, Facts[string]>([
		...themes.map(({ code, name }) => [code, { texts: name as Record<string, string> }] as const),
		...regions.map(
			({ id, ...region }) =>
				[
					id,
					{ texts: Object.fromEntries(locales.map((locale) => [locale, regionName(region, locale)])) },
				] as const,
		),
	])
}
