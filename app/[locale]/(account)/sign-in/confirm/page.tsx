import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { Button } from '@/components/ui/button'
import { PageTitle } from '@/components/ui/page-title'
import { currentActor } from '@/lib/accounts/session'
import { linkStillWorks } from '@/lib/accounts/sign-in-queries'
import { linkMinutes, sessionDays } from '@/lib/accounts/sign-in-token'
import { appUrl, isTrial } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { ownPath } from '@/lib/own-path'
import { paths } from '@/lib/paths'
import { requestLink } from '../actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'signIn' })
	// The address of this page signs in: it is nobody else's business.
	return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

/**
 * Where the link in a mail leads. Reading this page uses nothing up (mail scanners open links); its button does.
 */
export default async function ConfirmSignInPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const t = await getTranslations('signIn.confirm')
	const email = typeof query.email === 'string' ? query.email : ''
	const token = typeof query.token === 'string' ? query.token : ''
	const next = ownPath(query.next, paths.account(locale), appUrl())
	const actor = await currentActor()

	if (!(await linkStillWorks(actor, { email, token }))) {
		const { ui, signIn } = await getMessages()
		return (
			<>
				<PageTitle title={t('goneTitle')} lead={t('gone', { minutes: linkMinutes })} />
				<div className="max-w-xl">
					<NextIntlClientProvider messages={{ ui, signIn }}>
						<SignInForm action={requestLink} locale={locale} next={next} email={email} trial={isTrial()} />
					</NextIntlClientProvider>
				</div>
			</>
		)
	}
	const callback = new URLSearchParams({ callbackUrl: next, token, email })
	return (
		<>
			<PageTitle
				title={t('title')}
				lead={t.rich('text', {
					days: sessionDays,
					address: () => <strong className="font-semibold text-ink wrap-anywhere">{email}</strong>,
				})}
			/>
			{actor.kind === 'person' ? (
				<p className="mb-6 max-w-measure text-15 text-signal">{t('other', { name: actor.name })}</p>
			) : null}
			<form method="post" action={`/api/auth/callback/email?${callback}`}>
				<Button type="submit" variant="primary" size="large">
					{t('button')}
				</Button>
			</form>
			<p className="mt-6 text-15 text-quiet">{t('notYou')}</p>
		</>
	)
}
