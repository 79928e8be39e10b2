'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { UnseenName } from '@/components/ui/unseen-name'
import { collectionLimits } from '@/lib/collections/limits'
import type { NoteState } from '@/lib/collections/schema'

type Props = {
	/** The beginning of its control's id. */
	id: string
	action: (state: NoteState, form: FormData) => Promise<NoteState>
	note: string
	title: string
}

/** What one wants to remember about a practice in this collection. */
export function NoteForm({ id, action, note, title }: Props) {
	const t = useTranslations('collections.note')
	const problemWords = useTranslations('problems')
	const [state, submit] = useActionState(action, { turn: 0, note })
	const [wrong] = state.problems ?? []
	return (
		<>
			{note ? (
				<p className="mb-1 max-w-measure border-l-2 border-hairline pl-3 font-serif text-15 whitespace-pre-line">
					{note}
				</p>
			) : null}
			<Details
				open={wrong !== undefined}
				summary={
					<>
						{note ? t('change') : t('add')}
						<UnseenName>{title}</UnseenName>
					</>
				}
			>
				<form action={submit} noValidate className="grid max-w-form gap-3">
					<Field
						id={`${id}-note`}
						label={t('label')}
						hint={t('hint', { limit: collectionLimits.note })}
						error={wrong && capital(problemWords(wrong.code, { limit: wrong.limit ?? 0 }))}
					>
						{(aria) => <TextArea {...aria} key={state.turn} name="note" rows={3} defaultValue={state.note} />}
					</Field>
					<div className="flex flex-wrap items-center gap-3">
						<SubmitButton variant="secondary" size="small" pendingLabel={t('saving')}>
							{t('save')}
						</SubmitButton>
						<span role="status" className="text-15 text-quiet">
							{state.saved ? t('saved') : null}
						</span>
					</div>
				</form>
			</Details>
		</>
	)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
