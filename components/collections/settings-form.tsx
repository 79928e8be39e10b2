'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { collectionLimits } from '@/lib/collections/limits'
import type { CollectionSettings, SettingsState } from '@/lib/collections/schema'

type Props = {
	action: (state: SettingsState, form: FormData) => Promise<SettingsState>
	settings: CollectionSettings
	organisations: readonly { id: string; name: string }[]
}

/** The name of a collection, and what others see of it. */
export function SettingsForm({ action, settings, organisations }: Props) {
	const t = useTranslations('collections.settings')
	const refused = useTranslations('collections.refused')
	const problemWords = useTranslations('problems')
	const [state, submit] = useActionState(action, { turn: 0, typed: settings })
	const { typed, turn } = state
	const errorAt = (name: string) => {
		const found = state.problems?.find(({ field }) => field === name)
		return found && capital(problemWords(found.code, { limit: found.limit ?? 0 }))
	}
	return (
		<form action={submit} noValidate className="grid max-w-form gap-6">
			{state.saved ? (
				<Notice tone="done" role="status">
					<p>{t('saved')}</p>
				</Notice>
			) : null}
			{state.signedOut ? (
				<Notice tone="danger" role="alert">
					<p>{refused('signedOut')}</p>
				</Notice>
			) : null}
			<Field id="name" label={t('name')} required error={errorAt('name')}>
				{(aria) => (
					<TextInput
						{...aria}
						key={turn}
						name="name"
						autoComplete="off"
						maxLength={collectionLimits.name * 2}
						defaultValue={typed.name}
					/>
				)}
			</Field>
			{organisations.length > 0 ? (
				<div className="grid gap-2">
					<Field
						id="organisation"
						label={t('organisation')}
						hint={t('organisationHint')}
						error={errorAt('organisation')}
					>
						{(aria) => (
							<Select
								{...aria}
								key={typed.organisation}
								name="organisation"
								defaultValue={typed.organisation}
								emptyLabel={t('nobody')}
								options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
							/>
						)}
					</Field>
					<Checkbox
						id="members-edit"
						key={`edit ${turn}`}
						name="membersEdit"
						value="yes"
						label={t('membersEdit')}
						hint={t('membersEditHint')}
						defaultChecked={typed.membersEdit}
					/>
				</div>
			) : null}
			<fieldset className="grid gap-6 border-t border-hairline pt-4">
				<legend className="sr-only">{t('forLink')}</legend>
				<p aria-hidden="true" className="text-17 font-semibold">
					{t('forLink')}
				</p>
				<Field
					id="shared-title"
					label={t('sharedTitle')}
					hint={t('sharedTitleHint')}
					optional
					error={errorAt('sharedTitle')}
				>
					{(aria) => (
						<TextInput
							{...aria}
							key={turn}
							name="sharedTitle"
							autoComplete="off"
							maxLength={collectionLimits.sharedTitle * 2}
							defaultValue={typed.sharedTitle}
						/>
					)}
				</Field>
				<Field
					id="shared-text"
					label={t('sharedText')}
					hint={t('sharedTextHint', { limit: collectionLimits.sharedText })}
					optional
					error={errorAt('sharedText')}
				>
					{(aria) => (
						<TextArea {...aria} key={turn} name="sharedText" rows={3} defaultValue={typed.sharedText} />
					)}
				</Field>
				<Checkbox
					id="shows-notes"
					key={`notes ${turn}`}
					name="showsNotes"
					value="yes"
					label={t('showsNotes')}
					defaultChecked={typed.showsNotes}
				/>
			</fieldset>
			<div>
				<SubmitButton pendingLabel={t('saving')}>{t('save')}</SubmitButton>
			</div>
		</form>
	)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
