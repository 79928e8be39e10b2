import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { FailedJobs } from '@/components/admin/failed-jobs'
import { JobTable } from '@/components/admin/job-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { listJobs } from '@/lib/job-log/queries'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { AdminNav } from '../admin-nav'
import { requireAdmin } from '../require-admin'
import { doNow, tryAgain } from './actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'jobs' })
	return { title: t('title'), robots: { index: false } }
}

const answers = ['asked', 'waiting', 'again', 'gone'] as const

/** What the site does by itself, and what went wrong with it. */
export default async function JobsPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const actor = await requireAdmin(locale, paths.jobs(locale))
	const { lines, failures } = await found(listJobs(actor))
	const query = await searchParams
	const answer = answers.find((name) => name === query.done)
	const t = await getTranslations('jobs')
	return (
		<>
			<PageTitle title={t('title')} lead={t('lead')} />
			<AdminNav current="jobs" />
			<div className="grid gap-12 pb-24">
				{answer ? (
					<Notice tone={answer === 'asked' || answer === 'again' ? 'done' : 'signal'} role="status">
						<p>{t(`answers.${answer}`)}</p>
					</Notice>
				) : null}
				<section aria-labelledby="failed">
					<h2 id="failed" className="mb-4 text-25">
						{t('failures.title')}
					</h2>
					{failures.length === 0 ? (
						<EmptyState level={3} title={t('failures.emptyTitle')}>
							{t('failures.empty')}
						</EmptyState>
					) : (
						<FailedJobs failures={failures} locale={locale} tryAgain={tryAgain} />
					)}
				</section>
				<section aria-labelledby="all">
					<h2 id="all" className="mb-4 text-25">
						{t('all')}
					</h2>
					<JobTable lines={lines} locale={locale} doNow={doNow} />
					<p className="mt-4 text-15 text-quiet">
						<Link href={paths.mails(locale)} className="link">
							{t('mails')}
						</Link>
					</p>
				</section>
			</div>
		</>
	)
}
