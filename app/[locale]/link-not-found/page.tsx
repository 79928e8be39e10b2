import type { Metadata } from 'next'
import { setRequestLocale } from 'next-intl/server'
import { LinkNotFound } from '@/components/site/link-not-found'
import type { Locale } from '@/lib/locales'

export const revalidate = false
export const generateStaticParams = () => []
export const metadata: Metadata = { robots: { index: false } }

/** What scripts/error-pages.ts sends where a secret link opens nothing, so that it stands without JavaScript. */
export default async function LinkNotFoundPage({ params }: { params: Promise<{ locale: Locale }> }) {
	const { locale } = await params
	setRequestLocale(locale)
	return <LinkNotFound />
}
