import { defaultLocale, type Locale, locales } from '../locales'
import { inLocale, paths } from '../paths'

/** What there is for search engines to read, in parts that each fit in one file. */
export const kinds = [
	'pages',
	'practices',
	'themes',
	'regions',
	'organisations',
	'projects',
	'events',
	'news',
] as const
export type Kind = (typeof kinds)[number]
export type Part = { kind: Kind; number: number }

/** Addresses in one file: of 50,000 that are allowed, as many as are quickly made and read. */
export const mostAddresses = 10_000

/** Pages in one part: each has an address in every language. */
export const perPart = Math.floor(mostAddresses / locales.length)

/** `path` is that of the English page. `changed` is a moment or a day. */
export type Entry = { path: string; changed: string | null }

export const partName = ({ kind, number }: Part): string => `${kind}-${number}`

export function parsePart(name: string): Part | null {
	const [, given, number] = /^([a-z]+)-(0|[1-9]\d{0,4})$/.exec(name) ?? []
	const kind = kinds.find((one) => one === given)
	return kind ? { kind, number: Number(number) } : null
}

/** Pages that are there whatever the catalogue has. */
export const plainPages: readonly ((locale: string) => string)[] = [
	paths.home,
	(locale) => paths.practices(locale),
	paths.themes,
	paths.regions,
	paths.events,
	paths.transfers,
	paths.news,
	paths.about,
	paths.accessibility,
	paths.privacy,
]

const opening = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** The list of parts. */
export const sitemapIndex = (
	parts: readonly { part: Part; changed: string | null }[],
	origin: string,
): string =>
	[
		`${opening}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n`,
		...parts.map(
			({ part, changed }) =>
				`<sitemap><loc>${origin}/sitemap.xml?part=${partName(part)}</loc>${lastmod(changed)}</sitemap>\n`,
		),
		'</sitemapindex>\n',
	].join('')

const atOnce = 50

/** One part, a few pages at a time: each page once in every language, with all the others beside it. */
export function* sitemapPart(entries: readonly Entry[], origin: string): Generator<string, void> {
	yield `${opening}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`
	for (let from = 0; from < entries.length; from += atOnce)
		yield entries
			.slice(from, from + atOnce)
			.map((entry) => addresses(entry, origin))
			.join('')
	yield '</urlset>\n'
}

function addresses({ path, changed }: Entry, origin: string): string {
	const at = (locale: Locale) => escaped(origin + inLocale(path, locale))
	const alternates = [...locales.map((locale) => [locale, at(locale)]), ['x-default', at(defaultLocale)]]
		.map(([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${address}"/>`)
		.join('')
	return locales
		.map((locale) => `<url><loc>${at(locale)}</loc>${lastmod(changed)}${alternates}</url>\n`)
		.join('')
}

const lastmod = (changed: string | null) => (changed === null ? '' : `<lastmod>${changed}</lastmod>`)

const entities: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	"'": '&apos;',
	'"': '&quot;',
}
const escaped = (text: string): string => text.replace(/[&<>'"]/g, (character) => entities[character] ?? '')
