'use client'

import { useTranslations } from 'next-intl'
import { RadioGroup } from '@/components/ui/radio-group'
import { DecisionForm } from './decision-form'
import type { DecisionAction } from './decision-state'

type Props = { action: DecisionAction; asked: boolean }

/** Whether anything ties the reviewer to the practice: said before judging it. */
export function Declaration({ action, asked }: Props) {
	const t = useTranslations('reviews.declaration')
	return (
		<DecisionForm
			id="declaration"
			action={action}
			label={asked ? t('declare') : t('takeOn')}
			pendingLabel={t('pending')}
			className="grid max-w-form gap-4"
			words={{
				name: 'words',
				label: t('words'),
				hint: t('wordsHint'),
				required: false,
				rows: 2,
			}}
			controls={{
				names: ['conflict'],
				render: ({ turn, chosen, problemOf }) => (
					<RadioGroup
						key={turn}
						id="declaration-conflict"
						name="conflict"
						legend={t('question')}
						hint={t('hint')}
						error={problemOf('conflict')}
						defaultValue={chosen('conflict')}
						required
						options={[
							{ value: 'no', label: t('no') },
							{ value: 'yes', label: t('yes'), hint: t('yesHint') },
						]}
					/>
				),
			}}
		/>
	)
}
