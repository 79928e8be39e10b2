import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { usePartNames } from '@/components/practices/part-names'
import { DecisionLog } from '@/components/review/decision-log'
import { StateBadge } from '@/components/review/state-badge'
import { useMoment } from '@/components/ui/day'
import { Details } from '@/components/ui/details'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { WorkHistory, WorkRevision } from '@/lib/practices/work-history-queries'
import { RestoreForm } from './restore-form'

type Props = {
	revision: WorkRevision
	open: WorkHistory['open']
	/** The revision by which the history was asked for. */
	asked: string
	locale: string
	restore: () => Promise<void>
}

/** One revision: what it is, what changed in it, what was decided, who wrote in it. */
export function WorkRevisionView({ revision, open, asked, locale, restore }: Props) {
	const t = useTranslations('workHistory')
	const words = useTranslations('practice.history')
	const named = usePartNames()
	const { number, title, basedOn, changed, revisionId } = revision
	const parts = named(changed?.kinds ?? [])
	return (
		<section aria-labelledby={`revision-${number}`}>
			<div className="flex flex-wrap items-center gap-x-4 gap-y-1">
				<h2 id={`revision-${number}`} className="text-25">
					<Link href={paths.submission(locale, revisionId)} className="no-underline hover:text-accent">
						{words('revision', { number })}
					</Link>
				</h2>
				<StateBadge state={revision.state} />
			</div>
			{title ? (
				<p className="mt-1 text-quiet" lang={otherLanguage(title, locale)}>
					{title.text}
				</p>
			) : null}
			<div className="mt-3 mb-6 grid gap-1">
				{basedOn === null ? null : (
					<p>{t(revision.restored ? 'restoredFrom' : 'begunFrom', { number: basedOn })}</p>
				)}
				{changed ? (
					<p>
						{parts === ''
							? t('sameAs', { number: changed.since })
							: t('changedSince', { number: changed.since, parts })}
					</p>
				) : null}
				<p className="flex flex-wrap gap-x-6 gap-y-1 text-15">
					<Link href={paths.submission(locale, revisionId)} className="link">
						{t('read')}
						<span className="sr-only"> ({number})</span>
					</Link>
					{changed && parts !== '' ? (
						<Link
							href={paths.workChanges(locale, asked, { from: changed.since, to: number })}
							className="link"
						>
							{words('compare.words', { from: changed.since, to: number })}
						</Link>
					) : null}
				</p>
			</div>
			<DecisionLog decisions={revision.decisions} />
			<Sittings revision={revision} />
			{revision.actions.includes('restore') ? (
				<RestoreForm number={number} open={open} locale={locale} restore={restore} />
			) : null}
		</section>
	)
}

/** Who wrote in it and when, in sittings. */
function Sittings({ revision: { sittings, more } }: Pick<Props, 'revision'>) {
	const t = useTranslations('workHistory')
	const written = useMoment()
	if (sittings.length === 0) return null
	return (
		<Details summary={t('sittings', { count: sittings.length + more })} className="mt-4">
			<ul className="grid gap-1 text-15">
				{sittings.map(({ id, by, until }) => (
					<li key={id}>
						<time dateTime={until} className="text-quiet">
							{written(until, { dateStyle: 'long', timeStyle: 'short' })}
						</time>{' '}
						{by ?? t('somebody')}
					</li>
				))}
			</ul>
			{more > 0 ? <p className="mt-1 text-15 text-quiet">{t('moreSittings', { count: more })}</p> : null}
		</Details>
	)
}
