import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'

/**
 * The one database client of this process. Created at first use, so that a build needs no database; kept on
 * `globalThis`, so that hot reload does not open a new pool with each edit.
 */
const kept = globalThis as typeof globalThis & { atlasDatabase?: PrismaClient }

export function connect(connectionString: string): PrismaClient {
	const adapter = new PrismaPg(
		{ connectionString, max: 10, connectionTimeoutMillis: 3000, idleTimeoutMillis: 30_000 },
		// A connection lost while idle is replaced by the pool; without a listener it would end the process.
		{
			onPoolError: () => {},
			onConnectionError: () => {},
			statementNameGenerator: ({ sql }) => nameOfStatement(sql),
		},
	)
	// Prisma gives a transaction 5 seconds. On a busy machine a submission with its mails may need more, and
	// what was half done would be undone for no fault of anybody's.
	return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } })
}

/** In a statement for which one plan is not good for all values: a few rows since a moment, or all of them. */
export const plannedAnew = Prisma.raw('/* planned anew */')

/** As many different questions as PostgreSQL keeps prepared for each connection. */
const mostStatements = 400
const unnamed = ''
const statementNames = new Map<string, string>()

/**
 * Under a name a statement is parsed and planned once for each connection, which for those with many joins takes
 * longer than answering. Not where there is one shape for each number of values (IN lists).
 */
function nameOfStatement(sql: string): string {
	if (!/^\s*(select|with)\b/i.test(sql) || /\bIN \(\$\d+,/.test(sql) || sql.includes(plannedAnew.sql))
		return unnamed
	const known = statementNames.get(sql)
	if (known !== undefined || statementNames.size >= mostStatements) return known ?? unnamed
	const name = `atlas_${statementNames.size}`
	statementNames.set(sql, name)
	return name
}

function client(): PrismaClient {
	if (!kept.atlasDatabase) {
		const url = process.env.DATABASE_URL
		if (!url) throw new Error('DATABASE_URL is not set; the entry scripts set it')
		kept.atlasDatabase = connect(url)
	}
	return kept.atlasDatabase
}

export const db: PrismaClient = new Proxy({} as PrismaClient, {
	get(_, property) {
		const value = Reflect.get(client(), property)
		return typeof value === 'function' ? value.bind(client()) : value
	},
})

/** What runs inside `db.$transaction(async (tx) => …)`. */
export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0]
export type Database = PrismaClient | Transaction
