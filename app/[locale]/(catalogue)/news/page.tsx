import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { ArticleList } from '@/components/news/article-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { visitor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import { listNews } from '@/lib/news/queries'
import { paths } from '@/lib/paths'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale }> }

const news = cachedQuery('news', (locale: Locale) => listNews(visitor, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'news' })
	return pageMetadata({ locale, path: paths.news(locale), title: t('title'), description: t('description') })
}

export default async function NewsPage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const t = await getTranslations('news')
	const articles = await news(locale)
	return (
		<>
			<PageTitle title={t('title')} lead={t('lead')} />
			{articles.length > 0 ? (
				<ArticleList articles={articles} look="full" headings={2} />
			) : (
				<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
			)}
		</>
	)
}
