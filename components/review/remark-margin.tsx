import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { UnseenName } from '@/components/ui/unseen-name'
import type { RemarkThread } from '@/lib/practices/review-queries'
import type { SuggestableText } from '@/lib/practices/wording'
import type { DecisionAction } from './decision-state'
import type { ReadingSection } from './reading-sections'
import { RemarkForm } from './remark-form'
import { Thread } from './remark-thread'
import { WordingForms } from './wording-form'
import type { WordingActions } from './wording-view'

export type RemarkActions = {
	/** Undefined where this person may not. */
	add: DecisionAction | undefined
	answer: ((remarkId: string) => DecisionAction) | undefined
	settle: ((remarkId: string) => DecisionAction) | undefined
	suggest: DecisionAction | undefined
	wording: WordingActions
}

type Props = {
	section: ReadingSection
	/** Fields of this part that can be remarked on. */
	fields: readonly string[]
	/** Texts of it that other words can be proposed for. */
	texts: readonly SuggestableText[]
	threads: readonly RemarkThread[]
	/** Of the revision that is read. */
	number: number
	actions: RemarkActions
	editHref?: ((field: string) => string) | undefined
}

/** The remarks at one part of a practice, and a form for one more. */
export function RemarkMargin({ section, fields, texts, threads, number, actions, editHref }: Props) {
	const t = useTranslations('review.remarks')
	const w = useTranslations('review.wording')
	if (threads.length === 0 && (!actions.add || fields.length === 0)) return null
	return (
		<aside aria-label={t('at', { section: t(`sections.${section}`) })} className="grid content-start gap-4">
			{section === 'head' || section === 'facts' ? (
				<p className="text-13 font-semibold text-quiet">{t(`sections.${section}`)}</p>
			) : null}
			{threads.map((thread) => (
				<Thread
					key={thread.id}
					thread={thread}
					number={number}
					answer={actions.answer?.(thread.id)}
					settle={actions.settle?.(thread.id)}
					wording={actions.wording}
					editHref={editHref?.(thread.field)}
				/>
			))}
			{actions.add ? (
				<Details
					summary={
						<span className="inline-flex items-center gap-1.5">
							{t('add')}
							<UnseenName>{t(`sections.${section}`)}</UnseenName>
						</span>
					}
				>
					<RemarkForm section={section} fields={fields} action={actions.add} />
				</Details>
			) : null}
			{actions.suggest && texts.length > 0 ? (
				<Details
					summary={
						<span className="inline-flex items-center gap-1.5">
							{w('suggest')}
							<UnseenName>{t(`sections.${section}`)}</UnseenName>
						</span>
					}
				>
					<WordingForms texts={texts} action={actions.suggest} />
				</Details>
			) : null}
		</aside>
	)
}
