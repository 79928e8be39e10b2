import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Moment } from '@/components/ui/moment'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { visitor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import { listTrialMails, type TrialMailInList } from '@/lib/mails/queries'
import { paths } from '@/lib/paths'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ page?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'mailbox' })
	return { title: t('title'), robots: { index: false } }
}

export default async function MailboxPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const { page: asked } = await searchParams
	const { mails, page, pages } = await found(listTrialMails(visitor, Number(asked)))
	const t = await getTranslations('mailbox')
	return (
		<>
			<PageTitle title={t('title')} lead={t('lead')} />
			{mails.length === 0 ? (
				<EmptyState
					title={t('empty.title')}
					actions={
						<Button href={paths.signIn(locale)} variant="primary">
							{t('empty.action')}
						</Button>
					}
				>
					<p>{t('empty.text')}</p>
				</EmptyState>
			) : (
				<DataTable<TrialMailInList>
					caption={t('caption')}
					captionHidden
					rows={mails}
					rowKey={({ id }) => id}
					columns={[
						{
							key: 'subject',
							header: t('subject'),
							rowHeader: true,
							cell: (mail) => (
								<>
									<Link
										href={paths.mail(locale, mail.id)}
										lang={mail.locale}
										className="link-quiet font-serif text-17 font-semibold"
									>
										{mail.subject}
									</Link>
									{mail.state === 'sent' ? null : (
										<Badge tone={mail.state === 'failed' ? 'danger' : 'neutral'} className="ml-2">
											{t(mail.state)}
										</Badge>
									)}
								</>
							),
						},
						{ key: 'to', header: t('to'), cell: (mail) => <span className="wrap-anywhere">{mail.to}</span> },
						{
							key: 'when',
							header: t('when'),
							cell: (mail) => <Moment at={mail.createdAt} className="whitespace-nowrap text-quiet" />,
						},
					]}
				/>
			)}
			<Pagination
				page={page}
				pages={pages}
				hrefFor={(number) => paths.mailbox(locale, number)}
				className="mt-8"
			/>
		</>
	)
}
