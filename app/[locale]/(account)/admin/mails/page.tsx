import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { Badge, type BadgeTone } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatMoment } from '@/components/ui/moment'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { listMails, type MailState, type QueuedMail } from '@/lib/mails/queries'
import { paths } from '@/lib/paths'
import { AdminNav } from '../admin-nav'
import { requireAdmin } from '../require-admin'
import { sendAgain } from './actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'admin' })
	return { title: t('mailsPage.title'), robots: { index: false } }
}

const tones: Record<MailState, BadgeTone> = {
	sent: 'done',
	waiting: 'neutral',
	retrying: 'signal',
	sending: 'neutral',
	failed: 'danger',
	dropped: 'neutral',
}

export default async function MailsPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const everything = query.show === 'all'
	const actor = await requireAdmin(locale, paths.mails(locale))
	const { mails, page, pages, waiting, failed } = await found(
		listMails(actor, { unsent: !everything, page: Number(query.page) }),
	)
	const t = await getTranslations('admin.mailsPage')
	const when = (moment: string | null) => (moment ? formatMoment(moment, locale) : '')
	const stateText = ({ state, at }: QueuedMail) =>
		state === 'sent' || state === 'retrying' ? t(state, { when: when(at) }) : t(state)
	const silent = env().ATLAS_MODE === 'production' && !env().SMTP_URL
	return (
		<>
			<PageTitle title={t('title')} />
			<AdminNav current="mails" />
			<div className="grid gap-6">
				{query.queued ? (
					<Notice tone="done" role="status">
						<p>{t('queued')}</p>
					</Notice>
				) : null}
				{query.gone ? (
					<Notice tone="signal" role="status">
						<p>{t('gone')}</p>
					</Notice>
				) : null}
				{silent ? (
					<Notice tone="signal">
						<p>{t('noServer')}</p>
					</Notice>
				) : null}
				<div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
					<p>
						{t('summary', {
							waiting: t('waitingCount', { count: waiting }),
							failed: t('failedCount', { count: failed }),
						})}
					</p>
					<ul className="flex gap-x-4 text-15">
						{([false, true] as const).map((all) => (
							<li key={String(all)}>
								<Link
									href={`${paths.mails(locale)}${all ? '?show=all' : ''}`}
									aria-current={all === everything ? 'true' : undefined}
									className="link inline-flex min-h-6 items-center aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
								>
									{t(all ? 'everything' : 'unsent')}
								</Link>
							</li>
						))}
					</ul>
				</div>
				{mails.length === 0 ? (
					<EmptyState title={t('empty')}>
						<p>{t('emptyText')}</p>
					</EmptyState>
				) : (
					<DataTable<QueuedMail>
						caption={t('caption')}
						captionHidden
						rows={mails}
						rowKey={({ id }) => id}
						columns={[
							{
								key: 'mail',
								header: t('mail'),
								rowHeader: true,
								cell: (mail) => (
									<span lang={mail.locale} className="font-semibold">
										{mail.subject}
									</span>
								),
							},
							{ key: 'to', header: t('to'), cell: ({ to }) => <span className="wrap-anywhere">{to}</span> },
							{
								key: 'state',
								header: t('state'),
								cell: (mail) => (
									<span className="grid justify-items-start gap-1">
										<Badge tone={tones[mail.state]}>{stateText(mail)}</Badge>
										{mail.lastError ? (
											<span className="text-13 text-quiet wrap-anywhere">{mail.lastError}</span>
										) : null}
									</span>
								),
							},
							{ key: 'tries', header: t('tries'), cell: ({ attempts }) => attempts },
							{
								key: 'again',
								header: <span className="sr-only">{t('again')}</span>,
								cell: (mail) =>
									mail.state === 'failed' || mail.state === 'retrying' ? (
										<form action={sendAgain}>
											<input type="hidden" name="locale" value={locale} />
											<input type="hidden" name="mail" value={mail.id} />
											<Button
												type="submit"
												size="small"
												aria-label={t('againFor', { subject: mail.subject, to: mail.to })}
											>
												{t('again')}
											</Button>
										</form>
									) : null,
							},
						]}
					/>
				)}
				<Pagination
					page={page}
					pages={pages}
					hrefFor={(number) =>
						`${paths.mails(locale)}?${new URLSearchParams({ ...(everything && { show: 'all' }), page: String(number) })}`
					}
				/>
			</div>
		</>
	)
}
