import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import type { RemarkThread } from '@/lib/practices/review-queries'
import { DecisionForm } from './decision-form'
import type { DecisionAction } from './decision-state'
import { WordChanges } from './word-changes'

export type WordingActions = {
	/** Undefined where this person may not, or not now. */
	accept: ((remarkId: string) => DecisionAction) | undefined
	decline: ((remarkId: string) => DecisionAction) | undefined
	/** Whether the text lies with those who write it: else it is said when it can be accepted. */
	withAuthors: boolean
}

type Wording = NonNullable<RemarkThread['wording']>

/** The words that a remark proposes, against those that were there; and what became of the text since. */
export function ProposedWords({ wording, open }: { wording: Wording; open: boolean }) {
	const t = useTranslations('review.wording')
	const { before, words, now, language } = wording
	return (
		<div className="mt-1 grid gap-2">
			<div>
				<p className="text-13 text-quiet">{t('proposed')}</p>
				<WordChanges before={before} after={words} lang={language} />
			</div>
			{open && now !== before && now !== words ? (
				<div className="grid gap-1 border-l-2 border-signal bg-signal-wash px-3 py-2">
					<p className="text-15 font-semibold">{t('changedTitle')}</p>
					<p className="text-15">{now ? t('changed') : t('gone')}</p>
					{now ? <WordChanges before={before} after={now} lang={language} /> : null}
				</div>
			) : null}
		</div>
	)
}

type AnswerProps = { thread: RemarkThread & { wording: Wording }; actions: WordingActions | undefined }

/** To take the words over with one click or to leave the text as it is; or when that can be done. */
export function WordingAnswer({ thread: { id, wording }, actions }: AnswerProps) {
	const t = useTranslations('review.wording')
	const fits = wording.now === wording.before || wording.now === wording.words
	return (
		<>
			{actions?.accept && fits ? (
				<DecisionForm
					id={`accept-${id}`}
					action={actions.accept(id)}
					label={t('accept')}
					pendingLabel={t('accepting')}
					size="small"
				/>
			) : null}
			{actions?.decline ? (
				<Details summary={t('decline')}>
					<DecisionForm
						id={`decline-${id}`}
						action={actions.decline(id)}
						label={t('declineNow')}
						pendingLabel={t('declining')}
						variant="secondary"
						size="small"
						className="grid gap-2"
						words={{ name: 'body', label: t('why'), required: false, rows: 2 }}
					/>
				</Details>
			) : actions && !actions.withAuthors ? (
				<p className="text-13 text-quiet">{t('later')}</p>
			) : null}
		</>
	)
}
