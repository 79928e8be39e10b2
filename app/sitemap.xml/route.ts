import type { NextRequest } from 'next/server'
import { cachedQuery } from '@/app/visitor-cache'
import { visitor } from '@/lib/accounts/policy'
import { appUrl } from '@/lib/env'
import { getSitemapPart, listSitemapParts } from '@/lib/sitemap/queries'
import { type Part, parsePart, sitemapIndex, sitemapPart } from '@/lib/sitemap/schema'

const partsOf = cachedQuery('sitemap', () => listSitemapParts(visitor))
const entriesOf = cachedQuery('sitemap-part', (part: Part) => getSitemapPart(visitor, part))

const headers = {
	'Content-Type': 'application/xml; charset=utf-8',
	'Cache-Control': 'public, max-age=3600',
	'X-Robots-Tag': 'noindex',
}

/**
 * The index of all parts, and each part under `?part=`: a file may speak only of what lies beside or below it, and
 * this one lies at the root.
 */
export async function GET(request: NextRequest): Promise<Response> {
	const name = request.nextUrl.searchParams.get('part')
	if (name === null) return new Response(sitemapIndex(await partsOf(), appUrl()), { headers })
	const part = parsePart(name)
	const entries = part ? await entriesOf(part) : []
	if (entries.length === 0) return new Response(null, { status: 404 })
	const pieces = sitemapPart(entries, appUrl())
	const encoder = new TextEncoder()
	// Seven addresses a page with eight more each make megabytes: they are written as they are read.
	const body = new ReadableStream<Uint8Array>({
		pull(controller) {
			const { done, value } = pieces.next()
			if (done) controller.close()
			else controller.enqueue(encoder.encode(value))
		},
	})
	return new Response(body, { headers })
}
