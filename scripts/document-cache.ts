import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib'
import { publishedAt } from '../lib/practices/published-state'
import { holdResponse } from './held-response'

/**
 * Next keeps the pages visitors read, but compresses and copies them anew for each reader: most of the work of
 * serving a page that is the same for everybody. Here the bytes are kept as they go out, compressed once.
 * The first reader gets them too, in place of a page ten times as large. Only what never depends on who asks is kept: what Next itself marks as prerendered, and the list of practices and
 * their comparison, which read their query and nothing else and say so in a header (next.config.js). The moment that
 * app/visitor-cache.ts notes when something is published empties it before the next request.
 */
type Kept = {
	headers: OutgoingHttpHeaders
	etag: string
	gzip: Buffer
	/** For readers who take no compression: ten times as large, and the first to go when there is no more room. */
	identity: Buffer | undefined
	/** Smaller, and dear to make: once somebody asks for the page again. */
	br: Buffer | 'underWay' | undefined
}
type Encoding = 'identity' | 'gzip' | 'br'

/** Bytes of pages kept, in all their forms. */
const usualSize = 24 * 1024 * 1024

export class DocumentCache {
	#pages = new Map<string, Kept>()
	#size = 0
	#asOf = publishedAt()
	readonly #most: number

	constructor(most = usualSize) {
		this.#most = most
	}

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
		// The one asked for last is the last to go.
		this.#pages.delete(url)
		this.#pages.set(url, page)
		for (const [name, value] of Object.entries(page.headers))
			if (value !== undefined) response.setHeader(name, value)
		const takes = encodingsOf(request.headers['accept-encoding'])
		if (takes('br'))
			this.#addBrotli(url, page).catch(() => {
				page.br = undefined
			})
		answer(request, response, page, takes).catch(() => response.destroy())
		return true
	}

	#watch(request: IncomingMessage, response: ServerResponse, url: string) {
		const before = publishedAt()
		// Right after a publication Next may still answer from its own copy, however long that takes.
		const settled = Date.now() - before > settling
		// What is kept is compressed here, once. Next asks as the head goes out, and has then said whether this page is
		// one to keep; any other it compresses for its reader.
		const accepted = request.headers['accept-encoding']
		Object.defineProperty(request.headers, 'accept-encoding', {
			get: () => (isForEverybody(response) ? 'identity' : accepted),
			enumerable: true,
			configurable: true,
		})
		holdResponse(response, {
			head() {
				if (!isForEverybody(response)) return
				// Proxies may keep it, but have to ask: a publication shows at once.
				response.setHeader('Cache-Control', 'public, max-age=0, must-revalidate')
				response.setHeader('Vary', 'Accept-Encoding')
			},
			// It goes out whole when all of it is there.
			holding: () =>
				request.method === 'GET' &&
				response.statusCode === 200 &&
				isForEverybody(response) &&
				!response.hasHeader('set-cookie'),
			answer: async (body) => {
				const page = await toKeep({ ...response.getHeaders() }, body)
				// Something was published while this page was made or compressed: it may be of before.
				if (settled && before === publishedAt() && before === this.#asOf) this.#keep(url, page)
				return () => answer(request, response, page, encodingsOf(accepted))
			},
		})
	}

	#keep(url: string, page: Kept) {
		if (this.#pages.has(url)) return
		this.#pages.set(url, page)
		this.#size += sizeOf(page)
		this.#makeRoom()
	}

	async #addBrotli(url: string, page: Kept) {
		if (page.br) return
		page.br = 'underWay'
		const body = page.identity ?? (await promisify(gunzip)(page.gzip))
		const br = await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
		page.br = br
		// It may have had to go meanwhile, and its size with it.
		if (this.#pages.get(url) !== page) return
		this.#size += br.length
		this.#makeRoom()
	}

	#makeRoom() {
		for (const page of this.#pages.values()) {
			if (this.#size <= this.#most) return
			this.#size -= page.identity?.length ?? 0
			page.identity = undefined
		}
		for (const [oldest, page] of this.#pages) {
			if (this.#size <= this.#most) return
			this.#pages.delete(oldest)
			this.#size -= sizeOf(page)
		}
	}

	#forget() {
		this.#pages.clear()
		this.#size = 0
		this.#asOf = publishedAt()
	}
}

async function toKeep(headers: OutgoingHttpHeaders, body: Buffer): Promise<Kept> {
	for (const name of ['content-length', 'transfer-encoding', 'connection', 'date', 'keep-alive', 'etag'])
		delete headers[name]
	headers['x-nextjs-cache'] = 'HIT'
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(body)))
	const etag = `"${Buffer.from(digest).toString('base64url').slice(0, 27)}"`
	return { headers, etag, gzip: await promisify(gzip)(body), identity: body, br: undefined }
}

/** Sends a page in the smallest form there is that its reader takes. */
async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	page: Kept,
	takes: (encoding: Encoding) => boolean,
) {
	const encoding = page.br instanceof Buffer && takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
	if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
	const etag = encoding === 'identity' ? page.etag : page.etag.replace(/"$/, `-${encoding}"`)
	response.setHeader('ETag', etag)
	if (request.headers['if-none-match'] === etag) {
		response.removeHeader('Content-Length')
		response.statusCode = 304
		response.end()
		return
	}
	const body = page[encoding] instanceof Buffer ? page[encoding] : await promisify(gunzip)(page.gzip)
	response.setHeader('Content-Length', body.length)
	response.end(request.method === 'HEAD' ? undefined : body)
}

const sizeOf = ({ gzip, identity, br }: Kept) =>
	gzip.length + (identity?.length ?? 0) + (br instanceof Buffer ? br.length : 0)

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

function encodingsOf(accepted: string | string[] | undefined): (name: Encoding) => boolean {
	const parts = String(accepted ?? '').split(',')
	return (name) =>
		parts.some((part) => part.trim().split(';')[0] === name && !/;\s*q=0(\.0*)?\s*$/.test(part))
}
