import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { InviteForm } from '@/components/accounts/invite-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { listRoleChoices } from '@/lib/accounts/people-queries'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { requireAdmin } from '../require-admin'
import { invite } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'admin' })
	return { title: t('inviteForm.title'), robots: { index: false } }
}

export default async function InvitePage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const actor = await requireAdmin(locale, paths.invite(locale))
	const { organisations } = await found(listRoleChoices(actor, locale))
	const t = await getTranslations('admin')
	const { ui, accounts, admin } = await getMessages()
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[{ label: t('title'), href: paths.admin(locale) }, { label: t('inviteForm.title') }]}
					/>
				}
				title={t('inviteForm.title')}
				lead={t('inviteForm.lead')}
			/>
			<NextIntlClientProvider messages={{ ui, accounts, admin }}>
				<InviteForm action={invite} locale={locale} organisations={organisations} />
			</NextIntlClientProvider>
		</>
	)
}
