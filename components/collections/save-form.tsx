'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { FieldSet } from '@/components/ui/field-set'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { collectionLimits } from '@/lib/collections/limits'
import type { SaveChoices } from '@/lib/collections/queries'
import type { SaveState } from '@/lib/collections/schema'

type Props = {
	action: (state: SaveState, form: FormData) => Promise<SaveState>
	choices: SaveChoices
}

/** In which collections a practice is to stand, or several. */
export function SaveForm({ action, choices: { practices, collections } }: Props) {
	const t = useTranslations('collections')
	const problemWords = useTranslations('problems')
	const all = practices.length
	const [state, submit] = useActionState(action, {
		turn: 0,
		name: collections.length === 0 ? t('firstName') : '',
		chosen: collections.filter(({ has }) => has === all).map(({ id }) => id),
	})
	const wrong = state.problems?.find(({ field }) => field === 'name')
	return (
		<form action={submit} noValidate className="grid max-w-form gap-6">
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
			{collections.length > 0 ? (
				<FieldSet id="collections" legend={t('save.where')}>
					<div className="grid" key={state.turn}>
						{collections.map(({ id, name, owner, has, count }) => (
							<Checkbox
								key={id}
								id={`collection-${id}`}
								name="into"
								value={id}
								label={name}
								hint={[
									t('count', { count }),
									owner ? t('of', { owner }) : '',
									all > 1 && has > 0 ? t('save.has', { has, count: all }) : '',
								]
									.filter(Boolean)
									.join(' · ')}
								defaultChecked={state.chosen.includes(id)}
							/>
						))}
					</div>
				</FieldSet>
			) : null}
			<Field
				id="name"
				label={t('save.new')}
				hint={collections.length > 0 ? t('save.newHint') : undefined}
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
				<SubmitButton pendingLabel={t('saving')}>{t('save.button')}</SubmitButton>
			</div>
		</form>
	)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
