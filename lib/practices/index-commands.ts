import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import type { Transaction } from '../db'
import { writeEntries, writeIndex, writeTexts } from './index-rows'

/**
 * Rebuilds the catalogue's rows of these practices from their live revisions; one without a live revision
 * leaves the catalogue. To be called in the transaction that published, archived, confirmed or related
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
	const which = { practice: Prisma.sql`p.id = ANY(${ids})` }
	await db.$executeRaw(writeEntries(which))
	await db.$executeRaw(writeTexts(which))
	await db.$executeRaw(writeIndex(which))
	await noteChange(db, ids)
}

/**
 * How every process learns of it (published-queries.ts): the log says which entries to read again, and the
 * notification, which PostgreSQL sends when the transaction is committed, says that it is time to look.
 */
async function noteChange(db: Transaction, ids: Prisma.Sql): Promise<void> {
	await db.$executeRaw`
		INSERT INTO "CatalogueChange" AS known ("practiceId", numbers, "changedIn")
		SELECT id, array_remove(ARRAY[e.number], NULL), pg_current_xact_id()
		FROM unnest(${ids}) id LEFT JOIN "CatalogueEntry" e ON e."practiceId" = id
		ORDER BY id
		ON CONFLICT ("practiceId") DO UPDATE SET "changedIn" = excluded."changedIn",
			numbers = CASE WHEN excluded.numbers <@ known.numbers THEN known.numbers ELSE known.numbers || excluded.numbers END`
	await db.$queryRaw`SELECT pg_notify('atlas_catalogue', '')::text`
}
