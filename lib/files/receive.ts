import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Busboy } from '@fastify/busboy'
import { type Result, refused } from '../result'
import { fileLimits } from './limits'
import type { FileProblem, FileProblemCode } from './problems'

/**
 * Files of a form on their way in: written to a folder as they come, never held in memory, and given up as soon as
 * they are too large or too slow. Whoever receives them removes the folder (`discard`).
 */
export type ReceivedFile = { name: string } & ({ path: string; bytes: number } | { problem: FileProblem })
export type Received = { files: ReceivedFile[]; fields: Record<string, string>; discard: () => Promise<void> }

type Sent = { headers: Headers; body: ReadableStream<Uint8Array> | null }

/** Told before a byte of the body is read. */
export function tooLargeAsAnnounced(headers: Headers): boolean {
	return Number(headers.get('content-length') ?? 0) > fileLimits.requestBytes
}

export async function receive(sent: Sent, parent: string): Promise<Result<Received, FileProblem>> {
	const type = sent.headers.get('content-type') ?? ''
	if (!/^multipart\/form-data;/i.test(type) || !sent.body) return refused({ code: 'noFile' })
	if (tooLargeAsAnnounced(sent.headers)) return refused({ code: 'tooMuchAtOnce' })
	await mkdir(parent, { recursive: true, mode: 0o700 })
	const folder = await mkdtemp(path.join(parent, 'u-'))
	const discard = () => rm(folder, { recursive: true, force: true })
	try {
		const read = await readForm(sent.body, type, folder)
		if (read.ok) return { ok: true, value: { ...read.value, discard } }
		await discard()
		return read
	} catch (error) {
		await discard()
		const { code } = error as NodeJS.ErrnoException
		if (code === 'ENOSPC' || code === 'EACCES' || code === 'EROFS') return refused({ code: 'notKept' })
		return refused({ code: 'interrupted' })
	}
}

async function readForm(
	body: ReadableStream<Uint8Array>,
	type: string,
	folder: string,
): Promise<Result<Omit<Received, 'discard'>, FileProblem>> {
	const fields: Record<string, string> = {}
	const files: Promise<ReceivedFile>[] = []
	let problem: FileProblemCode | undefined
	const parser = new Busboy({
		headers: { 'content-type': type },
		isPartAFile: (_, __, name) => name !== undefined,
		limits: {
			fileSize: Math.max(fileLimits.imageBytes, fileLimits.documentBytes),
			files: fileLimits.filesPerRequest,
			fields: 10,
			fieldSize: 200,
			parts: fileLimits.filesPerRequest + 10,
			headerPairs: 20,
			headerSize: 4096,
		},
	})
	parser.on('field', (name, value) => {
		fields[name] = value
	})
	parser.on('filesLimit', () => {
		problem = 'tooManyAtOnce'
	})
	parser.on('file', (_, stream, name) => {
		const file = path.join(folder, randomUUID())
		// Listened to from here on: a stream that fails while another is written must not fail unheard.
		stream.on('error', () => {})
		const written = pipeline(stream, createWriteStream(file, { mode: 0o600 })).then((): ReceivedFile => {
			if (stream.truncated) return { name, problem: { code: 'tooLarge' } }
			return { name, path: file, bytes: stream.bytesRead }
		})
		written.catch(() => {})
		files.push(written)
	})
	const ended = once(parser, 'finish')
	ended.catch(() => {})
	const parts = body.getReader()
	let total = 0
	const begun = Date.now()
	for (;;) {
		const { done, value } = await soon(parts.read())
		if (done) break
		total += value.length
		if (total > fileLimits.requestBytes) return refused({ code: 'tooMuchAtOnce' })
		if (problem) return refused({ code: problem })
		if (Date.now() - begun > fileLimits.longest) return refused({ code: 'interrupted' })
		if (!parser.write(value)) await soon(once(parser, 'drain'))
	}
	parser.end()
	await soon(ended)
	if (problem) return refused({ code: problem })
	const all = await soon(Promise.all(files))
	// A form in which nobody chose a file sends one without a name.
	const chosen = all.filter((file) => file.name !== '' || 'problem' in file || file.bytes > 0)
	return chosen.length === 0 ? refused({ code: 'noFile' }) : { ok: true, value: { files: chosen, fields } }
}

/** What takes longer than a connection may be silent is given up. */
async function soon<T>(promise: Promise<T>): Promise<T> {
	let timer: NodeJS.Timeout | undefined
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error('silent for too long')), fileLimits.idle)
	})
	try {
		return await Promise.race([promise, late])
	} finally {
		clearTimeout(timer)
	}
}
