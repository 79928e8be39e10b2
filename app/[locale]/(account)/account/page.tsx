import type { Metadata } from 'next'
import Link from 'next/link'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { ProfileForm } from '@/components/accounts/profile-form'
import { SignOutButton } from '@/components/accounts/sign-out-button'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Facts } from '@/components/ui/facts'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { UnseenName } from '@/components/ui/unseen-name'
import { oidcName } from '@/lib/accounts/auth'
import { canAdminister, canContribute, canReview } from '@/lib/accounts/policy'
import { getAccount } from '@/lib/accounts/queries'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { saveProfile, signOutEverywhere } from './actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'accounts.account' })
	return { title: t('title'), robots: { index: false } }
}

export default async function AccountPage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const person = await requirePerson(locale, paths.account(locale))
	const account = await found(getAccount(person, locale))
	const t = await getTranslations('accounts')
	const { ui, accounts } = await getMessages()
	const provider = oidcName()
	const places = (
		[
			'work',
			'notifications',
			'follows',
			'searches',
			'collections',
			canContribute(person) && 'contribute',
			canReview(person) && 'review',
			canAdminister(person) && 'admin',
		] as const
	).filter((place) => place !== false)
	return (
		<>
			<PageTitle eyebrow={t('account.title')} title={person.name}>
				<Badge tone="accent">{t(`siteRoles.${account.siteRole}`)}</Badge>
				{account.demo ? <Badge tone="signal">{t('account.demo')}</Badge> : null}
			</PageTitle>
			<div className="grid gap-x-16 gap-y-12 lg:grid-cols-[1fr_20rem]">
				<div className="grid content-start gap-12">
					<PageSection id="places" title={t('account.places')}>
						<ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
							{places.map((place) => (
								<li key={place}>
									<Link
										href={place === 'searches' ? paths.savedSearches(locale) : paths[place](locale)}
										className="link-quiet inline-flex min-h-6 items-center font-serif text-20 font-semibold"
									>
										{t(`account.${place}`)}
									</Link>
									<p className="text-15 text-quiet">{t(`account.${place}What`)}</p>
								</li>
							))}
						</ul>
					</PageSection>
					<PageSection id="profile" title={t('account.profile')}>
						<NextIntlClientProvider messages={{ ui, accounts }}>
							<ProfileForm action={saveProfile} name={account.name} locale={account.locale} />
						</NextIntlClientProvider>
					</PageSection>
					<PageSection id="leave" title={t('account.leave')}>
						<div className="flex flex-wrap gap-3">
							<SignOutButton locale={locale}>{t('account.signOut')}</SignOutButton>
							<form action={signOutEverywhere}>
								<input type="hidden" name="locale" value={locale} />
								<Button type="submit" variant="quiet">
									{t('account.signOutAll')}
								</Button>
							</form>
						</div>
						<p className="mt-2 text-15 text-quiet">{t('account.signOutHint')}</p>
					</PageSection>
				</div>
				<PageSection id="roles" title={t('account.roles')} className="content-start">
					<Facts
						items={[
							{ label: t('account.address'), value: <span className="wrap-anywhere">{account.email}</span> },
							!account.demo && {
								label: t('account.login'),
								value:
									account.linked && provider ? t('account.byBoth', { name: provider }) : t('account.byLink'),
							},
							account.memberships.length > 0 && {
								label: t('account.memberships'),
								value: (
									<ul className="grid gap-1">
										{account.memberships.map(({ slug, name, role }) => (
											<li key={slug}>
												<Link href={paths.organisation(locale, slug)} className="link">
													{name}
												</Link>{' '}
												<span className="text-quiet">({t(`membershipRoles.${role}`)})</span>
												<Link
													href={paths.organisationSpace(locale, slug)}
													className="link-quiet block text-13 font-semibold text-accent"
												>
													{t('account.space')}
													<UnseenName>{name}</UnseenName>
												</Link>
											</li>
										))}
									</ul>
								),
							},
							account.themes.length > 0 && {
								label: t('account.themes'),
								value: account.themes.join(' · '),
							},
						]}
					/>
					{places.length === 1 ? <p className="mt-4 text-15 text-quiet">{t('account.noRoles')}</p> : null}
				</PageSection>
			</div>
		</>
	)
}
