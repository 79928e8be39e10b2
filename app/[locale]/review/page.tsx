import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { QueueView } from '@/components/review/queue-view'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { canKeepHouse } from '@/lib/accounts/policy'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { isNarrowing } from '@/lib/reviews/queue'
import { listReviewQueue } from '@/lib/reviews/queue-queries'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ theme?: string | string[]; show?: string | string[]; done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'review' })
	return { title: t('title'), robots: { index: false } }
}

/** What waits to be read and decided on. */
export default async function ReviewQueuePage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.review(locale))
	const { theme, show, done } = await searchParams
	const chosen = typeof theme === 'string' && theme !== '' ? theme : undefined
	const only = isNarrowing(show) ? show : undefined
	const queue = await found(listReviewQueue(actor, { theme: chosen, only, locale }))
	const t = await getTranslations('review')
	const words = await getTranslations('reviews')
	const upkeep = await getTranslations('upkeep')
	return (
		<>
			<PageTitle
				title={t('title')}
				lead={words('queue.lead')}
				actions={canKeepHouse(actor) ? <Button href={paths.upkeep(locale)}>{upkeep('title')}</Button> : null}
			/>
			{done === 'conflict' ? (
				<Notice tone="done" role="status" className="mb-8" title={words('done.conflict')} />
			) : null}
			<QueueView queue={queue} locale={locale} theme={chosen} only={only} />
		</>
	)
}
