import { type NextRequest, NextResponse } from 'next/server'
import { readersLocale } from './lib/locales'

/**
 * Runs only for addresses without a language: `/` goes to the reader's language, everything else is not
 * found, in the reader's language. Pages with a language never pass here; that would cost them a third of
 * their rate.
 */
export function proxy(request: NextRequest) {
	const locale = readersLocale(request.headers.get('accept-language') ?? '')
	const url = request.nextUrl.clone()
	if (url.pathname === '/') {
		url.pathname = `/${locale}`
		return NextResponse.redirect(url, { status: 307, headers: { Vary: 'Accept-Language' } })
	}
	url.pathname = `/${locale}${url.pathname}`
	return NextResponse.rewrite(url)
}

// Next reads this without running the file, so the languages stand here once more; proxy.test.ts compares.
export const config = {
	matcher: [
		'/((?!(?:en|ca|es|de|fi|pl|fr)(?:/|$)|api/|files/|_next/|favicon\\.ico$|icon\\.svg$|apple-icon|feed\\.atom$|robots\\.txt$|sitemap\\.xml$).*)',
	],
}
