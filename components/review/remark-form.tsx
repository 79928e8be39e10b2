'use client'

import { useTranslations } from 'next-intl'
import { useFieldName } from '@/components/contribute/field-words'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { DecisionForm } from './decision-form'
import type { DecisionAction } from './decision-state'

type Props = { section: string; fields: readonly string[]; action: DecisionAction }

/** A remark at one of a part's fields. */
export function RemarkForm({ section, fields, action }: Props) {
	const t = useTranslations('review.remarks')
	const nameOf = useFieldName()
	const id = `remark-at-${section}`
	const [only] = fields
	return (
		<DecisionForm
			id={id}
			action={action}
			label={t('leave')}
			pendingLabel={t('sending')}
			variant="secondary"
			size="small"
			className="grid gap-3"
			words={{ name: 'body', label: t('yourRemark'), required: true, rows: 3 }}
		>
			{fields.length === 1 ? (
				<input type="hidden" name="field" value={only} />
			) : (
				<Field id={`${id}-field`} label={t('about')}>
					{(aria) => (
						<Select
							{...aria}
							name="field"
							options={fields.map((field) => ({ value: field, label: nameOf(field) }))}
						/>
					)}
				</Field>
			)}
		</DecisionForm>
	)
}
