import 'server-only'
import { Prisma } from '@/prisma/generated/client'

/**
 * SQL for a boolean: whether a row was committed after a snapshot was taken, by the transaction (xid8) in `column`.
 * The first half is one that an index of the column answers.
 */
export const committedSince = (column: Prisma.Sql, snapshot: string) =>
	Prisma.sql`(${column} >= pg_snapshot_xmin(${snapshot}::pg_snapshot)
		AND NOT pg_visible_in_snapshot(${column}, ${snapshot}::pg_snapshot))`
