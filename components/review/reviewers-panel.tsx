import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { Details } from '@/components/ui/details'
import { UnseenName } from '@/components/ui/unseen-name'
import { formatDay, writtenDay } from '@/lib/moment'
import type { ReviewerOf, Reviewers } from '@/lib/reviews/reviewers'
import { AskReviewer, DueDateForm, TakeOff } from './assignment-forms'
import type { DecisionAction } from './decision-state'
import { DueBadge } from './due-badge'

/** What an editor does about who reviews it. */
export type AssignmentActions = {
	ask: DecisionAction
	askInstead: (assignmentId: string) => DecisionAction
	setDueDate: (assignmentId: string) => DecisionAction
	takeOff: (assignmentId: string) => DecisionAction
}

type Props = { reviewers: Reviewers; locale: string; actions: AssignmentActions | undefined }

/** Who judges it, until when, and what they declared of their interests. */
export function ReviewersPanel({ reviewers, locale, actions }: Props) {
	const t = useTranslations('reviews.reviewers')
	const asked = reviewers.list.filter(({ ended }) => !ended)
	const past = reviewers.list.filter(({ ended }) => ended)
	if (asked.length === 0 && past.length === 0 && !actions) return null
	return (
		<section aria-labelledby="reviewers" className="grid gap-4 border-t border-hairline pt-6">
			<h2 id="reviewers" className="text-25">
				{t('title')}
			</h2>
			{asked.length === 0 ? <p className="text-15 text-quiet">{t('nobody')}</p> : null}
			{asked.length > 0 ? (
				<ul className="grid max-w-3xl divide-y divide-hairline border-y border-hairline">
					{asked.map((reviewer) => (
						<li key={reviewer.assignmentId} className="grid gap-2 py-3">
							<Line reviewer={reviewer} locale={locale} />
							{actions && reviewers.choices ? (
								<Details summary={<ChangeOf reviewer={reviewer} />}>
									<div className="grid gap-6 py-2 sm:grid-cols-2">
										<DueDateForm
											id={reviewer.assignmentId}
											version={reviewer.version}
											dueOn={reviewer.dueOn}
											action={actions.setDueDate(reviewer.assignmentId)}
										/>
										<AskReviewer
											id={`instead-${reviewer.assignmentId}`}
											version={reviewer.version}
											choices={reviewers.choices}
											action={actions.askInstead(reviewer.assignmentId)}
											instead
										/>
										<TakeOff
											id={reviewer.assignmentId}
											version={reviewer.version}
											action={actions.takeOff(reviewer.assignmentId)}
										/>
									</div>
								</Details>
							) : null}
						</li>
					))}
				</ul>
			) : null}
			{actions && reviewers.choices ? (
				<Details summary={asked.length > 0 ? t('askAnother') : t('ask')} open={asked.length === 0}>
					<div className="max-w-form py-2">
						<AskReviewer id="ask" choices={reviewers.choices} action={actions.ask} />
					</div>
				</Details>
			) : null}
			{past.length > 0 ? (
				<Details summary={t('before', { count: past.length })}>
					<ul className="grid max-w-3xl gap-3">
						{past.map((reviewer) => (
							<li key={reviewer.assignmentId}>
								<Line reviewer={reviewer} locale={locale} />
							</li>
						))}
					</ul>
				</Details>
			) : null}
		</section>
	)
}

function ChangeOf({ reviewer }: { reviewer: ReviewerOf }) {
	const t = useTranslations('reviews.reviewers')
	return (
		<>
			{t('change')}
			<UnseenName>{reviewer.name ?? t('somebody')}</UnseenName>
		</>
	)
}

function Line({ reviewer, locale }: { reviewer: ReviewerOf; locale: string }) {
	const t = useTranslations('reviews.reviewers')
	const { name, you, askedBy, assignedAt, dueOn, due, declared, conflict, answeredAt, ended } = reviewer
	return (
		<div className="grid gap-1 text-15">
			<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
				<span className="font-semibold">{you ? t('you') : (name ?? t('somebody'))}</span>
				{ended ? (
					<Badge>{t(`ended.${ended}`)}</Badge>
				) : answeredAt ? (
					<Badge tone="done">{t('answered', { date: formatDay(answeredAt, locale) })}</Badge>
				) : (
					<>
						<time dateTime={dueOn}>{t('dueOn', { date: writtenDay(dueOn, locale) })}</time>
						<DueBadge due={due} />
					</>
				)}
			</p>
			<p className="text-quiet">
				{t(`askedBy.${askedBy}`, { date: formatDay(assignedAt, locale) })}{' '}
				{declared
					? t(declared.conflict ? 'conflict' : 'noConflict', { date: formatDay(declared.at, locale) })
					: ended
						? null
						: t('notDeclared')}
			</p>
			{conflict ? (
				<p className="max-w-measure whitespace-pre-line border-l border-hairline pl-3">{conflict}</p>
			) : null}
		</div>
	)
}
