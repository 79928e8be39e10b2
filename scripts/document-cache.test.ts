import { createServer, request, type Server } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { DocumentCache } from './document-cache'

/** What Next compresses with: it sends the head itself, before anything is written. */
const compress = createRequire(import.meta.url)('next/dist/compiled/compression')({ threshold: 0 })

/** Stands for Next: counts how often it is asked, and says which pages are the same for everybody. */
let server: Server
let asked: string[]
const shared = globalThis as { atlasPublishedAt?: number }

beforeEach(async () => {
	shared.atlasPublishedAt = 0
	asked = []
	const cache = new DocumentCache()
	server = createServer((incoming, response) => {
		if (cache.serve(incoming, response)) return
		asked.push(incoming.url ?? '')
		compress(incoming, response, () => {})
		response.setHeader('Content-Type', 'text/html; charset=utf-8')
		response.setHeader('Cache-Control', 's-maxage=31536000')
		if (!incoming.url?.includes('/account')) response.setHeader('x-nextjs-cache', 'MISS')
		if (incoming.url?.includes('/missing')) response.statusCode = 404
		response.write('<p>Bon dia, ')
		response.end(`${asked.length}</p>`)
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => void server.close())

type Answer = { status: number; headers: Record<string, unknown>; body: Buffer }

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
	new Promise<Answer>((resolve, reject) => {
		const { port } = server.address() as AddressInfo
		request({ port, path, headers, method }, (response) => {
			const chunks: Buffer[] = []
			response.on('data', (chunk) => chunks.push(chunk))
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
			)
		})
			.on('error', reject)
			.end()
	})

const kept = (path: string) =>
	expect.poll(async () => (await ask(path)).headers['x-nextjs-cache'], { timeout: 5000 }).toBe('HIT')

test('a page that is the same for everybody is made once, whatever compression its readers take', async () => {
	const first = await ask('/en/practices/a', { 'accept-encoding': 'gzip' })
	expect(first.headers['content-encoding']).toBe('gzip')
	expect(gunzipSync(first.body).toString()).toBe('<p>Bon dia, 1</p>')
	await kept('/en/practices/a')
	const times = asked.length
	const plain = await ask('/en/practices/a')
	const gzip = await ask('/en/practices/a', { 'accept-encoding': 'gzip, deflate' })
	const askBrotli = () => ask('/en/practices/a', { 'accept-encoding': 'gzip, br' })
	// Made once somebody asks a second time.
	await expect.poll(async () => (await askBrotli()).headers['content-encoding']).toBe('br')
	const brotli = await askBrotli()
	const neither = await ask('/en/practices/a', { 'accept-encoding': 'gzip;q=0, br;q=0.0' })
	expect(gzip.headers['content-encoding']).toBe('gzip')
	expect(neither.headers['content-encoding']).toBeUndefined()
	for (const body of [neither.body, gunzipSync(gzip.body), brotliDecompressSync(brotli.body)])
		expect(body.equals(plain.body)).toBe(true)
	expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3)
	expect(asked.length).toBe(times)
})

test('proxies have to ask before they answer from their own copy', async () => {
	for (let time = 0; time < 2; time++) {
		expect((await ask('/en/practices/a')).headers['cache-control']).toBe('public, max-age=0, must-revalidate')
		await kept('/en/practices/a')
	}
})

test('who has the page already gets none', async () => {
	await kept('/en/practices/a')
	const { headers } = await ask('/en/practices/a')
	const again = await ask('/en/practices/a', { 'if-none-match': String(headers.etag) })
	expect(again.status).toBe(304)
	expect(again.body.length).toBe(0)
})

test('what is made for one reader is compressed for that reader', async () => {
	const { headers, body } = await ask('/en/account', { 'accept-encoding': 'gzip' })
	expect(headers['content-encoding']).toBe('gzip')
	expect(gunzipSync(body).toString()).toBe('<p>Bon dia, 1</p>')
})

test('the list is kept by its address, filters included', async () => {
	await kept('/en/practices?theme=digitalisation')
	const times = asked.length
	await ask('/en/practices?theme=digitalisation')
	expect(asked.length).toBe(times)
	await ask('/en/practices?theme=water')
	expect(asked.length).toBe(times + 1)
})

test('a comparison is kept by its address', async () => {
	await kept('/en/compare?practice=a&practice=b')
	const times = asked.length
	await ask('/en/compare?practice=a&practice=b')
	expect(asked.length).toBe(times)
})

test('when there is no more room the largest forms go first, then the pages nobody asked for lately', async () => {
	const small = new DocumentCache(1000)
	server.removeAllListeners('request')
	server.on('request', (incoming, response) => {
		if (small.serve(incoming, response)) return
		asked.push(incoming.url ?? '')
		response.setHeader('x-nextjs-cache', 'MISS')
		// Compressed, 600 letters are 30 bytes.
		response.end(incoming.url?.slice(-1).repeat(600))
	})
	for (const page of ['a', 'b', 'c']) await ask(`/en/practices/${page}`)
	expect((await ask('/en/practices/a')).body.toString()).toBe('a'.repeat(600))
	expect(asked).toHaveLength(3)
	for (let page = 0; page < 40; page++) {
		await ask(`/en/practices/${page}-x`)
		await ask('/en/practices/a')
	}
	expect(asked).toHaveLength(43)
	await ask('/en/practices/b')
	expect(asked).toHaveLength(44)
})

test('a HEAD has the head and no body', async () => {
	await kept('/en/practices/a')
	const head = await ask('/en/practices/a', {}, 'HEAD')
	expect(head.status).toBe(200)
	expect(head.body.length).toBe(0)
})

test('what was published shows with the very next request', async () => {
	await kept('/en/practices/a')
	const times = asked.length
	shared.atlasPublishedAt = Date.now()
	await ask('/en/practices/a')
	expect(asked.length).toBe(times + 1)
	// Right after a publication nothing is kept: Next may not have forgotten its own copy yet.
	await ask('/en/practices/a')
	expect(asked.length).toBe(times + 2)
})

test.each([
	['what depends on the reader', '/en/account', {}],
	['another address with a query', '/en/regions?q=a', {}],
	['a client-side navigation', '/en/practices/a', { rsc: '1' }],
	['a missing page', '/en/missing', {}],
	['an interface', '/api/v1/practices', {}],
])('%s is asked for each time', async (_, path, headers) => {
	for (let time = 1; time <= 3; time++) {
		await ask(path, headers)
		expect(asked.length).toBe(time)
	}
})
