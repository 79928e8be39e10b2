import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '../db'
import {
	noteChange,
	writeAttachments,
	writeEntries,
	writeFreshness,
	writeIndex,
	writeTexts,
} from './index-rows'

/**
 * Rebuilds the catalogue's rows of these practices from their live revisions; one without a live revision
 * leaves the catalogue. To be called in the transaction that published, archived or related
 * something, so that lists and pages never disagree. A handful of statements, however many ids.
 */
export async function indexPractices(db: Transaction, practiceIds: readonly string[]): Promise<void> {
	if (practiceIds.length === 0) return
	const ids = Prisma.sql`${[...new Set(practiceIds)]}::uuid[]`
	// Two who index the same practice go one after the other: the second then sees the rows of the first.
	await db.$queryRaw`SELECT 1 FROM "Practice" WHERE id = ANY(${ids}) ORDER BY id FOR NO KEY UPDATE`
	await db.$executeRaw`
		DELETE FROM "CatalogueEntry" e WHERE "practiceId" = ANY(${ids}) AND NOT EXISTS
			(SELECT 1 FROM "Practice" p WHERE p.id = e."practiceId" AND p."liveRevisionId" IS NOT NULL)`
	await db.$executeRaw`DELETE FROM "CatalogueText" WHERE "practiceId" = ANY(${ids})`
	await db.$executeRaw`DELETE FROM "CatalogueAttachment" WHERE "practiceId" = ANY(${ids})`
	const which = { practice: Prisma.sql`p.id = ANY(${ids})` }
	await db.$executeRaw(writeEntries(which))
	await db.$executeRaw(writeTexts(which))
	await db.$executeRaw(writeAttachments(which))
	await db.$executeRaw(writeIndex(which))
	// Its links may be others now: the job reads them again (lib/links/link-commands.ts).
	await db.$executeRaw`UPDATE "Practice" SET "linksReadAt" = NULL WHERE id = ANY(${ids}) AND "linksReadAt" IS NOT NULL`
	await tellChange(db, ids)
}

/** The same where no more has changed than whether these practices were confirmed, or have lapsed. */
export async function indexFreshness(db: Transaction, practiceIds: readonly string[]): Promise<void> {
	if (practiceIds.length === 0) return
	const ids = Prisma.sql`${[...new Set(practiceIds)]}::uuid[]`
	await db.$executeRaw(writeFreshness({ practice: Prisma.sql`p.id = ANY(${ids})` }))
	await tellChange(db, ids)
}

/** The log says which entries to read again; the notification, sent when the transaction is committed, when. */
async function tellChange(db: Transaction, ids: Prisma.Sql): Promise<void> {
	await db.$executeRaw(noteChange(ids))
	await forgetPages(db)
}

/** Whatever is kept of the pages visitors read is made anew, in every process, once the transaction is committed. */
export async function forgetPages(db: Transaction): Promise<void> {
	await db.$queryRaw`SELECT pg_notify('atlas_catalogue', '')::text`
}
