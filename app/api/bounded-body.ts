/** The body of a request as text; undefined when it has more than `most` bytes. No more than that is ever read. */
export async function boundedBody(request: Request, most: number): Promise<string | undefined> {
	if (Number(request.headers.get('content-length') ?? 0) > most || !request.body) return undefined
	const chunks: Uint8Array[] = []
	let size = 0
	for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
		size += chunk.byteLength
		if (size > most) return undefined
		chunks.push(chunk)
	}
	return Buffer.concat(chunks).toString('utf8')
}
