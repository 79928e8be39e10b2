'use client'

import { Send } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Field } from '@/components/ui/field'
import { icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { membershipRoles, siteRoles } from '@/lib/accounts/policy'
import type { InvitationState } from '@/lib/accounts/schema'
import { languageName, locales } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { problemText } from './problem-text'

type Props = {
	action: (state: InvitationState, form: FormData) => Promise<InvitationState>
	locale: string
	organisations: { slug: string; name: string }[]
}

const fields = ['email', 'name', 'locale', 'siteRole', 'organisation'] as const
const anchors = {
	email: 'email',
	name: 'name',
	locale: 'language',
	siteRole: 'role',
	organisation: 'organisation',
}

/** Makes an account for somebody, with its roles, and tells them. */
export function InviteForm({ action, locale, organisations }: Props) {
	const t = useTranslations('admin')
	const words = useTranslations('accounts')
	const [state, submit] = useActionState(action, {
		typed: {
			email: '',
			name: '',
			locale,
			siteRole: 'member',
			organisation: '',
			membershipRole: 'contributor',
		},
	})
	const { typed, problems } = state
	const errors = fields.flatMap((field) => {
		const text = problemText(words, problems, field)
		return text ? [{ href: `#${anchors[field]}`, text }] : []
	})
	return (
		<form action={submit} noValidate className="grid max-w-form gap-8">
			<input type="hidden" name="pageLocale" value={locale} />
			<ErrorSummary errors={errors} answer={state} />
			{state.done ? (
				<Notice tone="done" role="status">
					<p>{t('inviteForm.done', { email: state.done.email })}</p>
				</Notice>
			) : null}
			{state.exists ? (
				<Notice tone="signal" role="alert">
					<p>
						{t('inviteForm.exists')}{' '}
						<Link href={paths.person(locale, state.exists.id)} className="link">
							{t('inviteForm.open')}
						</Link>
					</p>
				</Notice>
			) : null}
			<div className="grid gap-6 sm:grid-cols-2">
				<Field
					id="email"
					label={t('inviteForm.email')}
					error={problemText(words, problems, 'email')}
					required
					className="self-start"
				>
					{(aria) => (
						<TextInput {...aria} name="email" type="email" autoComplete="off" defaultValue={typed.email} />
					)}
				</Field>
				<Field
					id="name"
					label={t('inviteForm.name')}
					error={problemText(words, problems, 'name')}
					optional
					className="self-start"
				>
					{(aria) => <TextInput {...aria} name="name" autoComplete="off" defaultValue={typed.name} />}
				</Field>
			</div>
			<Field id="language" label={t('inviteForm.language')} className="max-w-60">
				{(aria) => (
					<Select
						{...aria}
						name="locale"
						key={typed.locale}
						defaultValue={typed.locale}
						options={locales.map((code) => ({ value: code, label: languageName(code), lang: code }))}
					/>
				)}
			</Field>
			<RadioGroup
				id="role"
				name="siteRole"
				legend={t('inviteForm.role')}
				key={`site ${typed.siteRole}`}
				defaultValue={typed.siteRole}
				error={problemText(words, problems, 'siteRole')}
				columns
				options={siteRoles.map((role) => ({
					value: role,
					label: words(`siteRoles.${role}`),
					hint: t(`siteRoleWhat.${role}`),
				}))}
			/>
			<Field
				id="organisation"
				label={t('inviteForm.organisation')}
				error={problemText(words, problems, 'organisation')}
			>
				{(aria) => (
					<Select
						{...aria}
						name="organisation"
						key={typed.organisation}
						defaultValue={typed.organisation}
						emptyLabel={t('inviteForm.noOrganisation')}
						options={organisations.map(({ slug, name }) => ({ value: slug, label: name }))}
					/>
				)}
			</Field>
			<RadioGroup
				id="membership"
				name="membershipRole"
				legend={t('inviteForm.membership')}
				key={`membership ${typed.membershipRole}`}
				defaultValue={typed.membershipRole}
				columns
				options={membershipRoles.map((role) => ({
					value: role,
					label: words(`membershipRoles.${role}`),
					hint: t(`membershipWhat.${role}`),
				}))}
			/>
			<div>
				<SubmitButton icon={<Send {...icon} />} pendingLabel={t('inviteForm.sending')}>
					{t('inviteForm.send')}
				</SubmitButton>
			</div>
		</form>
	)
}
