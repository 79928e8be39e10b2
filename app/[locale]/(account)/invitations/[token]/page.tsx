import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { Facts } from '@/components/ui/facts'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { visitor } from '@/lib/accounts/policy'
import { currentActor } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { formatDay } from '@/lib/moment'
import { getInvitation } from '@/lib/organisations/people-queries'
import { paths } from '@/lib/paths'
import { accept } from './actions'

export const dynamic = 'force-dynamic'

type Props = {
	params: Promise<{ locale: Locale; token: string }>
	searchParams: Promise<{ refused?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'invitation' })
	return { title: t('title'), robots: { index: false }, referrer: 'no-referrer' }
}

/** What somebody accepts who was asked by mail to join an organisation. Reading it changes nothing. */
export default async function InvitationPage({ params, searchParams }: Props) {
	const { locale, token } = await params
	setRequestLocale(locale)
	const invitation = await found(getInvitation(visitor, token, locale))
	const { refused } = await searchParams
	const actor = await currentActor()
	const t = await getTranslations('invitation')
	const space = await getTranslations('space.invite.what')
	const roles = await getTranslations('accounts.membershipRoles')
	const site = (await getTranslations('site'))('name')
	const { organisation, role, email, invitedBy } = invitation
	const other = actor.kind === 'person' && actor.id !== invitation.userId ? actor : undefined
	return (
		<>
			<PageTitle
				eyebrow={<p>{t('title')}</p>}
				title={t('heading', { organisation: organisation.text })}
				lead={invitedBy ? t('lead', { who: invitedBy, site }) : t('leadNobody', { site })}
			/>
			<div className="grid max-w-form gap-8 pb-24">
				{refused === 'accountClosed' ? (
					<Notice tone="danger" role="alert">
						<p>{t('accountClosed')}</p>
					</Notice>
				) : null}
				{other ? (
					<Notice>
						<p>{t('other', { name: other.name, email })}</p>
					</Notice>
				) : null}
				<Facts
					look="row"
					items={[
						{
							label: t('role'),
							value: (
								<>
									<span className="font-semibold">{roles(role)}</span>
									<span className="block text-quiet">{space(role)}</span>
								</>
							),
						},
						{
							label: t('account'),
							value: (
								<>
									<span className="wrap-anywhere">{email}</span>
									<span className="block text-quiet">{t('accountHint')}</span>
								</>
							),
						},
						{ label: t('until'), value: formatDay(invitation.expiresAt, locale) },
					]}
				/>
				<form
					action={accept.bind(null, { locale, secret: token })}
					className="grid justify-items-start gap-3"
				>
					<SubmitButton size="large" pendingLabel={t('accepting')}>
						{t('accept')}
					</SubmitButton>
					<p className="text-15 text-quiet">{t('ignore')}</p>
				</form>
				<p className="text-15">
					<Link href={paths.organisation(locale, invitation.slug)} className="link">
						{organisation.text}
					</Link>
				</p>
			</div>
		</>
	)
}
