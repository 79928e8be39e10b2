import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { locales } from '../lib/locales'
import { honestErrors } from './error-pages'

/** Stands for Next: answers as it does, with an empty document that a script would fill. */
let server: Server
let address: string

beforeAll(async () => {
	// A port nothing listens on: the database is gone.
	process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:9/none'
	server = createServer((request, response) => {
		honestErrors(request, response, address)
		response.setHeader('Content-Security-Policy', "default-src 'self'")
		response.setHeader('Content-Type', 'text/html')
		const { pathname } = new URL(request.url ?? '/', address)
		if (pathname.endsWith('/page-not-found')) return void response.end(`<h1>designed, ${pathname}</h1>`)
		const status = Number(pathname.split('/').at(-1))
		if (pathname.includes('explicit')) response.writeHead(status, { 'X-Powered-By': 'somebody' })
		else response.statusCode = status
		response.write('<html id="__next_error__">')
		response.end('</html>')
		if (pathname.includes('twice')) response.end()
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

const document = { accept: 'text/html,application/xhtml+xml' }

test('a page that is there passes untouched', async () => {
	const response = await fetch(`${address}/en/200`, { headers: document })
	expect(response.status).toBe(200)
	expect(await response.text()).toBe('<html id="__next_error__"></html>')
})

test.each([
	['/en/404', 'en'],
	['/ca/404', 'ca'],
	['/xx/404', 'fi'],
])('%s is the designed page in %s, and still a 404', async (path, locale) => {
	const response = await fetch(address + path, {
		headers: { ...document, 'accept-language': 'fi, en;q=0.5' },
	})
	expect(response.status).toBe(404)
	expect(await response.text()).toBe(`<h1>designed, /${locale}/page-not-found</h1>`)
	expect(response.headers.get('content-security-policy')).toBe("default-src 'self'")
})

test.each(['/en/500', '/en/explicit/500'])(
	'%s without a database is a 503 that says so and tries again',
	async (path) => {
		const response = await fetch(address + path, { headers: document })
		expect(response.status).toBe(503)
		expect(response.headers.get('retry-after')).toBe('10')
		const page = await response.text()
		expect(page).toContain('<html lang="en">')
		expect(page).toContain('http-equiv="refresh"')
		expect(page).not.toContain('__next_error__')
	},
)

test('a failure that ends twice is told once', async () => {
	const page = await (await fetch(`${address}/en/twice/500`, { headers: document })).text()
	expect(page.match(/<html/g)).toHaveLength(1)
})

test.each(locales)('on a page in %s, the failure is told in that language', async (locale) => {
	const page = await (await fetch(`${address}/${locale}/500`, { headers: document })).text()
	expect(page).toContain(`<html lang="${locale}">`)
	const { default: messages } = await import(`../messages/${locale}.json`)
	expect(page).toContain(`<h1>${messages.plainPages.unavailable.title}</h1>`)
})

test('interfaces and client-side navigations get what Next says', async () => {
	for (const headers of [{ accept: 'application/json' }, { ...document, rsc: '1' }])
		expect((await fetch(`${address}/en/404`, { headers })).status).toBe(404)
	expect((await fetch(`${address}/api/500`, { headers: document })).status).toBe(500)
})
