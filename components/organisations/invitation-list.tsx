import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnseenName } from '@/components/ui/unseen-name'
import { formatDay } from '@/lib/moment'
import type { SpaceInvitation } from '@/lib/organisations/space'

type Props = {
	invitations: readonly SpaceInvitation[]
	again: (invitationId: string) => () => Promise<void>
	revoke: (invitationId: string) => () => Promise<void>
}

/** Who was invited and has not accepted yet. */
export function InvitationList({ invitations, again, revoke }: Props) {
	const t = useTranslations('space.invitations')
	const roles = useTranslations('accounts.membershipRoles')
	const locale = useLocale()
	if (invitations.length === 0) return <p className="text-15 text-quiet">{t('none')}</p>
	return (
		<ul className="divide-y divide-hairline border-y border-hairline">
			{invitations.map((invitation) => (
				<li key={invitation.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-3">
					<div className="min-w-0 flex-1 basis-72">
						<p className="flex flex-wrap items-baseline gap-x-2">
							<span className="text-17 font-semibold wrap-anywhere">{invitation.email}</span>
							{invitation.expired ? <Badge tone="signal">{t('expired')}</Badge> : null}
						</p>
						<p className="text-15">
							{t('facts', { role: roles(invitation.role), who: invitation.invitedBy ?? t('somebody') })}
						</p>
						<p className="text-13 text-quiet">
							{t('until', {
								sent: formatDay(invitation.sentAt, locale),
								date: formatDay(invitation.expiresAt, locale),
							})}
						</p>
					</div>
					<div className="flex flex-wrap gap-2">
						<form action={again(invitation.id)}>
							<SubmitButton variant="secondary" size="small">
								{t('again')}
								<UnseenName>{invitation.email}</UnseenName>
							</SubmitButton>
						</form>
						<form action={revoke(invitation.id)}>
							<SubmitButton variant="quiet" size="small">
								{t('revoke')}
								<UnseenName>{invitation.email}</UnseenName>
							</SubmitButton>
						</form>
					</div>
				</li>
			))}
		</ul>
	)
}
