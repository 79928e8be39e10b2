'use client'

import { Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { membershipRoles } from '@/lib/accounts/policy'
import { type Locale, languageName, locales } from '@/lib/locales'
import type { MemberInvitationState } from '@/lib/organisations/schema'

type Props = {
	action: (state: MemberInvitationState, form: FormData) => Promise<MemberInvitationState>
	locale: Locale
}

/** Asks somebody by mail to join an organisation. */
export function InviteMemberForm({ action, locale }: Props) {
	const t = useTranslations('space')
	const words = useTranslations('accounts')
	const [state, submit] = useActionState(action, {
		turn: 0,
		typed: { email: '', role: 'contributor', locale },
	})
	const { typed, turn } = state
	const wrong = state.problems?.find(({ field }) => field === 'email')
	return (
		<form action={submit} noValidate className="grid max-w-form gap-6">
			{state.sent ? (
				<Notice tone="done" role="status">
					<p>{t('invite.sent', { email: state.sent.email })}</p>
				</Notice>
			) : null}
			{state.refused ? (
				<Notice tone="danger" role="alert">
					<p>{t(`people.refused.${state.refused}`)}</p>
				</Notice>
			) : null}
			<div className="grid gap-6 sm:grid-cols-[minmax(0,1fr)_12rem]">
				<Field
					id="email"
					label={t('invite.email')}
					required
					error={wrong && words(`problems.${wrong.code === 'required' ? 'required' : 'notAMailbox'}`)}
				>
					{(aria) => (
						<TextInput
							{...aria}
							key={turn}
							name="email"
							type="email"
							autoComplete="off"
							maxLength={300}
							defaultValue={typed.email}
						/>
					)}
				</Field>
				<Field id="language" label={t('invite.language')}>
					{(aria) => (
						<Select
							{...aria}
							key={typed.locale}
							name="locale"
							defaultValue={typed.locale}
							options={locales.map((value) => ({ value, label: languageName(value), lang: value }))}
						/>
					)}
				</Field>
			</div>
			<RadioGroup
				id="role"
				key={`role ${turn}`}
				name="role"
				legend={t('invite.role')}
				defaultValue={typed.role}
				columns
				options={membershipRoles.map((role) => ({
					value: role,
					label: words(`membershipRoles.${role}`),
					hint: t(`invite.what.${role}`),
				}))}
			/>
			<div>
				<SubmitButton icon={<Send {...icon} />} pendingLabel={t('invite.sending')}>
					{t('invite.send')}
				</SubmitButton>
			</div>
		</form>
	)
}
