import type { PickedText } from '../localised'
import type { PracticeSummary } from './summary'

/** What an Atom feed (RFC 4287) of practices says of itself; addresses are whole. */
export type Feed = {
	locale: string
	title: string
	subtitle: string
	/** Of the feed, for whoever reads it: never another, whatever the address becomes. */
	id: string
	/** The feed itself, and the list it is of. */
	self: string
	list: string
	/** Who publishes it. */
	author: { name: string; url: string }
}

/** Where a practice stands, and its id as a feed knows it. */
export type FeedPlaces = { address: (slug: string) => string; id: (slug: string) => string }

/**
 * A tag: URI (RFC 4151) of this site: stable as long as its name is, whatever the path of the page becomes.
 * `what` is a path with or without a query, percent-encoded.
 */
export const tagUri = (origin: string, what: string): string => `tag:${new URL(origin).hostname},2026:${what}`

/** Practices as an Atom feed, in the order given. */
export function atomFeed(feed: Feed, practices: readonly PracticeSummary[], places: FeedPlaces): string {
	const updated = [beginning, ...practices.map(({ updatedAt }) => updatedAt)].sort().at(-1)
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${inXml(feed.locale)}">
<title>${inXml(feed.title)}</title>
<subtitle>${inXml(feed.subtitle)}</subtitle>
<id>${inXml(feed.id)}</id>
<link rel="self" type="application/atom+xml" href="${inXml(feed.self)}"/>
<link rel="alternate" type="text/html" hreflang="${inXml(feed.locale)}" href="${inXml(feed.list)}"/>
<updated>${updated}</updated>
<author><name>${inXml(feed.author.name)}</name><uri>${inXml(feed.author.url)}</uri></author>
${practices.map((practice) => entry(feed, practice, places)).join('')}</feed>
`
}

/** A feed of nothing has to say when it last changed, too. */
const beginning = '2026-01-01T00:00:00.000Z'

function entry(feed: Feed, practice: PracticeSummary, { address, id }: FeedPlaces): string {
	const { slug, title, summary, owner, themes, publishedAt, updatedAt } = practice
	const categories = themes.map(
		({ code, name }) => `<category term="${inXml(code)}" label="${inXml(name)}"/>\n`,
	)
	return `<entry>
<title${language(title, feed)}>${inXml(title.text)}</title>
<id>${inXml(id(slug))}</id>
<link rel="alternate" type="text/html" hreflang="${inXml(feed.locale)}" href="${inXml(address(slug))}"/>
<published>${publishedAt}</published>
<updated>${updatedAt}</updated>
<author${language(owner.name, feed)}><name>${inXml(owner.name.text)}</name></author>
<summary${language(summary, feed)}>${inXml(summary.text)}</summary>
${categories.join('')}</entry>
`
}

const language = ({ locale }: PickedText, feed: Feed) =>
	locale === feed.locale ? '' : ` xml:lang="${inXml(locale)}"`

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** As text or in an attribute; characters that XML 1.0 has no way to write are left out. */
const inXml = (text: string): string =>
	text
		.toWellFormed()
		// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is left out
		.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
		.replace(/[&<>"]/g, (character) => entities[character] ?? character)
