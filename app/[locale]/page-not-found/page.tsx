import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import type { Locale } from '@/lib/locales'
import NotFoundPage from '../not-found'

export const revalidate = false
export const generateStaticParams = () => []
export const metadata: Metadata = { robots: { index: false } }

/** What scripts/error-pages.ts sends with each 404, so that it stands without JavaScript. */
export default async function PageNotFound({ params }: { params: Promise<{ locale: Locale }> }) {
	const { locale } = await params
	setRequestLocale(locale)
	return <NotFoundPage />
}
