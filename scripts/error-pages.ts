import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import pg from 'pg'
import { createTranslator } from 'use-intl/core'
import { isLocale, type Locale, readersLocale } from '../lib/locales'
import { isSecretPage } from '../lib/secret-paths'
import type messages from '../messages/en.json'
import { holdResponse } from './held-response'

/**
 * What a reader gets when a page is not there or fails. Next 16 answers both with an empty document that a
 * script fills in later; without JavaScript that is a blank page. So each 404 and 500 document is looked at
 * before it leaves:
 * - 404: its body becomes the site's own "not found" page (/{locale}/page-not-found, or link-not-found for an address
 *   that a secret opens), status 404 kept;
 * - 500 while the database answers: a plain page that says what happened, status 500;
 * - 500 while it does not: the same, saying so, status 503, and it tries again by itself.
 * Pages in the cache need no database and are served as ever.
 */
export function honestErrors(request: IncomingMessage, response: ServerResponse, ownAddress: string): void {
	if (!isDocument(request)) return
	holdResponse(response, {
		holding: () => response.statusCode === 404 || response.statusCode === 500,
		answer: async () => {
			const { status, body } = await errorPage(response.statusCode, request, ownAddress)
			return () => {
				for (const name of response.getHeaderNames()) if (!kept.test(name)) response.removeHeader(name)
				response.statusCode = status
				response.setHeader('Content-Type', 'text/html; charset=utf-8')
				response.setHeader('Cache-Control', 'no-store')
				if (status === 503) response.setHeader('Retry-After', '10')
				response.end(body)
			}
		},
	})
}

/** A page asked for by a person: not a script, an image, an interface or a client-side navigation. */
const isDocument = ({ headers, url = '/' }: IncomingMessage): boolean =>
	(headers.accept?.includes('text/html') ?? false) &&
	!headers.rsc &&
	!headers[ownRequest] &&
	!/^\/(api|files|_next)\//.test(url)

const ownRequest = 'x-atlas-error-page'
const kept =
	/^(content-security-policy|x-content|x-frame|referrer-policy|permissions-policy|cross-origin-|set-cookie)/i

async function errorPage(status: number, { url = '/', headers }: IncomingMessage, ownAddress: string) {
	const wanted = url.split(/[/?]/)[1] ?? ''
	const locale = isLocale(wanted) ? wanted : readersLocale(headers['accept-language'] ?? '')
	if (status === 404) {
		// A link that has ended says so, whether it ran out, was taken back or never was.
		const page = isSecretPage(url) ? 'link-not-found' : 'page-not-found'
		const designed = await fetch(`${ownAddress}/${locale}/${page}`, { headers: { [ownRequest]: '1' } })
			.then((page) => (page.ok ? page.text() : undefined))
			.catch(() => undefined)
		return { status, body: designed ?? plainPage(locale, 'missing') }
	}
	return (await databaseAnswers())
		? { status: 500, body: plainPage(locale, 'failed') }
		: { status: 503, body: plainPage(locale, 'unavailable') }
}

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

const messagesOf = (locale: string): typeof messages =>
	JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../messages/${locale}.json`), 'utf8'))

/** Whole in itself: no style sheet, font or script of the site, which may be what cannot be had. */
function plainPage(locale: Locale, kind: 'missing' | 'failed' | 'unavailable'): string {
	const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'plainPages' })
	const words = {
		title: t(`${kind}.title`),
		what: t(`${kind}.what`),
		kept: t(`${kind}.kept`),
		retry: t(`${kind}.retry`),
	}
	const again = kind === 'unavailable' ? '<meta http-equiv="refresh" content="10">' : ''
	return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">${again}<title>${words.title}</title>
<style>
:root { color-scheme: light dark }
body { margin: 0; background: #fbfaf7; color: #1b2430; font: 17px/1.6 "Source Sans 3 Variable", system-ui, sans-serif }
main { max-width: 34rem; margin: 16vh auto; padding: 0 24px; border-left: 3px solid #0b5c63 }
h1 { font: 600 32px/1.2 "Source Serif 4 Variable", Georgia, serif; margin: 0 0 16px }
a { color: #0b5c63 }
@media (prefers-color-scheme: dark) { body { background: #11161d; color: #e8e6e0 } a { color: #7fc4c9 } main { border-color: #7fc4c9 } }
</style></head><body><main><h1>${words.title}</h1><p>${words.what}</p><p>${words.kept}</p>
<p><a href="">${words.retry}</a> · <a href="/${locale}">Practice Atlas</a></p></main></body></html>`
}
