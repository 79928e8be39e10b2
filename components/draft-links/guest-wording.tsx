'use client'

import { useTranslations } from 'next-intl'
import { useFieldName } from '@/components/contribute/field-words'
import { WordingHint } from '@/components/review/wording-hint'
import { Details } from '@/components/ui/details'
import { UnseenName } from '@/components/ui/unseen-name'
import type { SuggestableText } from '@/lib/practices/wording'
import { type GuestAction, GuestForm } from './guest-form'

type Props = {
	/** The part of the practice, in words. */
	part: string
	texts: readonly SuggestableText[]
	name: string
	action: GuestAction
}

/** Other words for the texts of one part, from somebody without an account. */
export function GuestWording({ part, texts, name, action }: Props) {
	const t = useTranslations('review.wording')
	const nameOf = useFieldName()
	return (
		<Details
			summary={
				<>
					{t('suggest')}
					<UnseenName>{part}</UnseenName>
				</>
			}
		>
			<ul className="grid gap-1">
				{texts.map((text) => (
					<li key={text.path}>
						<GuestForm
							id={`wording-${text.field.replaceAll('.', '-')}`}
							action={action}
							name={name}
							summary={nameOf(text.field)}
							proposed={{
								label: t('newWords', { field: nameOf(text.field) }),
								hint: <WordingHint text={text} />,
								text: text.text,
								lang: text.language,
								rows: text.limit > 200 ? 5 : 2,
							}}
							words={t('why')}
							wordsOptional
							label={t('send')}
							pendingLabel={t('sending')}
							look={{ variant: 'secondary', size: 'small' }}
						>
							<input type="hidden" name="path" value={text.path} />
							<input type="hidden" name="read" value={text.digest} />
						</GuestForm>
					</li>
				))}
			</ul>
		</Details>
	)
}
