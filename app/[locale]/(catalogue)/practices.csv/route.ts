import type { NextRequest } from 'next/server'
import { visitor } from '@/lib/accounts/policy'
import { appUrl } from '@/lib/env'
import { isLocale } from '@/lib/locales'
import { isoDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import { practicesCsv } from '@/lib/practices/export-queries'
import { parseFilters } from '@/lib/practices/filters'

type Context = { params: Promise<{ locale: string }> }

/** The table of practices as a file: the same question in the address, the same columns, all pages of the answer. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
	const { locale } = await params
	if (!isLocale(locale)) return new Response(null, { status: 404 })
	const { filters } = parseFilters(request.nextUrl.searchParams)
	const origin = appUrl()
	const pieces = practicesCsv(visitor, filters, locale, (slug) => origin + paths.practice(locale, slug))
	// Before anything is sent: what fails now can still say so.
	let piece = await pieces.next()
	const encoder = new TextEncoder()
	// Made as fast as it is read, and no further than somebody reads.
	const body = new ReadableStream<Uint8Array>({
		async pull(controller) {
			if (piece.done) return controller.close()
			controller.enqueue(encoder.encode(piece.value))
			piece = await pieces.next()
		},
		async cancel() {
			await pieces.return()
		},
	})
	return new Response(body, {
		headers: {
			'Content-Type': 'text/csv; charset=utf-8; header=present',
			'Content-Disposition': `attachment; filename="practices-${isoDay(new Date().toISOString())}.csv"`,
			'Content-Language': locale,
			'Cache-Control': 'no-cache',
			'X-Robots-Tag': 'noindex, nofollow',
		},
	})
}
