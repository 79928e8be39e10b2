import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { PageTitle } from '@/components/ui/page-title'
import { Timeline } from '@/components/ui/timeline'
import { otherLanguage } from '@/lib/localised'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'
import type { PublicHistory, PublicRevision } from '@/lib/practices/page'
import { usePartNames } from './part-names'
import { PracticeCrumbs } from './practice-crumbs'
import { RevisionChoice } from './revision-choice'

type Props = { history: PublicHistory; locale: string }

/** Revisions that were published, newest first, each with what changed and the decisions that led to it. */
export function HistoryView({ history, locale }: Props) {
	const t = useTranslations('practice')
	const back = paths.practice(locale, history.slug)
	const readable = history.revisions.filter((revision) => revision.readable)
	const [newest, before] = readable
	return (
		<article className="pb-24">
			<PageTitle
				eyebrow={<PracticeCrumbs practice={history} locale={locale} />}
				title={t('history.title')}
				lead={t('history.lead', { title: history.title.text })}
			/>
			{newest && before ? (
				<div className="mb-10">
					<RevisionChoice
						action={paths.practiceChanges(locale, history.slug)}
						locale={locale}
						revisions={readable}
						from={before.number}
						to={newest.number}
					/>
				</div>
			) : null}
			<ol className="max-w-3xl divide-y divide-hairline border-y border-hairline">
				{history.revisions.map((revision) => (
					<li key={revision.number} className="py-8">
						<Revision
							revision={revision}
							slug={history.slug}
							locale={locale}
							earlier={revision.readable ? readable[readable.indexOf(revision) + 1]?.number : undefined}
						/>
					</li>
				))}
			</ol>
			<p className="mt-8">
				<Link href={back} className="link">
					{t('history.back')}
				</Link>
			</p>
		</article>
	)
}

type RevisionProps = {
	revision: PublicRevision
	slug: string
	locale: string
	/** The one published before it; undefined for the first. */
	earlier: number | undefined
}

function Revision({ revision, slug, locale, earlier }: RevisionProps) {
	const t = useTranslations('practice.history')
	const words = useTranslations('practice')
	const named = usePartNames()
	const day = (moment: string) => formatDay(moment, locale)
	const parts = named(revision.changed)
	const changes =
		parts !== '' ? t('changed', { parts }) : t(earlier === undefined ? 'firstRevision' : 'sameText')
	return (
		<section aria-labelledby={`revision-${revision.number}`}>
			<div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
				<h2 id={`revision-${revision.number}`} className="text-25">
					{t('revision', { number: revision.number })}
				</h2>
				{revision.live ? <Badge tone="done">{t('live')}</Badge> : null}
			</div>
			{revision.title ? (
				<p className="mt-1 text-quiet" lang={otherLanguage(revision.title, locale)}>
					{revision.title.text}
				</p>
			) : null}
			<div className="mt-3 mb-6">
				<p>{changes}</p>
				<p className="mt-1 flex flex-wrap gap-x-6 gap-y-1 empty:hidden">
					{revision.readable ? (
						<Link
							href={paths.practiceRevision(locale, slug, revision.number)}
							rel="nofollow"
							prefetch={false}
							className="link"
						>
							{words('revision.read', { number: revision.number })}
						</Link>
					) : null}
					{earlier !== undefined && parts !== '' ? (
						<Link
							href={paths.practiceChanges(locale, slug, { from: earlier, to: revision.number })}
							rel="nofollow"
							prefetch={false}
							className="link"
						>
							{t('compare.words', { from: earlier, to: revision.number })}
						</Link>
					) : null}
				</p>
			</div>
			<Timeline
				items={revision.decisions.map((decision) => ({
					key: `${decision.at} ${decision.action}`,
					time: day(decision.at),
					dateTime: decision.at.slice(0, 10),
					title: (
						<>
							{t(`actions.${decision.action}`)}{' '}
							<span className="font-normal text-quiet">{t(`by.${decision.by}`)}</span>
						</>
					),
					body: decision.reason,
					tone:
						decision.action === 'publish'
							? 'done'
							: decision.action === 'requestChanges'
								? 'signal'
								: 'plain',
				}))}
			/>
		</section>
	)
}
