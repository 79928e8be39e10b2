import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { foundPractice } from '@/app/found-practice'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { HistoryView } from '@/components/practices/history-view'
import { visitor } from '@/lib/accounts/policy'
import { colon } from '@/lib/colon'
import { isLocale, type Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getPublicHistory } from '@/lib/practices/history-queries'

export const revalidate = false
export const generateStaticParams = () => []

type Props = { params: Promise<{ locale: string; slug: string }> }

const historyOf = cachedQuery('practice-history', (slug: string, locale: Locale) =>
	getPublicHistory(visitor, slug, locale),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale, slug } = await params
	if (!isLocale(locale)) notFound()
	const { title } = await foundPractice(historyOf(slug, locale), slug, (now) =>
		paths.practiceHistory(locale, now),
	)
	const t = await getTranslations({ locale, namespace: 'practice.history' })
	return pageMetadata({
		locale,
		path: paths.practiceHistory(locale, slug),
		title: `${t('title')}${colon(locale)}${title.text}`,
		description: t('description', { title: title.text }),
	})
}

export default async function PracticeHistoryRoute({ params }: Props) {
	const { locale, slug } = await params
	if (!isLocale(locale)) notFound()
	setRequestLocale(locale)
	const history = await foundPractice(historyOf(slug, locale), slug, (now) =>
		paths.practiceHistory(locale, now),
	)
	return <HistoryView history={history} locale={locale} />
}
