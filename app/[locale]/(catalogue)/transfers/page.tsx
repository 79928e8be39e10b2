import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { Ledger } from '@/components/transfers/ledger'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { visitor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { listTransfers } from '@/lib/transfers/queries'
import { confirmedBy } from '@/lib/transfers/schema'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale }> }

const transfers = cachedQuery('transfers', (locale: Locale) => listTransfers(visitor, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'transfers' })
	return pageMetadata({
		locale,
		path: paths.transfers(locale),
		title: t('title'),
		description: t('description'),
	})
}

export default async function TransfersPage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const t = await getTranslations('transfers')
	const ledger = await transfers(locale)
	const confirmed = ledger.filter((transfer) => confirmedBy(transfer) === 'both').length
	return (
		<>
			<PageTitle title={t('title')} lead={t('lead')}>
				{ledger.length > 0 ? <p>{t('summary', { count: ledger.length, confirmed })}</p> : null}
			</PageTitle>
			{ledger.length > 0 ? (
				<Ledger transfers={ledger} />
			) : (
				<EmptyState
					title={t('emptyTitle')}
					actions={<Button href={paths.practices(locale)}>{t('browse')}</Button>}
				>
					{t('emptyText')}
				</EmptyState>
			)}
		</>
	)
}
