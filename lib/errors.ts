/** It does not exist, or not for this reader: the two are never told apart. */
export class NotFound extends Error {
	constructor(what: string) {
		super(`not found: ${what}`)
		this.name = 'NotFound'
	}
}

const unreachable = new Set([
	'P1001', // Prisma: cannot reach the server
	'P1002', // Prisma: timed out
	'P1017', // Prisma: the server closed the connection
	'P2024', // Prisma: no connection from the pool in time
	'ECONNREFUSED',
	'ECONNRESET',
	'EPIPE',
	'57P01', // admin_shutdown
	'57P03', // cannot_connect_now
])

/** Whether an error means that the database cannot be reached, rather than that a query was wrong. */
export function isDatabaseUnreachable(error: unknown): boolean {
	for (let e = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
		const code = (e as { code?: unknown }).code
		if (typeof code === 'string' && unreachable.has(code)) return true
		if (/Can't reach database server|Connection terminated|ECONNREFUSED|DatabaseNotReachable/.test(e.message))
			return true
	}
	return false
}
