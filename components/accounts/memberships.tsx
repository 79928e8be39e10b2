import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { type MembershipRole, membershipRoles } from '@/lib/accounts/policy'

type Props = {
	/** Hidden fields that say whose they are. */
	about: ReactNode
	/** Takes `organisation` (a slug) and `role`; without a role the person leaves. */
	action: (form: FormData) => Promise<void>
	memberships: { slug: string; name: string; role: MembershipRole }[]
	organisations: { slug: string; name: string }[]
}

/** The organisations a person belongs to, and the way to another. */
export function Memberships({ about, action, memberships, organisations }: Props) {
	const t = useTranslations('admin.personPage')
	const words = useTranslations('accounts.membershipRoles')
	return (
		<>
			{memberships.length === 0 ? (
				<p className="text-15 text-quiet">{t('noMemberships')}</p>
			) : (
				<ul className="divide-y divide-hairline border-y border-hairline">
					{memberships.map(({ slug, name, role }) => (
						<li key={slug} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
							<span>
								{name} <span className="text-quiet">({words(role)})</span>
							</span>
							<form action={action}>
								{about}
								<input type="hidden" name="organisation" value={slug} />
								<Button
									type="submit"
									variant="quiet"
									size="small"
									aria-label={t('removeFrom', { organisation: name })}
								>
									{t('remove')}
								</Button>
							</form>
						</li>
					))}
				</ul>
			)}
			<form action={action} className="mt-6 grid gap-4">
				{about}
				<h3 className="text-17">{t('add')}</h3>
				<div className="grid items-end gap-4 sm:grid-cols-[2fr_1fr_auto]">
					<Field id="organisation" label={t('organisation')}>
						{(aria) => (
							<Select
								{...aria}
								name="organisation"
								required
								emptyLabel=""
								options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
							/>
						)}
					</Field>
					<Field id="membership" label={t('membership')}>
						{(aria) => (
							<Select
								{...aria}
								name="role"
								options={membershipRoles.map((role) => ({ value: role, label: words(role) }))}
							/>
						)}
					</Field>
					<Button type="submit">{t('addButton')}</Button>
				</div>
			</form>
		</>
	)
}
