import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { visitor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getStopLink } from '@/lib/searches/queries'
import { stop } from './actions'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'searches' })
	// The address of this page ends somebody's mails: it is nobody else's business.
	return { title: t('stop.title'), robots: { index: false }, referrer: 'same-origin' }
}

/** Where the link in a mail leads. Reading it changes nothing (mail scanners open links); its button does. */
export default async function StopMailsPage({ params }: Props) {
	const { locale, token } = await params
	setRequestLocale(locale)
	const { name, frequency } = await found(getStopLink(visitor, token))
	const t = await getTranslations('searches')
	if (frequency === 'off')
		return (
			<>
				<PageTitle title={t('stop.doneTitle')} lead={t('stop.doneText', { name })} />
				<Button href={paths.savedSearches(locale)}>{t('title')}</Button>
			</>
		)
	return (
		<>
			<PageTitle title={t('stop.title')} lead={t('stop.text', { name })} />
			<form action={stop.bind(null, { locale, token })}>
				<SubmitButton>{t('stop.button')}</SubmitButton>
			</form>
		</>
	)
}
