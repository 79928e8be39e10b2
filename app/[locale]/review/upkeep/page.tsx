import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { BrokenLinksTable } from '@/components/review/broken-links-table'
import { UnconfirmedTable } from '@/components/review/unconfirmed-table'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { Pagination } from '@/components/ui/pagination'
import { canKeepHouse } from '@/lib/accounts/policy'
import { requirePerson } from '@/lib/accounts/session'
import { type BrokenLink, listBrokenLinks } from '@/lib/links/queries'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { listUnconfirmed, type Unconfirmed, type UpkeepPage } from '@/lib/practices/upkeep-queries'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ page?: string | string[]; show?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'upkeep' })
	return { title: t('title'), robots: { index: false } }
}

/** What of the catalogue nobody looks after: for editors. */
export default async function UpkeepRoute({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const actor = await requirePerson(locale, paths.upkeep(locale))
	if (!canKeepHouse(actor)) notFound()
	const query = await searchParams
	const show = query.show === 'links' ? 'links' : 'confirmations'
	const asked = { locale, page: Number(query.page) }
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
			<nav aria-label={t('title')} className="mb-8 border-b border-hairline">
				<ul className="flex gap-x-6">
					{(['confirmations', 'links'] as const).map((part) => (
						<li key={part}>
							<Link
								href={paths.upkeep(locale, part === 'links' ? { show: part } : {})}
								aria-current={part === show ? 'page' : undefined}
								className="-mb-px inline-flex min-h-11 items-center border-b-2 border-transparent text-15 hover:text-accent aria-[current]:border-accent aria-[current]:font-semibold"
							>
								{t(`parts.${part}`)}
							</Link>
						</li>
					))}
				</ul>
			</nav>
			<div className="grid gap-6 pb-24">
				{show === 'links' ? (
					<Links list={await found(listBrokenLinks(actor, asked))} locale={locale} />
				) : (
					<Confirmations list={await found(listUnconfirmed(actor, asked))} locale={locale} />
				)}
			</div>
		</>
	)
}

function Confirmations({ list, locale }: { list: UpkeepPage<Unconfirmed>; locale: string }) {
	const t = useTranslations('upkeep.confirmations')
	if (list.total === 0) return <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
	return (
		<section aria-labelledby="confirmations">
			<h2 id="confirmations" className="text-25">
				{t('title', { count: list.total })}
			</h2>
			<p className="mt-1 mb-4 max-w-measure text-15 text-quiet">{t('text')}</p>
			<UnconfirmedTable entries={list.entries} locale={locale} />
			<Pagination
				page={list.page}
				pages={list.pages}
				hrefFor={(number) => paths.upkeep(locale, { page: String(number) })}
				className="mt-8"
			/>
		</section>
	)
}

function Links({ list, locale }: { list: UpkeepPage<BrokenLink>; locale: string }) {
	const t = useTranslations('links')
	if (list.total === 0) return <EmptyState title={t('emptyTitle')}>{t('empty')}</EmptyState>
	return (
		<section aria-labelledby="links">
			<h2 id="links" className="text-25">
				{t('count', { count: list.total })}
			</h2>
			<p className="mt-1 mb-4 max-w-measure text-15 text-quiet">{t('how')}</p>
			<BrokenLinksTable links={list.entries} locale={locale} />
			<Pagination
				page={list.page}
				pages={list.pages}
				hrefFor={(number) => paths.upkeep(locale, { show: 'links', page: String(number) })}
				className="mt-8"
			/>
		</section>
	)
}
