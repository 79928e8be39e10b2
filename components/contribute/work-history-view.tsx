import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { RevisionChoice } from '@/components/practices/revision-choice'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { otherLanguage } from '@/lib/localised'
import { paths } from '@/lib/paths'
import type { WorkHistory } from '@/lib/practices/work-history-queries'
import { WorkCrumbs } from './work-crumbs'
import { workPath } from './work-path'
import { WorkRevisionView } from './work-revision-view'

type Props = {
	history: WorkHistory
	/** The one by which the history was asked for. */
	revisionId: string
	locale: string
	/** Why nothing was restored. */
	problem: 'alreadyOpen' | 'stale' | undefined
	restore: (revisionId: string) => () => Promise<void>
}

/** Every revision of a practice, newest first: who wrote and decided what, comparing, and bringing one back. */
export function WorkHistoryView({ history, revisionId, locale, problem, restore }: Props) {
	const t = useTranslations('workHistory')
	const { title, organisation, open, choices, revisions, page, pages } = history
	const [newest, before] = choices
	const readdress = revisions.find(({ actions }) => actions.includes('readdress'))
	return (
		<article className="pb-24">
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={<WorkCrumbs title={title} revisionId={revisionId} locale={locale} />}
				title={t('title')}
				lead={t('lead')}
			>
				<span className="text-quiet" lang={otherLanguage(organisation, locale)}>
					{organisation.text}
				</span>
				{readdress ? (
					<Link href={paths.practiceAddress(locale, readdress.revisionId)} className="link">
						{t('address')}
					</Link>
				) : null}
				{history.live ? (
					<Link href={paths.practiceHistory(locale, history.slug)} className="link">
						{t('public')}
					</Link>
				) : null}
			</PageTitle>
			<div className="grid gap-10">
				{problem === 'alreadyOpen' && open ? (
					<Notice tone="signal" role="status" title={t('problem.alreadyOpen')}>
						<p>
							{t('restore.alreadyOpen', { number: open.number })}{' '}
							<Link href={workPath(open, locale)} className="link">
								{t('restore.toOpen', { number: open.number })}
							</Link>
						</p>
					</Notice>
				) : problem ? (
					<Notice tone="signal" role="status">
						<p>{t('problem.stale')}</p>
					</Notice>
				) : null}
				{newest && before ? (
					<RevisionChoice
						action={paths.workChanges(locale, revisionId)}
						locale={locale}
						revisions={choices}
						from={before.number}
						to={newest.number}
					/>
				) : null}
				<ol className="max-w-3xl divide-y divide-hairline border-y border-hairline">
					{revisions.map((revision) => (
						<li key={revision.revisionId} className="py-8">
							<WorkRevisionView
								revision={revision}
								open={open}
								asked={revisionId}
								locale={locale}
								restore={restore(revision.revisionId)}
							/>
						</li>
					))}
				</ol>
				<Pagination
					page={page}
					pages={pages}
					hrefFor={(other) => paths.workHistory(locale, revisionId, { page: String(other) })}
				/>
			</div>
		</article>
	)
}
