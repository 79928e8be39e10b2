import { appUrl } from '@/lib/env'

/**
 * Whether a page of this site sends this request, so that the cookies that come with it mean what they say. For route
 * handlers that change something; actions are checked by Next.
 */
export function isSameOrigin({ headers }: Request): boolean {
	const site = headers.get('sec-fetch-site')
	if (site) return site === 'same-origin'
	const origin = headers.get('origin')
	if (!origin || !URL.canParse(origin)) return false
	return origin === new URL(appUrl()).origin || new URL(origin).host === headers.get('host')
}
