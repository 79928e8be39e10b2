import { paths } from '@/lib/paths'

/** The parts of the site in the order in which the header and the footer name them; `label` is a key of `site.nav`. */
export const sections = [
	{ label: 'practices', href: (locale: string) => paths.practices(locale) },
	{ label: 'regions', href: paths.regions },
	{ label: 'events', href: paths.events },
	{ label: 'news', href: paths.news },
	{ label: 'transfers', href: paths.transfers },
	{ label: 'about', href: paths.about },
] as const

const [practices, ...others] = sections

/** What the footer leads to: the themes too, for which the header has no room. */
export const explored = [
	practices,
	{ label: 'themes', href: paths.themes },
	...others.filter(({ label }) => label !== 'about'),
] as const
