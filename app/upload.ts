import { importLimits } from '@/lib/imports/limits'
import { done, type Result, refused } from '@/lib/result'

type Upload = { name: string; bytes: Uint8Array }

/** A form has a few lines beside its file. */
const mostBytes = importLimits.fileBytes + 16 * 1024

/**
 * The one file of a form, at most as large as a file may be. What is longer is read on for a while and forgotten, so
 * that a browser that is still sending gets to see the answer; what says that it is far longer is not read at all.
 */
export async function readUpload(
	request: Request,
): Promise<Result<Upload, { code: 'tooLarge' | 'notSent' | 'empty' }>> {
	const type = request.headers.get('content-type') ?? ''
	if (!type.startsWith('multipart/form-data')) return refused({ code: 'notSent' })
	const said = Number(request.headers.get('content-length') ?? 0)
	if (said > importLimits.discardedBytes) return refused({ code: 'tooLarge' })
	const parts: Uint8Array<ArrayBuffer>[] = []
	let length = 0
	const reader = request.body?.getReader()
	try {
		for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
			length += read.value.byteLength
			if (length > mostBytes) parts.length = 0
			else parts.push(Uint8Array.from(read.value))
			if (length > importLimits.discardedBytes) {
				await reader?.cancel().catch(() => {})
				return refused({ code: 'tooLarge' })
			}
		}
	} catch {
		return refused({ code: 'notSent' })
	}
	if (length > mostBytes) return refused({ code: 'tooLarge' })
	const form = await new Response(new Blob(parts), { headers: { 'content-type': type } })
		.formData()
		.catch(() => null)
	const file = form?.get('file')
	if (!(file instanceof File)) return refused({ code: 'notSent' })
	// A form sent without a choice has a file without name and content.
	if (file.size === 0) return refused({ code: file.name === '' ? 'notSent' : 'empty' })
	return done({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}
