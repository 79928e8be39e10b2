import type { Metadata } from 'next'
import { defaultLocale, type Locale, locales, openGraphLocale } from '@/lib/locales'
import { inLocale } from '@/lib/paths'

type Page = {
	locale: Locale
	/** Of the page in its own language, from lib/paths.ts. */
	path: string
	title: string
	description?: string | undefined
	type?: 'website' | 'article'
	image?: { path: string; width: number; height: number; alt: string } | undefined
}

/** The same in every language. */
const siteName = 'Practice Atlas'

/** Title, description, canonical address, the same page in the other languages, and the preview elsewhere. */
export function pageMetadata({ locale, path, title, description, type = 'website', image }: Page): Metadata {
	const shortened = description && shorten(description)
	return {
		title,
		...(shortened ? { description: shortened } : {}),
		alternates: alternates(locale, (language) => inLocale(path, language)),
		// What the layout says of the preview is replaced as a whole, so it is said again here.
		openGraph: {
			siteName,
			title,
			...(shortened ? { description: shortened } : {}),
			url: path,
			type,
			...(image ? { images: [{ ...image, url: image.path }] } : {}),
			...openGraphLanguages(locale),
		},
	}
}

/** The canonical address, and the same page in every language; readers of any other get the English one. */
export const alternates = (locale: Locale, addressIn: (language: Locale) => string) => ({
	canonical: addressIn(locale),
	languages: {
		...Object.fromEntries(locales.map((language) => [language, addressIn(language)])),
		'x-default': addressIn(defaultLocale),
	},
})

/** For Open Graph: this page's language, and those it can be had in. */
export const openGraphLanguages = (locale: Locale) => ({
	locale: openGraphLocale(locale),
	alternateLocale: locales.filter((other) => other !== locale).map(openGraphLocale),
})

/** As much as search engines show, cut between words. */
function shorten(text: string): string {
	const words = text.replace(/\s+/g, ' ').trim()
	if (words.length <= 200) return words
	return `${words.slice(0, 199).replace(/\s+\S*$/, '')}…`
}
