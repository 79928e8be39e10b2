import 'server-only'
import { db } from './db'

type Check = 'ok' | 'failed'

/** Each thing the site needs, tried now. Never throws: a failure is the answer. */
export async function readiness(): Promise<{ ready: boolean; checks: Record<string, Check> }> {
	const rows = await db.$queryRaw<{ unfinished: number; applied: number }[]>`
		select count(*) filter (where finished_at is null)::int as unfinished, count(*)::int as applied
		from _prisma_migrations where rolled_back_at is null`.catch(() => undefined)
	const database: Check = rows ? 'ok' : 'failed'
	const migrations: Check = rows?.[0] && rows[0].applied > 0 && rows[0].unfinished === 0 ? 'ok' : 'failed'
	return { ready: database === 'ok' && migrations === 'ok', checks: { database, migrations } }
}
