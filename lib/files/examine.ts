import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, stat } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { done, type Result, refused } from '../result'
import { fileLimits } from './limits'
import { tidyName } from './names'
import type { FileProblem } from './problems'
import { headBytes, recognise, tailBytes } from './recognise'
import { type FileKind, type Format, mediaTypes, type TextState } from './schema'
import { inWorkshop } from './workshop'

/** A file that is what it should be, in the forms to keep. `path`s are of this machine and go with the upload's folder. */
export type Examined = {
	kind: FileKind
	format: Format
	name: string
	sha256: string
	pages: number | null
	textState: TextState
	forms: ExaminedForm[]
}
export type ExaminedForm = {
	name: string
	path: string
	sha256: string
	mediaType: string
	bytes: number
	width: number | null
	height: number | null
}

/** Looks at what was sent, and makes of it what is kept. The name is believed in nothing. */
export async function examine(sent: { path: string; name: string }): Promise<Result<Examined, FileProblem>> {
	const { size } = await stat(sent.path)
	const { head, tail } = await ends(sent.path, size)
	const seen = recognise(head, tail)
	if ('refused' in seen) return refused({ code: seen.refused })
	const sha256 = await digest(sent.path)
	switch (seen.as) {
		case 'pdf': {
			const read = await inWorkshop<'pdf'>({ task: 'pdf', input: sent.path })
			if (!read.ok) return read
			const textState = read.value.locked ? 'locked' : 'waiting'
			return done(document(sent, 'pdf', sha256, { size, textState, pages: read.value.pages }))
		}
		case 'package': {
			const read = await inWorkshop<'package'>({ task: 'package', input: sent.path })
			if (!read.ok) return read
			const { format } = read.value
			return done(document(sent, format, sha256, { size, textState: 'waiting', pages: null }))
		}
		default:
			return image(sent, seen.as, sha256, size)
	}
}

async function image(
	sent: { path: string; name: string },
	as: 'jpeg' | 'png' | 'webp' | 'avif',
	sha256: string,
	size: number,
): Promise<Result<Examined, FileProblem>> {
	if (size > fileLimits.imageBytes) return refused({ code: 'tooLarge' })
	const folder = `${sent.path}.forms`
	await mkdir(folder, { mode: 0o700 })
	const made = await inWorkshop<'image'>({ task: 'image', input: sent.path, as, folder })
	if (!made.ok) return made
	const forms: ExaminedForm[] = []
	for (const form of made.value.forms) forms.push({ ...form, sha256: await digest(form.path) })
	const name = tidyName(sent.name, as === 'jpeg' ? 'jpg' : as)
	return done({ kind: 'image', format: as, name, sha256, pages: null, textState: 'none', forms })
}

function document(
	sent: { path: string; name: string },
	format: Format,
	sha256: string,
	facts: { size: number; textState: TextState; pages: number | null },
): Examined {
	return {
		kind: 'document',
		format,
		name: tidyName(sent.name, format),
		sha256,
		pages: facts.pages,
		textState: facts.textState,
		forms: [
			{
				name: `document.${format}`,
				path: sent.path,
				sha256,
				mediaType: mediaTypes[format],
				bytes: facts.size,
				width: null,
				height: null,
			},
		],
	}
}

async function ends(file: string, size: number): Promise<{ head: Uint8Array; tail: Uint8Array }> {
	const handle = await open(file)
	try {
		const part = async (from: number, length: number) => {
			const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from)
			return buffer.subarray(0, bytesRead)
		}
		const last = Math.min(size, tailBytes)
		return { head: await part(0, Math.min(size, headBytes)), tail: await part(size - last, last) }
	} finally {
		await handle.close()
	}
}

async function digest(file: string): Promise<string> {
	const hash = createHash('sha256')
	await pipeline(createReadStream(file), hash)
	return hash.digest('hex')
}

/** "webp": what a form is called by in the store. */
export const extensionOf = (form: { name: string }): string => path.extname(form.name).slice(1)
