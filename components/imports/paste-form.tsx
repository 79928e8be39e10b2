'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { PasteState } from './import-state'

type Props = { action: (state: PasteState, form: FormData) => Promise<PasteState> }

/** Words from anywhere: an old form, a mail, a report. */
export function PasteForm({ action }: Props) {
	const t = useTranslations('imports')
	const [state, dispatch] = useActionState(action, { text: '', turn: 0 })
	return (
		<form action={dispatch} className="grid gap-4">
			<Field
				id="text"
				label={t('paste.label')}
				hint={t('paste.hint')}
				error={state.problem ? t(`problems.${state.problem}`) : undefined}
			>
				{(aria) => <TextArea {...aria} key={state.turn} name="text" rows={8} defaultValue={state.text} />}
			</Field>
			<div>
				<SubmitButton variant="secondary" pendingLabel={t('file.sending')}>
					{t('paste.send')}
				</SubmitButton>
			</div>
		</form>
	)
}
