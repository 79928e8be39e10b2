import 'server-only'
import type { Actor } from '../accounts/policy'
import { db, type Transaction } from '../db'
import { done, type Result, refused } from '../result'
import { addressFor, readAddress, reservedAddresses } from './address'
import { indexPractices } from './index-commands'
import { type MoveProblem, recordTransition, refusal, staleAs, takeRevision } from './transition-commands'

/** Whoever gives a practice an address goes one after the other: two may want the same at the same moment. */
const lockAddresses = (tx: Transaction) =>
	tx.$queryRaw`SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtext('practice addresses'))) taken`

/** The title as an address that no practice has or had: "sensor-network", "sensor-network-2". */
export async function freeAddress(tx: Transaction, title: string): Promise<string> {
	const wanted = addressFor(title)
	await lockAddresses(tx)
	const like = { where: { slug: { startsWith: wanted } }, select: { slug: true } }
	const rows = [...(await tx.practice.findMany(like)), ...(await tx.formerAddress.findMany(like))]
	const taken = new Set([...reservedAddresses, ...rows.map(({ slug }) => slug)])
	for (let number = 1; ; number++) {
		const slug = number === 1 ? wanted : `${wanted}-${number}`
		if (!taken.has(slug)) return slug
	}
}

/**
 * Gives a practice another address. The one it had leads to it for good, and is never given to another practice.
 * `seen`: the address it had when the form was made.
 */
export async function changeAddress(
	actor: Actor,
	revisionId: string,
	wanted: { address: string; seen: string },
): Promise<Result<{ slug: string }, MoveProblem>> {
	const read = readAddress(wanted.address)
	return db.$transaction(async (tx) => {
		const revision = await takeRevision(tx, actor, revisionId)
		const no = refusal(actor, 'readdress', revision)
		if (no) return refused(no)
		if ('problem' in read) return refused({ code: 'invalid' as const, problems: [read.problem] })
		const { slug } = read
		const { practiceId, slug: before } = revision
		if (before !== wanted.seen) return refused(staleAs(revision))
		if (slug === before) return done({ slug })

		await lockAddresses(tx)
		const holder = await tx.practice.findUnique({ where: { slug }, select: { id: true } })
		const former = await tx.formerAddress.findUnique({ where: { slug }, select: { practiceId: true } })
		if (holder || (former && former.practiceId !== practiceId))
			return refused({ code: 'invalid' as const, problems: [{ field: 'address', code: 'taken' }] })
		await tx.practice.update({ where: { id: practiceId }, data: { slug }, select: { id: true } })
		// Who was told of it under its old address is not told of it again under its new one.
		await tx.$executeRaw`
			UPDATE "SavedSearch" SET told = array_replace(told, ${before}, ${slug}) WHERE ${before} = ANY(told)`
		await recordTransition(tx, {
			actor,
			action: 'readdress',
			revision,
			to: revision.state,
			reason: `${before} → ${slug}`,
		})
		await indexPractices(tx, [practiceId])
		return done({ slug })
	})
}
