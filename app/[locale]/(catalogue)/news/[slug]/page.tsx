import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { ArticleView } from '@/components/news/article-view'
import { visitor } from '@/lib/accounts/policy'
import { appUrl } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { getArticle } from '@/lib/news/queries'
import { paths } from '@/lib/paths'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale; slug: string }> }

const article = cachedQuery('article', (slug: string, locale: Locale) => getArticle(visitor, slug, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug } = await params
	const { title, lead } = await found(article(slug, locale))
	return pageMetadata({
		locale,
		path: paths.article(locale, slug),
		title: title.text,
		description: lead?.text,
		type: 'article',
	})
}

export default async function ArticlePage({ params }: Props) {
	const { locale, slug } = await params
	setRequestLocale(locale)
	const page = await found(article(slug, locale))
	return <ArticleView article={page} locale={locale} origin={appUrl()} />
}
