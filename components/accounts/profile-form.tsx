'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { nameLimit, type ProfileState } from '@/lib/accounts/schema'
import { languageName, locales } from '@/lib/locales'
import { problemText } from './problem-text'

type Props = {
	action: (state: ProfileState, form: FormData) => Promise<ProfileState>
	name: string
	locale: string
}

/** One's own name, and the language one is written to in. */
export function ProfileForm({ action, name, locale }: Props) {
	const t = useTranslations('accounts')
	const [state, submit] = useActionState(action, { name, locale })
	return (
		<form action={submit} noValidate className="grid max-w-xl gap-6">
			<Field
				id="name"
				label={t('account.name')}
				hint={t('account.nameHint')}
				error={problemText(t, state.problems, 'name')}
			>
				{(aria) => (
					<TextInput
						{...aria}
						name="name"
						autoComplete="name"
						maxLength={nameLimit * 2}
						defaultValue={state.name}
					/>
				)}
			</Field>
			<Field
				id="language"
				label={t('account.language')}
				error={problemText(t, state.problems, 'locale')}
				className="max-w-60"
			>
				{(aria) => (
					<Select
						{...aria}
						name="locale"
						key={state.locale}
						defaultValue={state.locale}
						options={locales.map((code) => ({ value: code, label: languageName(code), lang: code }))}
					/>
				)}
			</Field>
			<div className="flex items-center gap-4">
				<SubmitButton pendingLabel={t('account.saving')}>{t('account.save')}</SubmitButton>
				<p role="status" className="text-15 text-done">
					{state.saved ? <span key={state.saved}>{t('account.saved')}</span> : null}
				</p>
			</div>
		</form>
	)
}
