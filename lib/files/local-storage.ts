import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { access, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { isKey } from './keys'
import type { Storage } from './storage'

/** A folder of this machine. */
export class LocalStorage implements Storage {
	readonly #folder: string
	constructor(folder: string) {
		this.#folder = folder
	}

	async put(key: string, file: string): Promise<void> {
		const to = this.#path(key)
		await mkdir(path.dirname(to), { recursive: true, mode: 0o700 })
		const half = path.join(this.#folder, `${randomUUID()}.half`)
		try {
			await pipeline(createReadStream(file), createWriteStream(half, { mode: 0o600, flush: true }))
			await rename(half, to)
		} finally {
			await rm(half, { force: true })
		}
		// The name is safe when its folder is.
		await syncFolder(path.dirname(to))
		await syncFolder(this.#folder)
	}

	has(key: string): Promise<boolean> {
		return access(this.#path(key)).then(
			() => true,
			() => false,
		)
	}

	async read(key: string, range?: { first: number; last: number }): Promise<Readable | undefined> {
		const file = await open(this.#path(key)).catch((error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') return undefined
			throw error
		})
		return file?.createReadStream(range ? { start: range.first, end: range.last } : {})
	}

	async remove(key: string): Promise<void> {
		await unlink(this.#path(key)).catch((error: NodeJS.ErrnoException) => {
			if (error.code !== 'ENOENT') throw error
		})
	}

	async *list() {
		const folders = await readdir(this.#folder).catch(() => [])
		for (const folder of folders.filter((name) => /^[\da-f]{2}$/.test(name)).sort()) {
			for (const name of await readdir(path.join(this.#folder, folder))) {
				const key = `${folder}/${name}`
				const at = isKey(key) ? await stat(this.#path(key)).catch(() => undefined) : undefined
				if (at) yield { key, at: at.mtimeMs }
			}
		}
	}

	async check(): Promise<void> {
		await mkdir(this.#folder, { recursive: true, mode: 0o700 })
		const probe = path.join(this.#folder, `${randomUUID()}.half`)
		const file = await open(probe, 'wx', 0o600)
		await file.close()
		await unlink(probe)
	}

	#path(key: string): string {
		if (!isKey(key)) throw new Error('no name of a stored file')
		return path.join(this.#folder, key)
	}
}

async function syncFolder(folder: string): Promise<void> {
	const handle = await open(folder, 'r')
	try {
		await handle.sync()
	} finally {
		await handle.close()
	}
}
