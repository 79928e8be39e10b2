import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { ConfirmationClosed } from '@/components/practices/confirmation-closed'
import { ConfirmationView } from '@/components/practices/confirmation-view'
import { visitor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import { getConfirmationPage } from '@/lib/practices/confirmation-queries'
import { confirmIt, endIt, passItOn, reviseIt } from './actions'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'confirmation' })
	// The address of this page speaks for somebody: it is nobody else's business.
	return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

/**
 * Where the button of the yearly mail leads. Reading it changes nothing (mail scanners open links); its buttons do.
 */
export default async function ConfirmPracticePage({ params }: Props) {
	const { locale, token } = await params
	setRequestLocale(locale)
	const page = await found(getConfirmationPage(visitor, token, locale))
	const link = { locale, token }
	if (page.state !== 'open') return <ConfirmationClosed page={page} locale={locale} />
	return (
		<ConfirmationView
			page={page}
			locale={locale}
			confirm={confirmIt.bind(null, link)}
			revise={reviseIt.bind(null, link)}
			end={endIt.bind(null, link)}
			passOn={passItOn.bind(null, link)}
		/>
	)
}
