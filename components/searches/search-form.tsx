'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { frequencies, type SearchFormState, searchLimits } from '@/lib/searches/schema'

type Props = {
	action: (state: SearchFormState, form: FormData) => Promise<SearchFormState>
	name: string
	frequency: string
}

/** The name of a saved search, and how often somebody wants to hear of what is new. */
export function SearchForm({ action, name, frequency }: Props) {
	const t = useTranslations('searches')
	const problems = useTranslations('problems')
	const [state, submit] = useActionState(action, { name, frequency })
	const problem = state.problems?.find(({ field }) => field === 'name')
	return (
		<form action={submit} noValidate className="grid max-w-xl gap-6">
			{state.refused ? (
				<Notice tone="danger" role="alert">
					<p>{t(`form.${state.refused}`, { most: searchLimits.searches })}</p>
				</Notice>
			) : null}
			<Field
				id="name"
				label={t('form.name')}
				hint={t('form.nameHint')}
				error={problem && problems(problem.code, { limit: problem.limit ?? 0 })}
			>
				{(aria) => (
					<TextInput
						{...aria}
						name="name"
						autoComplete="off"
						maxLength={searchLimits.name * 2}
						defaultValue={state.name}
						key={state.name}
					/>
				)}
			</Field>
			<RadioGroup
				id="frequency"
				name="frequency"
				key={state.frequency}
				legend={t('form.mails')}
				hint={t('form.mailsHint')}
				defaultValue={state.frequency}
				options={frequencies.map((value) => ({ value, label: t(`mails.${value}`) }))}
			/>
			<div>
				<SubmitButton pendingLabel={t('form.saving')}>{t('form.save')}</SubmitButton>
			</div>
		</form>
	)
}
