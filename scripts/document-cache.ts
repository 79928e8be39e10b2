import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/**
 * Next keeps the pages visitors read, but compresses and copies them anew for each reader: most of the work of
 * serving a page that is the same for everybody. Here the bytes are kept as they go out, compressed once.
 * Only what never depends on who asks is kept: what Next itself marks as prerendered, and the list of practices and
 * their comparison, which read their query and nothing else and say so in a header (next.config.js). The moment that
 * app/visitor-cache.ts notes when something is published empties it before the next request.
 */
type Kept = { headers: OutgoingHttpHeaders; bodies: Partial<Record<Encoding, Buffer>>; etag: string }
type Encoding = 'identity' | 'gzip' | 'br'

const most = 64 * 1024 * 1024 // bytes of pages kept, compressed forms included

export class DocumentCache {
	#pages = new Map<string, Kept>()
	#size = 0
	#asOf = publishedAt()

	/** Answers from what is kept: true. Otherwise watches what Next answers, and keeps it if it may. */
	serve(request: IncomingMessage, response: ServerResponse): boolean {
		if (!isPage(request)) return false
		if (this.#asOf !== publishedAt()) this.#forget()
		const url = request.url ?? ''
		const page = this.#pages.get(url)
		if (!page) {
			this.#watch(request, response, url)
			return false
		}
		const encoding = chooseEncoding(request.headers['accept-encoding'], page)
		for (const [name, value] of Object.entries(page.headers))
			if (value !== undefined) response.setHeader(name, value)
		if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
		const etag = encoding === 'identity' ? page.etag : page.etag.replace(/"$/, `-${encoding}"`)
		response.setHeader('ETag', etag)
		if (request.headers['if-none-match'] === etag) {
			response.statusCode = 304
			response.end()
		} else {
			const body = page.bodies[encoding] ?? Buffer.alloc(0)
			response.setHeader('Content-Length', body.length)
			response.end(request.method === 'HEAD' ? undefined : body)
		}
		return true
	}

	#watch(request: IncomingMessage, response: ServerResponse, url: string) {
		const before = publishedAt()
		const chunks: Buffer[] = []
		// Right after a publication Next may still answer from its own copy, however long that takes.
		const settled = Date.now() - before > settling
		// What is kept is what would go to a reader who takes no compression. Next asks as the head goes out, and
		// has then said whether this page is one to keep; any other is compressed for its reader.
		const accepted = request.headers['accept-encoding']
		Object.defineProperty(request.headers, 'accept-encoding', {
			get: () => (isForEverybody(response) ? 'identity' : accepted),
			enumerable: true,
			configurable: true,
		})
		const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
		const write = response.write.bind(response) as (...args: unknown[]) => boolean
		const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse
		const add = (chunk: unknown) => {
			if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
			else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
		}
		response.writeHead = ((...args: unknown[]) => {
			if (isForEverybody(response)) {
				// Proxies may keep it, but have to ask: a publication shows at once.
				response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
				response.setHeader('Vary', 'Accept-Encoding')
			}
			return writeHead(...args)
		}) as typeof response.writeHead
		response.write = ((...args: unknown[]) => {
			add(args[0])
			return write(...args)
		}) as typeof response.write
		response.end = ((...args: unknown[]) => {
			add(args[0])
			return end(...args)
		}) as typeof response.end
		response.once('finish', () => {
			const mayKeep =
				request.method === 'GET' &&
				settled &&
				response.statusCode === 200 &&
				isForEverybody(response) &&
				!response.getHeader('set-cookie') &&
				!response.getHeader('content-encoding')
			if (mayKeep) void this.#keep(url, { ...response.getHeaders() }, Buffer.concat(chunks), before)
		})
	}

	async #keep(url: string, headers: OutgoingHttpHeaders, body: Buffer, before: number) {
		for (const name of ['content-length', 'transfer-encoding', 'connection', 'date', 'keep-alive', 'etag'])
			delete headers[name]
		headers['x-nextjs-cache'] = 'HIT'
		const [gz, br] = await Promise.all([
			promisify(gzip)(body, { level: 9 }),
			promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }),
		])
		// Something was published while this page was made or compressed: it may be of before.
		if (before !== publishedAt() || this.#asOf !== before) return
		const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(body)))
		const page = {
			headers,
			etag: `"${Buffer.from(digest).toString('base64url').slice(0, 27)}"`,
			bodies: { identity: body, gzip: gz, br },
		}
		if (this.#pages.has(url) || before !== publishedAt()) return
		this.#pages.set(url, page)
		this.#size += sizeOf(page)
		for (const [oldest, its] of this.#pages) {
			if (this.#size <= most) break
			this.#pages.delete(oldest)
			this.#size -= sizeOf(its)
		}
	}

	#forget() {
		this.#pages.clear()
		this.#size = 0
		this.#asOf = publishedAt()
	}
}

const sizeOf = ({ bodies }: Kept) => Object.values(bodies).reduce((sum, body) => sum + body.length, 0)

/** Noted by app/visitor-cache.ts, which runs in this process inside Next's bundle. */
const publishedAt = (): number => (globalThis as { atlasPublishedAt?: number }).atlasPublishedAt ?? 0

/** Next forgets its own copy only when the action that published ends; until then it may still answer from it. */
const settling = 5000

const isForEverybody = (response: ServerResponse): boolean =>
	response.hasHeader('x-nextjs-cache') || response.hasHeader('x-atlas-for-everybody')

/** A document asked for by a reader; not a client-side navigation, a script or an interface. */
const isPage = ({ method, url = '', headers }: IncomingMessage): boolean =>
	(method === 'GET' || method === 'HEAD') &&
	(/^\/[a-z]{2}(\/[\w%.~-]+)*$/.test(url) || /^\/[a-z]{2}\/(practices|compare)\?.{0,500}$/.test(url)) &&
	!headers.rsc &&
	!headers['next-router-prefetch'] &&
	!headers['x-atlas-error-page']

function chooseEncoding(accepted: string | string[] | undefined, page: Kept): Encoding {
	const header = String(accepted ?? '')
	const takes = (name: string) =>
		header.split(',').some((part) => part.trim().split(';')[0] === name && !/;\s*q=0(\.0*)?\s*$/.test(part))
	if (page.bodies.br && takes('br')) return 'br'
	return page.bodies.gzip && takes('gzip') ? 'gzip' : 'identity'
}
