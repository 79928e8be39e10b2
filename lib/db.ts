import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/prisma/generated/client'

/**
 * The one database client of this process. Created at first use, so that a build needs no database; kept on
 * `globalThis`, so that hot reload does not open a new pool with each edit.
 */
const kept = globalThis as typeof globalThis & { atlasDatabase?: PrismaClient }

export function connect(connectionString: string): PrismaClient {
	const adapter = new PrismaPg(
		{ connectionString, max: 10, connectionTimeoutMillis: 3000, idleTimeoutMillis: 30_000 },
		// A connection lost while idle is replaced by the pool; without a listener it would end the process.
		{ onPoolError: () => {}, onConnectionError: () => {} },
	)
	// Prisma gives a transaction 5 seconds. On a busy machine a submission with its mails may need more, and
	// what was half done would be undone for no fault of anybody's.
	return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 30_000 } })
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
