import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { UnconfirmedTable } from '@/components/review/unconfirmed-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { canKeepHouse } from '@/lib/accounts/policy'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { listUnconfirmed } from '@/lib/practices/upkeep-queries'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ page?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'upkeep' })
	return { title: t('title'), robots: { index: false } }
}

/** What of the catalogue nobody looks after: for editors. */
export default async function UpkeepPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.upkeep(locale))
	if (!canKeepHouse(actor)) notFound()
	const query = await searchParams
	const { entries, total, page, pages } = await found(
		listUnconfirmed(actor, { locale, page: Number(query.page) }),
	)
	const t = await getTranslations('upkeep')
	const review = await getTranslations('review')
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[{ label: review('title'), href: paths.review(locale) }, { label: t('title') }]}
					/>
				}
				title={t('title')}
				lead={t('lead')}
			/>
			<div className="grid gap-6 pb-24">
				{total === 0 ? (
					<EmptyState title={t('confirmations.emptyTitle')}>{t('confirmations.empty')}</EmptyState>
				) : (
					<section aria-labelledby="confirmations">
						<h2 id="confirmations" className="text-25">
							{t('confirmations.title', { count: total })}
						</h2>
						<p className="mt-1 mb-4 max-w-measure text-15 text-quiet">{t('confirmations.text')}</p>
						<UnconfirmedTable entries={entries} locale={locale} />
					</section>
				)}
				<Pagination
					page={page}
					pages={pages}
					hrefFor={(number) => paths.upkeep(locale, { page: String(number) })}
				/>
			</div>
		</>
	)
}
