'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/components/ui/field'
import { Select, type SelectOptionGroup } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import type { ReviewerChoice } from '@/lib/reviews/reviewers'
import { DecisionForm } from './decision-form'
import type { DecisionAction } from './decision-state'

const nearnesses = ['theme', 'parent', 'any', 'editor', 'other'] as const

type AskProps = {
	id: string
	choices: readonly ReviewerChoice[]
	action: DecisionAction
	version?: number
	/** In the place of somebody who has it. */
	instead?: boolean
}

/** Asks somebody to review, nearest to the subject first. */
export function AskReviewer({ id, choices, action, version, instead = false }: AskProps) {
	const t = useTranslations('reviews.reviewers')
	if (choices.length === 0) return <p className="text-15 text-quiet">{t('noChoice')}</p>
	const groups = nearnesses.flatMap((near): SelectOptionGroup[] => {
		const options = choices.filter((choice) => (choice.near ?? 'other') === near)
		if (options.length === 0) return []
		return [
			{
				label: t(`near.${near}`),
				options: options.map(({ id: value, name, open }) => ({
					value,
					label: t('choice', { name, count: open }),
				})),
			},
		]
	})
	return (
		<DecisionForm
			id={id}
			action={action}
			{...(version === undefined ? {} : { version })}
			label={instead ? t('askInstead') : t('askNow')}
			pendingLabel={t('pending')}
			variant="secondary"
			size="small"
			className="grid content-start gap-3"
			controls={{
				names: ['reviewerId', 'dueOn'],
				render: ({ turn, chosen, problemOf }) => (
					<>
						<Field
							id={`${id}-reviewer`}
							label={instead ? t('somebodyElse') : t('reviewer')}
							hint={t('choiceHint')}
							error={problemOf('reviewerId')}
						>
							{(aria) => (
								<Select
									{...aria}
									key={turn}
									name="reviewerId"
									options={groups}
									defaultValue={chosen('reviewerId') ?? choices[0]?.id}
								/>
							)}
						</Field>
						{instead ? null : (
							<Field
								id={`${id}-due`}
								label={t('due')}
								hint={t('dueHint')}
								error={problemOf('dueOn')}
								optional
							>
								{(aria) => (
									<TextInput
										{...aria}
										key={turn}
										type="date"
										name="dueOn"
										defaultValue={chosen('dueOn') ?? ''}
										className="max-w-52"
									/>
								)}
							</Field>
						)}
					</>
				),
			}}
		/>
	)
}

type OneProps = { id: string; version: number; action: DecisionAction }

/** Another day by which an answer is due. */
export function DueDateForm({ id, version, dueOn, action }: OneProps & { dueOn: string }) {
	const t = useTranslations('reviews.reviewers')
	return (
		<DecisionForm
			id={`due-${id}`}
			action={action}
			version={version}
			label={t('setDue')}
			pendingLabel={t('pending')}
			variant="secondary"
			size="small"
			className="grid content-start gap-3"
			controls={{
				names: ['dueOn'],
				render: ({ turn, chosen, problemOf }) => (
					<Field id={`due-${id}-day`} label={t('due')} error={problemOf('dueOn')}>
						{(aria) => (
							<TextInput
								{...aria}
								key={`${turn} ${dueOn}`}
								type="date"
								name="dueOn"
								defaultValue={chosen('dueOn') ?? dueOn}
								className="max-w-52"
							/>
						)}
					</Field>
				),
			}}
		/>
	)
}

/** Nobody is asked in their place. */
export function TakeOff({ id, version, action }: OneProps) {
	const t = useTranslations('reviews.reviewers')
	return (
		<DecisionForm
			id={`off-${id}`}
			action={action}
			version={version}
			label={t('takeOff')}
			pendingLabel={t('pending')}
			variant="quiet"
			size="small"
			className="-ml-3 grid"
		/>
	)
}
