import { appUrl } from '@/lib/env'
import { locales } from '@/lib/locales'
import { paths } from '@/lib/paths'

// The address of the site is a setting: known when it serves, not when it is built.
export const dynamic = 'force-dynamic'

/** Where crawlers would read for ever, or find nothing that is for everybody. */
const rules = [
	// Documentation of the interfaces, not the interfaces.
	...['/api/docs', '/api/v1/openapi.json'].map((path) => `Allow: ${path}`),
	'Disallow: /api/',
	// Any two filters at once, and any words. One filter alone is read, and says which page stands for it.
	'Disallow: /*/practices?*&',
	'Disallow: /*/practices?q=',
	'Disallow: /*/practices/choices?',
	'Disallow: /*/practices.csv',
	'Disallow: /*.atom?',
	'Disallow: /*/compare?',
	...locales.flatMap((locale) =>
		[paths.account, paths.admin, paths.contribute, paths.mailbox, paths.review, paths.signIn].map(
			(path) => `Disallow: ${path(locale)}`,
		),
	),
]

export function GET(): Response {
	const lines = ['User-agent: *', ...rules, '', `Sitemap: ${appUrl()}/sitemap.xml`, '']
	return new Response(lines.join('\n'), {
		headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
	})
}
