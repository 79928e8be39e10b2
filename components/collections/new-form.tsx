'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { collectionLimits } from '@/lib/collections/limits'
import type { SaveState } from '@/lib/collections/schema'

type Props = { action: (state: SaveState, form: FormData) => Promise<SaveState> }

/** An empty collection, to be filled from the catalogue. */
export function NewForm({ action }: Props) {
	const t = useTranslations('collections')
	const problemWords = useTranslations('problems')
	const [state, submit] = useActionState(action, { turn: 0, name: '', chosen: [] })
	const [wrong] = state.problems ?? []
	return (
		<form action={submit} noValidate className="grid max-w-form gap-4">
			{state.refused ? (
				<Notice tone="danger" role="alert">
					<p>
						{t(`refused.${state.refused}`, {
							collections: collectionLimits.collections,
							practices: collectionLimits.practices,
						})}
					</p>
				</Notice>
			) : null}
			<Field
				id="name"
				label={t('new.name')}
				error={wrong && capital(problemWords(wrong.code, { limit: wrong.limit ?? 0 }))}
			>
				{(aria) => (
					<TextInput
						{...aria}
						key={state.turn}
						name="name"
						autoComplete="off"
						maxLength={collectionLimits.name * 2}
						defaultValue={state.name}
					/>
				)}
			</Field>
			<div>
				<SubmitButton variant="secondary" pendingLabel={t('saving')}>
					{t('new.button')}
				</SubmitButton>
			</div>
		</form>
	)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
