import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { UnseenName } from '@/components/ui/unseen-name'
import { membershipRoles } from '@/lib/accounts/policy'
import { formatDay } from '@/lib/moment'
import type { SpaceMember } from '@/lib/organisations/space'

type FormAction = (form: FormData) => Promise<void>
type Props = {
	members: readonly SpaceMember[]
	/** Undefined where this person may not. */
	setRole: ((userId: string) => FormAction) | undefined
	remove: ((userId: string) => FormAction) | undefined
}

/** Who belongs to an organisation, as what, since when. */
export function MemberList({ members, setRole, remove }: Props) {
	const t = useTranslations('space.people')
	const roles = useTranslations('accounts.membershipRoles')
	const locale = useLocale()
	return (
		<ul className="divide-y divide-hairline border-y border-hairline">
			{members.map((member) => (
				<li key={member.userId} className="grid gap-x-8 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_18rem]">
					<div className="min-w-0">
						<p className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
							<span className="font-serif text-20 font-semibold wrap-anywhere">{member.name}</span>
							{member.self ? <span className="text-15 text-quiet">({t('you')})</span> : null}
							{member.closed ? <Badge tone="danger">{t('accountClosed')}</Badge> : null}
						</p>
						{member.email ? <p className="text-15 text-quiet wrap-anywhere">{member.email}</p> : null}
						<p className="text-15">
							{roles(member.role)}{' '}
							<span className="text-quiet">{t('since', { date: formatDay(member.since, locale) })}</span>
						</p>
					</div>
					{setRole || remove ? (
						<Details
							summary={
								<>
									{t('change')}
									<UnseenName>{member.name}</UnseenName>
								</>
							}
						>
							<div className="grid gap-4">
								{setRole ? (
									<form action={setRole(member.userId)} className="flex flex-wrap items-center gap-2">
										<Select
											key={member.role}
											name="role"
											aria-label={t('role', { name: member.name })}
											defaultValue={member.role}
											options={membershipRoles.map((role) => ({ value: role, label: roles(role) }))}
											className="min-w-44 flex-1"
										/>
										<SubmitButton variant="secondary">{t('saveRole')}</SubmitButton>
									</form>
								) : null}
								{remove && !member.self ? (
									<form action={remove(member.userId)}>
										<SubmitButton variant="quiet" size="small">
											{t('remove')}
											<UnseenName>{member.name}</UnseenName>
										</SubmitButton>
										<p className="px-3 text-13 text-quiet">{t('removeWhat')}</p>
									</form>
								) : null}
							</div>
						</Details>
					) : null}
				</li>
			))}
		</ul>
	)
}
