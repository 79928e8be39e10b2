import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import type { OpinionEntry } from '@/lib/reviews/opinions'
import { isCriterion } from '@/lib/reviews/rubric'
import { DecisionForm } from './decision-form'
import type { DecisionAction } from './decision-state'
import { OpinionView } from './opinion-view'

/** What the reader may do about an opinion; undefined where they may not. */
export type OpinionActions = {
	answer?: ((opinionId: string) => DecisionAction) | undefined
	withdraw?: ((opinionId: string) => DecisionAction) | undefined
	validate?: ((opinionId: string) => DecisionAction) | undefined
	/** Where a validation stands. */
	endValidation?: DecisionAction | undefined
	/** Withdraws any, not only one's own. */
	edits: boolean
}

type Props = { opinions: readonly OpinionEntry[]; owner: string; validated: boolean; actions: OpinionActions }

/** Opinions that were given, with what can be done about each. */
export function OpinionsPanel({ opinions, owner, validated, actions }: Props) {
	const t = useTranslations('reviews.opinion')
	if (opinions.length === 0) return null
	return (
		<section aria-labelledby="opinions" className="grid gap-8 border-t border-hairline pt-6">
			<h2 id="opinions" className="text-25">
				{t('title')}
			</h2>
			{opinions.map((opinion) => (
				<OpinionView key={opinion.id} opinion={opinion} owner={owner}>
					{opinion.withdrawn ? null : (
						<div className="grid gap-3">
							{actions.validate && !validated ? (
								<Validate opinion={opinion} action={actions.validate(opinion.id)} />
							) : null}
							{actions.answer && (!opinion.reply || opinion.reply.canChange) ? (
								<Details summary={opinion.reply ? t('changeAnswer') : t('answer')} open={!opinion.reply}>
									<DecisionForm
										id={`answer-${opinion.id}`}
										action={actions.answer(opinion.id)}
										version={opinion.version}
										label={t('sendAnswer')}
										pendingLabel={t('pending')}
										words={{
											name: 'body',
											label: t('yourAnswer'),
											hint: t('answerHint'),
											required: true,
											rows: 4,
										}}
									/>
								</Details>
							) : null}
							{actions.withdraw && (opinion.yours || actions.edits) ? (
								<Details summary={t('withdraw')}>
									<DecisionForm
										id={`withdraw-${opinion.id}`}
										action={actions.withdraw(opinion.id)}
										version={opinion.version}
										label={t('withdraw')}
										pendingLabel={t('pending')}
										variant="danger"
										words={{
											name: 'reason',
											label: t('withdrawReason'),
											hint: t('withdrawHint'),
											required: true,
										}}
									/>
								</Details>
							) : null}
						</div>
					)}
				</OpinionView>
			))}
			{actions.endValidation && validated ? (
				<Details summary={t('endValidation')}>
					<DecisionForm
						id="end-validation"
						action={actions.endValidation}
						label={t('endValidation')}
						pendingLabel={t('pending')}
						variant="danger"
						words={{ name: 'reason', label: t('endReason'), required: true }}
					/>
				</Details>
			) : null}
		</section>
	)
}

/** The act of an editor, or what it lacks. */
function Validate({ opinion, action }: { opinion: OpinionEntry; action: DecisionAction }) {
	const t = useTranslations('reviews.opinion')
	const rubric = useTranslations('reviews.rubric')
	if (opinion.lacks.length > 0)
		return (
			<div className="text-15">
				<p className="font-semibold">{t('notEnough')}</p>
				<ul className="list-disc pl-5 text-quiet">
					{opinion.lacks.map((lack) => (
						<li key={lack}>{isCriterion(lack) ? rubric(`criteria.${lack}.name`) : t(`lacks.${lack}`)}</li>
					))}
				</ul>
			</div>
		)
	return (
		<DecisionForm
			id={`validate-${opinion.id}`}
			action={action}
			label={t('validate')}
			pendingLabel={t('pending')}
			variant="secondary"
		/>
	)
}
