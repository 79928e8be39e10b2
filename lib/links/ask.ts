import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { addressIn, type MayConnect, portOf, type Refusal, readAddress, toThePublic } from './address'

/** What came of asking an address whether it is still there. */
export type Outcome =
	/** What stood at the end of its redirects; `movedTo` where all of those were for good. */
	| { kind: 'answered'; status: number; movedTo: string | null }
	/** It, or where it redirects to, is never asked. */
	| { kind: 'refused'; reason: Refusal }
	| { kind: 'silent'; reason: Silence }

export const silences = [
	'name',
	'nameLater',
	'timeout',
	'connection',
	'certificate',
	'redirects',
	'answer',
] as const
export type Silence = (typeof silences)[number]

export type Asking = {
	/** Who asks, for the server's log. */
	userAgent: string
	mayConnect?: MayConnect
	/** From the name to the last header, all redirects together. */
	timeoutMs?: number
	lookup?: typeof dns.lookup
}

const mostRedirects = 5
const mostHeaderBytes = 16 * 1024

/**
 * Asks with HEAD, and with GET where a server does not like that. Nothing of a body is read; every connection is made
 * to an address that was checked, not to a name that may mean another by then; so is every redirect.
 */
export async function ask(address: string, asking: Asking): Promise<Outcome> {
	const signal = AbortSignal.timeout(asking.timeoutMs ?? 10_000)
	const first = await follow(address, 'HEAD', asking, signal)
	const again =
		first.kind === 'answered' ? first.status >= 400 : first.kind === 'silent' && retried.has(first.reason)
	return again && !signal.aborted ? follow(address, 'GET', asking, signal) : first
}

const retried: ReadonlySet<Silence> = new Set(['connection', 'answer'])

async function follow(
	address: string,
	method: 'HEAD' | 'GET',
	asking: Asking,
	signal: AbortSignal,
): Promise<Outcome> {
	const { mayConnect = toThePublic } = asking
	let next = address
	let forGood = true
	for (let hop = 0; hop <= mostRedirects; hop++) {
		const read = readAddress(next, mayConnect)
		if (read.refused) return { kind: 'refused', reason: read.refused }
		const answer = await request(read.url, method, asking, signal)
		if ('kind' in answer) return answer
		const { status, location } = answer
		if (status < 300 || status >= 400 || !location)
			return { kind: 'answered', status, movedTo: hop > 0 && forGood ? read.url.href : null }
		if (status !== 301 && status !== 308) forGood = false
		const target = URL.parse(location, read.url)
		if (!target) return { kind: 'silent', reason: 'redirects' }
		next = target.href
	}
	return { kind: 'silent', reason: 'redirects' }
}

function request(
	url: URL,
	method: 'HEAD' | 'GET',
	{ mayConnect = toThePublic, userAgent, lookup = dns.lookup }: Asking,
	signal: AbortSignal,
): Promise<{ status: number; location: string | undefined } | Outcome> {
	const port = portOf(url)
	return new Promise((resolve) => {
		const asked = (url.protocol === 'https:' ? https : http).request(
			url,
			{
				method,
				// Its own connection, closed after it: none is kept for another address.
				agent: false,
				lookup: checked(lookup, port, mayConnect),
				maxHeaderSize: mostHeaderBytes,
				signal,
				headers: { 'user-agent': userAgent, accept: 'text/html,application/pdf;q=0.9,*/*;q=0.8' },
			},
			(response) => {
				const { statusCode = 0, headers } = response
				// Before anything of a body: however large it is, and whatever it would unpack to.
				response.destroy()
				resolve({ status: statusCode, location: headers.location })
			},
		)
		asked.on('socket', (socket) =>
			socket.once('connect', () => {
				// What the name was checked for is what we are connected to; if not, not a byte is sent.
				if (!mayConnect(socket.remoteAddress ?? '', port)) asked.destroy(new Inside())
			}),
		)
		asked.on('error', (error) => resolve(reasonOf(error, signal)))
		asked.end()
	})
}

/** Resolves a name once, and gives the socket no address that is not allowed. */
const checked =
	(lookup: typeof dns.lookup, port: number, mayConnect: MayConnect): LookupFunction =>
	(hostname, options, callback) => {
		lookup(hostname, { ...options, all: true }, (error, addresses) => {
			const [first] = addresses ?? []
			if (error) return callback(error, '', 0)
			if (!first || !addresses.every(({ address }) => mayConnect(address, port)))
				return callback(new Inside(), '', 0)
			if (options.all) return callback(null, addresses)
			return callback(null, first.address, first.family)
		})
	}

class Inside extends Error {
	constructor() {
		super('an address inside')
	}
}

function reasonOf(error: Error, signal: AbortSignal): Outcome {
	if (error instanceof Inside) return { kind: 'refused', reason: 'inside' }
	if (signal.aborted) return { kind: 'silent', reason: 'timeout' }
	const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
	if (code === 'ENOTFOUND' || code === 'ENODATA') return { kind: 'silent', reason: 'name' }
	if (code === 'EAI_AGAIN') return { kind: 'silent', reason: 'nameLater' }
	if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code)) return { kind: 'silent', reason: 'certificate' }
	if (code.startsWith('HPE_')) return { kind: 'silent', reason: 'answer' }
	return { kind: 'silent', reason: code === 'ETIMEDOUT' ? 'timeout' : 'connection' }
}

/** The host whose patience is asked for: many names of one machine are one. */
export const hostOf = (address: string): string => {
	const url = URL.parse(address)
	return url ? (addressIn(url) ?? url.hostname.replace(/^www\./, '')) : ''
}
