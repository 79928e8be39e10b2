import 'server-only'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { type TransferEntry, transferEntry, transferOrder, transferSelect } from './schema'

const most = 100

/** The ledger, newest first; at most a hundred lines. Open to everybody. */
export async function listTransfers(_actor: Actor, locale: string): Promise<TransferEntry[]> {
	const rows = await db.transfer.findMany({ select: transferSelect, orderBy: [...transferOrder], take: most })
	return rows.map((row) => transferEntry(row, locale))
}
