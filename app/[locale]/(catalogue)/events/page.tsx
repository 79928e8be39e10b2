import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { EventList } from '@/components/events/event-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { visitor } from '@/lib/accounts/policy'
import { listEvents } from '@/lib/events/queries'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale }> }

const events = cachedQuery('events', (locale: Locale) => listEvents(visitor, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'events' })
	return pageMetadata({
		locale,
		path: paths.events(locale),
		title: t('title'),
		description: t('description'),
	})
}

export default async function EventsPage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const t = await getTranslations('events')
	const listed = await events(locale)
	return (
		<>
			<PageTitle title={t('title')} lead={t('lead')} />
			{listed.length === 0 ? (
				<EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
			) : (
				<EventList
					events={listed}
					look="full"
					headings={2}
					detail={(event) =>
						event.practiceCount > 0 ? t('presented', { count: event.practiceCount }) : undefined
					}
				/>
			)}
		</>
	)
}
