import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { frequencies, topics } from '@/lib/notifications/kinds'
import { getPreferences } from '@/lib/notifications/queries'
import { paths } from '@/lib/paths'
import { savePreferences } from '../actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ saved?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'notifications.settings' })
	return { title: t('title'), robots: { index: false } }
}

/** How often each topic comes by mail. */
export default async function NotificationSettingsPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const { saved } = await searchParams
	const person = await requirePerson(locale, paths.notificationSettings(locale))
	const chosen = await found(getPreferences(person))
	const t = await getTranslations('notifications')
	const account = await getTranslations('accounts.account')
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: account('title'), href: paths.account(locale) },
							{ label: t('list.title'), href: paths.notifications(locale) },
							{ label: t('settings.title') },
						]}
					/>
				}
				title={t('settings.title')}
				lead={t('settings.lead')}
			/>
			<form action={savePreferences.bind(null, { locale })} className="grid max-w-xl gap-8 pb-24">
				{saved ? (
					<Notice tone="done" role="status">
						<p>{t('settings.saved')}</p>
					</Notice>
				) : null}
				{topics.map((topic) => (
					<RadioGroup
						key={topic}
						id={topic}
						name={topic}
						legend={t(`topics.${topic}.name`)}
						hint={t(`topics.${topic}.what`)}
						defaultValue={chosen[topic]}
						options={frequencies.map((value) => ({ value, label: t(`frequency.${value}`) }))}
					/>
				))}
				<p className="text-15 text-quiet">{t('settings.yearly')}</p>
				<p className="text-15 text-quiet">
					<Link href={paths.savedSearches(locale)} className="link">
						{t('settings.searches')}
					</Link>
				</p>
				<div>
					<SubmitButton>{t('settings.save')}</SubmitButton>
				</div>
			</form>
		</>
	)
}
