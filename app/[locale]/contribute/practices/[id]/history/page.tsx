import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { restorePractice } from '@/app/[locale]/contribute/decision-actions'
import { found } from '@/app/found'
import { revisionNumber } from '@/app/revision-number'
import { WorkHistoryView } from '@/components/contribute/work-history-view'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getWorkHistory } from '@/lib/practices/work-history-queries'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ page?: string | string[]; problem?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'workHistory' })
	return { title: t('title'), robots: { index: false } }
}

/** Every revision of a practice, for those who work on it. */
export default async function WorkHistoryPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.workHistory(locale, id))
	const { page, problem } = await searchParams
	const history = await found(getWorkHistory(actor, id, locale, revisionNumber(page) ?? 1))
	return (
		<WorkHistoryView
			history={history}
			revisionId={id}
			locale={locale}
			problem={problem === 'alreadyOpen' || problem === 'stale' ? problem : undefined}
			restore={(revisionId) => restorePractice.bind(null, { locale, revisionId })}
		/>
	)
}
