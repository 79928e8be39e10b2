import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { mailsOf } from '@/app/end-mails'
import { found } from '@/app/found'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
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
	const mails = await found(mailsOf(token))
	const t = await getTranslations()
	// A saved search has words of its own: it can be kept without its mails.
	const words =
		'search' in mails
			? {
					done: t('searches.stop.doneText', { name: mails.search }),
					ask: t('searches.stop.text', { name: mails.search }),
					place: { href: paths.savedSearches(locale), label: t('searches.title') },
				}
			: {
					done: t('notifications.stop.doneText', { topic: t(`notifications.topics.${mails.topic}.name`) }),
					ask: t('notifications.stop.text', { topic: t(`notifications.topics.${mails.topic}.name`) }),
					place: { href: paths.notificationSettings(locale), label: t('notifications.settings.title') },
				}
	if (mails.ended)
		return (
			<>
				<PageTitle title={t('searches.stop.doneTitle')} lead={words.done} />
				<Button href={words.place.href}>{words.place.label}</Button>
			</>
		)
	return (
		<>
			<PageTitle title={t('searches.stop.title')} lead={words.ask} />
			<form action={stop.bind(null, { locale, token })}>
				<SubmitButton>{t('searches.stop.button')}</SubmitButton>
			</form>
		</>
	)
}
