'use client'

import { useTranslations } from 'next-intl'
import { useFieldName } from '@/components/contribute/field-words'
import type { ReadingSection } from '@/components/review/reading-sections'
import { Thread } from '@/components/review/remark-thread'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { UnseenName } from '@/components/ui/unseen-name'
import type { RemarkThread } from '@/lib/practices/review-queries'
import type { SuggestableText } from '@/lib/practices/wording'
import { type GuestAction, GuestForm } from './guest-form'
import { GuestWording } from './guest-wording'

type Props = {
	section: ReadingSection
	/** Fields of this part that can be remarked on. */
	fields: readonly string[]
	/** Texts of it that other words can be proposed for. */
	texts: readonly SuggestableText[]
	threads: readonly RemarkThread[]
	name: string
	/** Undefined where the link lets its guest only read. */
	remark: GuestAction | undefined
	answer: Record<string, GuestAction>
	suggest: GuestAction | undefined
}

/** What was said by this link about one part, and a form for one remark more. */
export function GuestRemarks({ section, fields, texts, threads, name, remark, answer, suggest }: Props) {
	const t = useTranslations('review.remarks')
	const own = useTranslations('draftLinks.page')
	if (threads.length === 0 && !remark) return null
	return (
		<aside aria-label={t('at', { section: t(`sections.${section}`) })} className="grid content-start gap-4">
			{section === 'head' || section === 'facts' ? (
				<p className="text-13 font-semibold text-quiet">{t(`sections.${section}`)}</p>
			) : null}
			{threads.map((thread) => {
				const action = answer[thread.id]
				return (
					<div key={thread.id} className="grid gap-2">
						<Thread thread={thread} answer={undefined} settle={undefined} />
						{action && !thread.resolved ? (
							<GuestForm
								id={`answer-${thread.id}`}
								action={action}
								name={name}
								summary={t('answer')}
								words={t('yourAnswer')}
								label={t('send')}
								pendingLabel={t('sending')}
								look={small}
							/>
						) : null}
					</div>
				)
			})}
			{remark ? (
				<GuestForm
					id={`remark-at-${section}`}
					action={remark}
					name={name}
					summary={
						<>
							{own('remark')}
							<UnseenName>{t(`sections.${section}`)}</UnseenName>
						</>
					}
					words={t('yourRemark')}
					label={t('leave')}
					pendingLabel={t('sending')}
					look={small}
				>
					<FieldChoice section={section} fields={fields} />
				</GuestForm>
			) : null}
			{suggest && texts.length > 0 ? (
				<GuestWording part={t(`sections.${section}`)} texts={texts} name={name} action={suggest} />
			) : null}
		</aside>
	)
}

const small = { variant: 'secondary', size: 'small' } as const

function FieldChoice({ section, fields }: Pick<Props, 'section' | 'fields'>) {
	const t = useTranslations('review.remarks')
	const nameOf = useFieldName()
	const [only] = fields
	if (fields.length === 1) return <input type="hidden" name="field" value={only} />
	return (
		<Field id={`remark-at-${section}-field`} label={t('about')}>
			{(aria) => (
				<Select
					{...aria}
					name="field"
					options={fields.map((field) => ({ value: field, label: nameOf(field) }))}
				/>
			)}
		</Field>
	)
}
