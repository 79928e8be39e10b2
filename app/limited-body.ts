/**
 * The body of a request, up to so many bytes; null where it has more, of which then no more is read. What the
 * request says of its length is believed only where it is too much.
 */
export async function limitedBody(request: Request, most: number): Promise<Uint8Array<ArrayBuffer> | null> {
	if (Number(request.headers.get('content-length') ?? 0) > most) {
		await request.body?.cancel().catch(() => {})
		return null
	}
	const parts: Uint8Array[] = []
	let length = 0
	const reader = request.body?.getReader()
	for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
		length += read.value.byteLength
		if (length > most) {
			await reader?.cancel().catch(() => {})
			return null
		}
		parts.push(read.value)
	}
	const body = new Uint8Array(length)
	let at = 0
	for (const part of parts) {
		body.set(part, at)
		at += part.byteLength
	}
	return body
}
