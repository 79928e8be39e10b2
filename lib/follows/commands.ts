import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { NotFound } from '../errors'
import { isRegionCode, nutsVersion } from '../nuts'
import { done, type Result, refused } from '../result'
import { isSlug } from '../slug'
import { followLimits } from './limits'
import { canFollow, visibleTo } from './policy'
import type { FollowSubject } from './schema'

/** Following it twice is as good as once. The person is held: two at once do not both find room for the last one. */
export async function follow(
	actor: Actor,
	subject: FollowSubject,
): Promise<Result<null, { code: 'tooMany' }>> {
	if (!canFollow(actor)) throw new NotFound('follows')
	return db.$transaction(async (tx) => {
		const what = await columnOf(tx, subject)
		await tx.$queryRaw`SELECT 1 FROM "User" WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`
		const own = { userId: actor.id }
		if ((await tx.follow.count({ where: { ...own, ...what } })) > 0) return done(null)
		if ((await tx.follow.count({ where: own })) >= followLimits.follows)
			return refused({ code: 'tooMany' as const })
		await tx.follow.create({ data: { ...own, ...what }, select: { id: true } })
		return done(null)
	})
}

/** Also of a practice that is no longer there. Twice is as good as once. */
export async function unfollow(actor: Actor, { kind, name }: FollowSubject): Promise<void> {
	if (!canFollow(actor)) throw new NotFound('follows')
	const what = {
		practice: isSlug(name) && { practice: { slug: name } },
		theme: isSlug(name) && { themeCode: name },
		region: isRegionCode(name) && { region: { code: name, nutsVersion } },
	}[kind]
	if (!what) throw new NotFound(kind)
	await db.follow.deleteMany({ where: { AND: [visibleTo(actor), what] } })
}

/** What everybody can read can be followed, and nothing else. */
async function columnOf(tx: Transaction, { kind, name }: FollowSubject) {
	if (kind === 'practice' && isSlug(name)) {
		const practice = await tx.practice.findFirst({
			where: { slug: name, liveRevisionId: { not: null } },
			select: { id: true },
		})
		if (practice) return { practiceId: practice.id }
	}
	if (kind === 'theme' && isSlug(name)) {
		const theme = await tx.theme.findUnique({ where: { code: name }, select: { code: true } })
		if (theme) return { themeCode: theme.code }
	}
	if (kind === 'region' && isRegionCode(name)) {
		const region = await tx.region.findUnique({
			where: { nutsVersion_code: { nutsVersion, code: name } },
			select: { id: true },
		})
		if (region) return { regionId: region.id }
	}
	throw new NotFound(`${kind} ${name}`)
}
