import 'server-only'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Actor } from '../accounts/policy'
import { db } from '../db'
import { NotFound } from '../errors'
import type { JobRound } from '../job-queue'
import { holdStore } from './commands'
import { fileLimits } from './limits'
import { canTidyFiles } from './policy'
import { receivingFolder, storage } from './storage'

const hour = 3_600_000
const day = 24 * hour
/** So many at a time hold up whoever adds a file meanwhile. */
const batch = 200

/**
 * Puts away what nobody needs: files that no revision shows, and of whose practice no draft was touched, for a week;
 * bytes that no file names; and what an interrupted upload left behind.
 */
export async function tidyFiles(actor: Actor, now = new Date()): Promise<JobRound> {
	if (!canTidyFiles(actor)) throw new NotFound('files')
	const before = new Date(now.getTime() - fileLimits.asideDays * day)
	const { count } = await db.storedFile.deleteMany({
		where: {
			createdAt: { lt: before },
			images: { none: {} },
			attachments: { none: {} },
			// Whoever took it out of a draft may want it back.
			practice: { revisions: { none: { updatedAt: { gte: before } } } },
		},
	})
	const bytes = await removeUnnamed(now)
	return { done: count + bytes + (await emptyReceiving(now)), failed: 0, next: null }
}

/** Bytes are put there before a file names them: what came within the hour may still be named. */
async function removeUnnamed(now: Date): Promise<number> {
	let removed = 0
	let keys: string[] = []
	const settle = async () => {
		const asked = keys
		keys = []
		if (asked.length === 0) return
		await db.$transaction(async (tx) => {
			await holdStore(tx, 'tidying')
			const named = await tx.fileForm.findMany({ where: { key: { in: asked } }, select: { key: true } })
			const known = new Set(named.map(({ key }) => key))
			for (const key of asked.filter((candidate) => !known.has(candidate))) {
				await storage().remove(key)
				removed++
			}
		})
	}
	for await (const { key, at } of storage().list()) {
		if (at > now.getTime() - hour) continue
		keys.push(key)
		if (keys.length >= batch) await settle()
	}
	await settle()
	return removed
}

/** Uploads take minutes at most; what lies there for a day was left by a process that died. */
async function emptyReceiving(now: Date): Promise<number> {
	let removed = 0
	for (const name of await readdir(receivingFolder()).catch(() => [])) {
		const left = path.join(receivingFolder(), name)
		const found = await stat(left).catch(() => undefined)
		if (!found || found.mtimeMs > now.getTime() - day) continue
		await rm(left, { recursive: true, force: true })
		removed++
	}
	return removed
}
