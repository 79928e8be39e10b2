import type { IncomingMessage } from 'node:http'

/** The header in which the pages find who asks. */
const clientHeader = 'x-atlas-client'

/**
 * Notes who asks, over whatever was sent under that name. Behind a trusted proxy it is the last entry of
 * X-Forwarded-For, the only one that the proxy itself wrote. `one`: everybody is the same person (the trial is for
 * its own computer alone), so nobody is told from others.
 */
export function noteClient(request: IncomingMessage, who: 'one' | 'socket' | 'proxy'): void {
	delete request.headers[clientHeader]
	if (who === 'one') return
	const forwarded = who === 'proxy' ? request.headers['x-forwarded-for'] : undefined
	const last = String(forwarded ?? '')
		.split(',')
		.at(-1)
		?.trim()
	const client = last || request.socket.remoteAddress
	if (client) request.headers[clientHeader] = client
}
