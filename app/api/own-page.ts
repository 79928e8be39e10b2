import { appUrl } from '@/lib/env'

/** Whether the browser says that a page of ours asks. Every browser of today says it. */
export function isOwnPage(request: Request): boolean {
	const site = request.headers.get('sec-fetch-site')
	if (site) return site === 'same-origin'
	const origin = request.headers.get('origin')
	return !!origin && (origin === appUrl() || URL.parse(origin)?.host === request.headers.get('host'))
}
