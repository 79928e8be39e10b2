import { linksInMarkdown, type PrintLink } from '@/components/ui/markdown-links'
import { isLocale } from '@/lib/locales'
import type { Article } from '@/lib/news/queries'
import { paths } from '@/lib/paths'

/** Every link of an article's page in the order in which it stands there, so that the numbers in print agree. */
export function articleLinks(article: Article, locale: string): PrintLink[] {
	const original = originalOf(article)
	return [
		...(original ? [{ href: original.href, text: article.title.text }] : []),
		...linksInMarkdown(article.body.text),
		...(article.sourceUrl ? [{ href: article.sourceUrl, text: hostOf(article.sourceUrl) }] : []),
		...article.tags.map((tag) => ({ href: paths.practices(locale, { tag: tag.slug }), text: tag.label })),
		...relatedLinks(article, locale),
	]
}

/** Where the original stands, for those who read a translation. */
export function originalOf({ slug, body, originalLanguage }: Article) {
	return body.locale !== originalLanguage && isLocale(originalLanguage)
		? { href: paths.article(originalLanguage, slug), language: originalLanguage }
		: undefined
}

/** In the order of components/news/related-content.tsx. */
function relatedLinks({ event, project, practices, related }: Article, locale: string): PrintLink[] {
	return [
		...(event ? [{ href: paths.event(locale, event.slug), text: event.title.text }] : []),
		...(project ? [{ href: paths.project(locale, project.slug), text: project.acronym }] : []),
		...practices.map((practice) => ({
			href: paths.practice(locale, practice.slug),
			text: practice.title.text,
		})),
		...related.map((other) => ({ href: paths.article(locale, other.slug), text: other.title.text })),
	]
}

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '')
