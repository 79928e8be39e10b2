import path from 'node:path'
import type { Readable } from 'node:stream'
import { readBucket } from '../bucket'
import { env } from '../env'
import { LocalStorage } from './local-storage'
import { S3Storage } from './s3-storage'

/**
 * Where the bytes of files are kept, under names that say what is in them (keys.ts). What is there never changes: it is
 * written whole or not at all, and the database names it only when it is safe.
 */
export interface Storage {
	/** Resolves when the bytes of this local file will outlast a power cut. */
	put(key: string, file: string, facts: { bytes: number; sha256: string; mediaType: string }): Promise<void>
	has(key: string): Promise<boolean>
	/** From the first byte of the range to its last, both counted from 0. Undefined where there is nothing of this name. */
	read(key: string, range?: { first: number; last: number }): Promise<Readable | undefined>
	remove(key: string): Promise<void>
	/** Everything there is, with when it was put there (ms). */
	list(): AsyncIterable<{ key: string; at: number }>
	/** Throws when nothing could be kept now. */
	check(): Promise<void>
}

const kept = globalThis as typeof globalThis & { atlasStorage?: { at: string; storage: Storage } }

/** The store that STORAGE_URL names; a bucket or a folder; by default one of DATA_DIR. */
export function storage(): Storage {
	const at = env().STORAGE_URL ?? ''
	if (kept.atlasStorage?.at !== at) kept.atlasStorage = { at, storage: open(at) }
	return kept.atlasStorage.storage
}

function open(at: string): Storage {
	const bucket = readBucket(at)
	if (bucket) return new S3Storage(bucket)
	const folder = at.replace(/^file:(\/\/)?/, '')
	return new LocalStorage(path.resolve(folder || path.join(env().DATA_DIR, 'files')))
}

/** Where files lie while they are being received and worked on. */
export const receivingFolder = (): string => path.resolve(env().DATA_DIR, 'receiving')

/** Whether a file could be kept now. Never throws. */
export const canKeepFiles = (): Promise<boolean> =>
	storage()
		.check()
		.then(
			() => true,
			() => false,
		)
