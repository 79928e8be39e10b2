import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { DemoSignIn } from '@/components/accounts/demo-sign-in'
import { OidcButton } from '@/components/accounts/oidc-button'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { SignedIn } from '@/components/accounts/signed-in'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { oidcName } from '@/lib/accounts/auth'
import { currentActor } from '@/lib/accounts/session'
import { linkMinutes } from '@/lib/accounts/sign-in-token'
import { appUrl, isTrial } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { ownPath } from '@/lib/own-path'
import { paths } from '@/lib/paths'
import { requestLink, signInWithOneClick } from './actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'signIn' })
	return { title: t('title'), robots: { index: false } }
}

export default async function SignInPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const t = await getTranslations('signIn')
	const actor = await currentActor()
	const next = ownPath(query.next ?? query.callbackUrl, paths.account(locale), appUrl())
	const provider = oidcName()
	const trial = isTrial()
	const { ui, signIn } = await getMessages()
	const byMail = (
		<NextIntlClientProvider messages={{ ui, signIn }}>
			<SignInForm action={requestLink} locale={locale} next={next} trial={trial} />
		</NextIntlClientProvider>
	)
	return (
		<>
			<PageTitle title={t('title')} lead={t('lead')} />
			<div className="grid gap-8">
				{query.sent ? (
					<Notice tone="done" role="status" title={t('sent.title')} className="max-w-2xl">
						<p>{t('sent.missing')}</p>
					</Notice>
				) : null}
				{query.joined ? (
					<Notice tone="done" role="status" title={t('joined.title')} className="max-w-2xl">
						<p>{t('joined.text', { minutes: linkMinutes })}</p>
					</Notice>
				) : null}
				{query.error ? <Refusal code={String(query.error)} provider={provider} /> : null}
				{actor.kind === 'person' ? <SignedIn name={actor.name} locale={locale} next={next} /> : null}
				<div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
					{trial ? (
						<section aria-labelledby="demo" className="max-w-xl">
							<h2 id="demo" className="text-25">
								{t('demo.title')}
							</h2>
							<p className="mt-1 mb-4 text-15 text-quiet">{t('demo.text')}</p>
							<DemoSignIn action={signInWithOneClick} locale={locale} next={next} />
						</section>
					) : null}
					<section aria-labelledby="by-mail" className="max-w-xl">
						<h2 id="by-mail" className="mb-4 text-25">
							{t('byMail')}
						</h2>
						{byMail}
						{provider ? <OidcButton name={provider} next={next} /> : null}
					</section>
				</div>
			</div>
		</>
	)
}

/** Why somebody is back here: by our own codes and next-auth's. */
async function Refusal({ code, provider }: { code: string; provider: string | undefined }) {
	const t = await getTranslations('signIn.errors')
	const name = provider ?? ''
	const text =
		code === 'Verification'
			? t('link', { minutes: linkMinutes })
			: code === 'AccessDenied'
				? t('closed')
				: code === 'unverified' && provider
					? t('unverified', { name })
					: code.startsWith('OAuth') && provider
						? t('provider', { name })
						: t('other')
	return (
		<Notice tone="signal" role="alert" title={t('title')} className="max-w-2xl">
			<p>{text}</p>
		</Notice>
	)
}
