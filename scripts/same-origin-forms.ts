import type { IncomingMessage } from 'node:http'
import { isSecretPage } from '../lib/secret-paths'

/**
 * A page that is sent with `Referrer-Policy: no-referrer` makes browsers say `Origin: null` with its forms, which Next
 * takes for another site and refuses. `Sec-Fetch-Site`, which no page can write, tells the two apart: a form of our own
 * gets its origin back. With JavaScript the form says its origin itself.
 */
export function nameOwnOrigin(request: IncomingMessage): void {
	const { method, url = '', headers } = request
	if (method !== 'POST' || headers.origin !== 'null' || headers['sec-fetch-site'] !== 'same-origin') return
	if (!isSecretPage(url) || !headers.host) return
	// Next compares the host alone.
	headers.origin = `https://${headers['x-forwarded-host'] ?? headers.host}`
}
