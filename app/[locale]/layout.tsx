import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { openGraphLanguages } from '@/app/page-metadata'
import { Footer } from '@/components/site/footer'
import { Header } from '@/components/site/header'
import { TrialBanner } from '@/components/site/trial-banner'
import { fontVariables } from '@/components/ui/fonts'
import { appUrl, isTrial } from '@/lib/env'
import { isLocale } from '@/lib/locales'
import '../globals.css'

type Props = { params: Promise<{ locale: string }>; children: ReactNode }

export const viewport: Viewport = {
	themeColor: [
		{ media: '(prefers-color-scheme: light)', color: '#fbfaf7' },
		{ media: '(prefers-color-scheme: dark)', color: '#11161d' },
	],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	if (!isLocale(locale)) notFound()
	const t = await getTranslations({ locale, namespace: 'site' })
	return {
		metadataBase: new URL(appUrl()),
		title: { default: t('name'), template: `%s · ${t('name')}` },
		description: t('description'),
		openGraph: { siteName: t('name'), type: 'website', ...openGraphLanguages(locale) },
	}
}

/**
 * The frame of every page. It never reads the session: what depends on the reader comes in the account
 * island. Only the words of the shared controls travel to the browser; an island that needs more brings
 * its own NextIntlClientProvider.
 */
export default async function SiteLayout({ params, children }: Props) {
	const { locale } = await params
	if (!isLocale(locale)) notFound()
	setRequestLocale(locale)
	const t = await getTranslations('site')
	const { ui, errors } = await getMessages()
	return (
		<html lang={locale} className={fontVariables}>
			<body>
				<NextIntlClientProvider messages={{ ui, errors }}>
					<a href="#content" className="skip-link">
						{t('skip')}
					</a>
					{isTrial() ? <TrialBanner /> : null}
					<Header locale={locale} />
					<main id="content" tabIndex={-1} className="page outline-none">
						{children}
					</main>
					<Footer origin={appUrl()} locale={locale} />
				</NextIntlClientProvider>
			</body>
		</html>
	)
}
