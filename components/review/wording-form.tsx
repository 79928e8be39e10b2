'use client'

import { useTranslations } from 'next-intl'
import { useFieldName } from '@/components/contribute/field-words'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import type { SuggestableText } from '@/lib/practices/wording'
import { DecisionForm } from './decision-form'
import type { DecisionAction } from './decision-state'
import { WordingHint } from './wording-hint'

type Props = { texts: readonly SuggestableText[]; action: DecisionAction }

/** Other words for the texts of one part: one form for each, begun with the words that stand there. */
export function WordingForms({ texts, action }: Props) {
	const nameOf = useFieldName()
	const [only] = texts
	if (only && texts.length === 1) return <WordingForm text={only} action={action} />
	return (
		<ul className="grid gap-1">
			{texts.map((text) => (
				<li key={text.path}>
					<Details summary={nameOf(text.field)}>
						<WordingForm text={text} action={action} />
					</Details>
				</li>
			))}
		</ul>
	)
}

function WordingForm({ text, action }: { text: SuggestableText; action: DecisionAction }) {
	const t = useTranslations('review.wording')
	const nameOf = useFieldName()
	const id = `wording-${text.field.replaceAll('.', '-')}`
	return (
		<DecisionForm
			id={id}
			action={action}
			label={t('send')}
			pendingLabel={t('sending')}
			variant="secondary"
			size="small"
			className="grid gap-3"
			words={{ name: 'body', label: t('why'), required: false, rows: 2 }}
			controls={{
				names: ['words'],
				render: ({ turn, chosen, problemOf }) => (
					<>
						<input type="hidden" name="path" value={text.path} />
						<input type="hidden" name="read" value={text.digest} />
						<Field
							id={`${id}-new`}
							label={t('newWords', { field: nameOf(text.field) })}
							hint={<WordingHint text={text} />}
							required
							error={problemOf('words')}
						>
							{(aria) => (
								<TextArea
									{...aria}
									key={turn}
									name="words"
									lang={text.language}
									rows={text.limit > 200 ? 5 : 2}
									defaultValue={chosen('words') ?? text.text}
								/>
							)}
						</Field>
					</>
				),
			}}
		/>
	)
}
