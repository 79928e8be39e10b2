import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import pg from 'pg'
import { defaultLocale, isLocale } from '../lib/locales'

/**
 * When the database is gone a page fails, and Next answers 500, as for a bug. This looks at each 500 before
 * it leaves: if the database does not answer either, the reader gets an honest 503 that says so and tries
 * again by itself. Pages in the cache are served as ever.
 */
export function answerUnavailable(request: IncomingMessage, response: ServerResponse): void {
	const original = {
		writeHead: response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse,
		write: response.write.bind(response) as (...args: unknown[]) => boolean,
		end: response.end.bind(response) as (...args: unknown[]) => ServerResponse,
		flushHeaders: response.flushHeaders.bind(response),
	}
	const held: unknown[][] = []
	const failing = () => response.statusCode === 500 && !response.headersSent

	response.writeHead = ((status: number, ...rest: unknown[]) => {
		if (status !== 500) return original.writeHead(status, ...rest)
		response.statusCode = 500
		const headers = rest.find((part) => typeof part === 'object' && part !== null)
		for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string)
		return response
	}) as typeof response.writeHead
	response.flushHeaders = () => {
		if (!failing()) original.flushHeaders()
	}
	response.write = ((...args: unknown[]) => {
		if (!failing()) return original.write(...args)
		held.push(args)
		return true
	}) as typeof response.write
	response.end = ((...args: unknown[]) => {
		if (!failing()) return original.end(...args)
		void databaseAnswers().then((answers) => {
			if (answers) {
				for (const chunk of held) original.write(...chunk)
				original.end(...args)
				return
			}
			for (const name of response.getHeaderNames()) if (!kept.test(name)) response.removeHeader(name)
			response.statusCode = 503
			response.setHeader('Retry-After', '10')
			response.setHeader('Cache-Control', 'no-store')
			if (request.headers.accept?.includes('text/html')) {
				response.setHeader('Content-Type', 'text/html; charset=utf-8')
				original.end(unavailablePage(request.url ?? '/'))
			} else {
				response.setHeader('Content-Type', 'application/problem+json')
				original.end(JSON.stringify({ type: 'about:blank', status: 503, title: 'The database does not answer' }))
			}
		})
		return response
	}) as typeof response.end
}

const kept = /^(content-security-policy|x-|referrer-policy|permissions-policy|cross-origin-)/i

let lastLook: { at: number; answer: Promise<boolean> } | undefined

/** Asked at most once a second, however many requests fail. */
function databaseAnswers(): Promise<boolean> {
	const now = Date.now()
	if (!lastLook || now - lastLook.at > 1000) lastLook = { at: now, answer: look() }
	return lastLook.answer
}

async function look(): Promise<boolean> {
	const client = new pg.Client({
		connectionString: process.env.DATABASE_URL,
		connectionTimeoutMillis: 1500,
		query_timeout: 1500,
	})
	client.on('error', () => {})
	try {
		await client.connect()
		await client.query('select 1')
		return true
	} catch {
		return false
	} finally {
		void client.end().catch(() => {})
	}
}

type Words = { title: string; what: string; kept: string; retry: string }

/** Whole in itself: no style sheet, font or script of the site, which may be what cannot be had. */
function unavailablePage(url: string): string {
	const wanted = url.split('/')[1]?.slice(0, 2) ?? ''
	const locale = isLocale(wanted) ? wanted : defaultLocale
	const file = path.resolve(import.meta.dirname, `../messages/${locale}.json`)
	const words = (JSON.parse(readFileSync(file, 'utf8')) as { unavailable: Words }).unavailable
	return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><meta http-equiv="refresh" content="10"><title>${words.title}</title>
<style>
:root { color-scheme: light dark }
body { margin: 0; background: #fbfaf7; color: #1b2430; font: 17px/1.6 "Source Sans 3 Variable", system-ui, sans-serif }
main { max-width: 34rem; margin: 16vh auto; padding: 0 24px; border-left: 3px solid #0b5c63 }
h1 { font: 600 32px/1.2 "Source Serif 4 Variable", Georgia, serif; margin: 0 0 16px }
a { color: #0b5c63 }
@media (prefers-color-scheme: dark) { body { background: #11161d; color: #e8e6e0 } a { color: #7fc4c9 } main { border-color: #7fc4c9 } }
</style></head><body><main><h1>${words.title}</h1><p>${words.what}</p><p>${words.kept}</p>
<p><a href="">${words.retry}</a></p></main></body></html>`
}
