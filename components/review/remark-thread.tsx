import { Check, X } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { cx } from '@/components/ui/cx'
import { useMoment } from '@/components/ui/day'
import { Details } from '@/components/ui/details'
import { smallIcon } from '@/components/ui/icon'
import type { RemarkThread } from '@/lib/practices/review-queries'
import { DecisionForm } from './decision-form'
import type { DecisionAction } from './decision-state'
import { FieldName } from './field-name'
import { ProposedWords, type WordingActions, WordingAnswer } from './wording-view'

type Props = {
	thread: RemarkThread
	/** Of the revision that is read: a remark made on another says so. */
	number?: number
	/** How to answer and to settle it; undefined where this person may not. */
	answer: DecisionAction | undefined
	settle: DecisionAction | undefined
	/** Of words it proposes. */
	wording?: WordingActions | undefined
	/** Where the field is mended, for those who may. */
	editHref?: string | undefined
}

/** One remark at a field, its answers, and whether it is settled. */
export function Thread({ thread, number, answer, settle, wording: wordingActions, editHref }: Props) {
	const t = useTranslations('review.remarks')
	const written = useMoment()
	const { id, resolved, wording } = thread
	const outcome = wording?.outcome ?? 'resolved'
	return (
		<article
			id={`remark-${id}`}
			aria-labelledby={`about-${id}`}
			className={cx(
				'scroll-mt-6 border-l-2 pl-3 target:bg-signal-wash',
				resolved ? 'border-hairline' : 'border-signal',
			)}
		>
			<p id={`about-${id}`} className="flex flex-wrap items-baseline gap-x-2 text-13 font-semibold">
				<FieldName field={thread.field} />
				{resolved ? (
					<Badge
						tone={outcome === 'declined' ? 'neutral' : 'done'}
						icon={outcome === 'declined' ? <X {...smallIcon} /> : <Check {...smallIcon} />}
					>
						{t(outcome)}
					</Badge>
				) : thread.replies.length > 0 ? (
					<Badge>{t('answered')}</Badge>
				) : (
					<Badge tone="signal">{t('open')}</Badge>
				)}
			</p>
			{number !== undefined && number !== thread.madeOn ? (
				<p className="text-13 text-quiet">{t('madeOn', { number: thread.madeOn })}</p>
			) : null}
			<Said by={thread.author} byLink={thread.byLink} at={thread.at} body={thread.body} />
			{wording ? <ProposedWords wording={wording} open={!resolved} /> : null}
			{thread.replies.length > 0 ? (
				<ul className="mt-2 grid gap-2 border-l border-hairline pl-3">
					{thread.replies.map((reply) => (
						<li key={reply.id}>
							<Said by={reply.author} byLink={reply.byLink} at={reply.at} body={reply.body} />
						</li>
					))}
				</ul>
			) : null}
			{resolved ? (
				<p className="mt-1 text-13 text-quiet">
					{t(`by.${outcome}`, {
						who: resolved.by ?? t('somebody'),
						date: written(resolved.at, { dateStyle: 'medium' }),
					})}
				</p>
			) : null}
			<div className="mt-2 grid gap-2">
				{wording && !resolved ? (
					<WordingAnswer thread={{ ...thread, wording }} actions={wordingActions} />
				) : null}
				{editHref && !resolved ? (
					<Link href={editHref} className="link justify-self-start text-15">
						{t('edit')}
					</Link>
				) : null}
				{answer && !resolved ? (
					<Details summary={t('answer')}>
						<DecisionForm
							id={`answer-${id}`}
							action={answer}
							label={t('send')}
							pendingLabel={t('sending')}
							variant="secondary"
							size="small"
							className="grid gap-2"
							words={{ name: 'body', label: t('yourAnswer'), required: true, rows: 2 }}
						/>
					</Details>
				) : null}
				{settle && !resolved && !(wording && wordingActions?.decline) ? (
					<DecisionForm
						id={`settle-${id}`}
						action={settle}
						label={t('settle')}
						pendingLabel={t('settling')}
						variant="quiet"
						size="small"
						className="-ml-3 grid"
					/>
				) : null}
			</div>
		</article>
	)
}

type SaidProps = { by: string | null; byLink: boolean; at: string; body: string }

function Said({ by, byLink, at, body }: SaidProps) {
	const t = useTranslations('review.remarks')
	const written = useMoment()
	return (
		<>
			<p className="text-13 text-quiet">
				{byLink ? t('byLink', { name: by ?? '' }) : (by ?? t('somebody'))},{' '}
				<time dateTime={at}>{written(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>
			</p>
			{body ? <p className="whitespace-pre-line text-15">{body}</p> : null}
		</>
	)
}
