import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { NotificationList } from '@/components/notifications/notification-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { listNotifications } from '@/lib/notifications/queries'
import { paths } from '@/lib/paths'
import { markAllRead, openNotification } from './actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ before?: string | string[]; unread?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'notifications.list' })
	return { title: t('title'), robots: { index: false } }
}

/** What one was told, newest first. */
export default async function NotificationsPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const person = await requirePerson(locale, paths.notifications(locale))
	const unreadOnly = query.unread === '1'
	const before = typeof query.before === 'string' ? query.before : undefined
	const { entries, older, unread } = await found(
		listNotifications(person, { locale, before, unread: unreadOnly }),
	)
	const t = await getTranslations('notifications')
	const account = await getTranslations('accounts.account')
	const newest = entries[0]
	const filter = unreadOnly ? { unread: '1' } : {}
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[{ label: account('title'), href: paths.account(locale) }, { label: t('list.title') }]}
					/>
				}
				title={t('list.title')}
				actions={<Button href={paths.notificationSettings(locale)}>{t('settings.title')}</Button>}
			>
				<span className="text-quiet">{t('list.unread', { count: unread })}</span>
			</PageTitle>
			<div className="grid max-w-3xl gap-6 pb-24">
				<nav aria-label={t('list.show')} className="flex flex-wrap items-center gap-2">
					<Chip href={paths.notifications(locale)} current={!unreadOnly}>
						{t('list.all')}
					</Chip>
					<Chip href={paths.notifications(locale, { unread: '1' })} current={unreadOnly}>
						{t('list.onlyUnread')}
					</Chip>
					{newest && unread > 0 && before === undefined ? (
						<form action={markAllRead.bind(null, { locale, id: newest.id })} className="ml-auto">
							<Button type="submit" variant="quiet">
								{t('list.markAll')}
							</Button>
						</form>
					) : null}
				</nav>
				{entries.length === 0 ? (
					<EmptyState
						title={unreadOnly ? t('list.emptyUnread') : t('list.emptyTitle')}
						actions={<Button href={paths.practices(locale)}>{t('list.browse')}</Button>}
					>
						<p>{t('list.emptyText')}</p>
					</EmptyState>
				) : (
					<NotificationList entries={entries} open={(id) => openNotification.bind(null, { locale, id })} />
				)}
				{older ? (
					<p>
						<Button href={paths.notifications(locale, { ...filter, before: older })}>
							{t('list.older')}
						</Button>
					</p>
				) : null}
			</div>
		</>
	)
}
