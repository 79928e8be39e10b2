import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { CollectedList } from '@/components/collections/collected-list'
import { FileLinks } from '@/components/collections/file-links'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { PrintLinks } from '@/components/ui/print-links'
import { visitor } from '@/lib/accounts/policy'
import { getSharedCollection } from '@/lib/collections/queries'
import { appUrl } from '@/lib/env'
import type { Locale } from '@/lib/locales'
import { formatDay } from '@/lib/moment'
import { paths } from '@/lib/paths'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'collections.shared' })
	return { title: t('eyebrow'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

/** A collection for whoever has its link: to be read, kept and printed. */
export default async function SharedCollectionPage({ params }: Props) {
	const { locale, token } = await params
	setRequestLocale(locale)
	const collection = await found(getSharedCollection(visitor, token, locale))
	const { items } = collection
	const t = await getTranslations('collections')
	return (
		<article className="pb-24">
			<PageTitle
				className="mb-6! lg:mb-8!"
				eyebrow={<p>{t('shared.eyebrow')}</p>}
				title={collection.title}
				lead={collection.text ? <span className="whitespace-pre-line">{collection.text}</span> : undefined}
			>
				<span className="text-quiet">
					{[
						t('shared.by', { who: collection.by }),
						t('count', { count: items.length }),
						t('changed', { date: formatDay(collection.updatedAt, locale) }),
					].join(' · ')}
				</span>
			</PageTitle>
			{items.length === 0 ? (
				<EmptyState title={t('shared.nothing')} />
			) : (
				<div className="print-links grid gap-6">
					<FileLinks hrefFor={(kind) => paths.sharedCollectionFile(locale, token, kind)} />
					<h2 className="sr-only">{t('practices')}</h2>
					<CollectedList items={items} />
				</div>
			)}
			<PrintLinks
				links={items.flatMap(({ slug, summary }) =>
					summary ? [{ href: paths.practice(locale, slug), text: summary.title.text }] : [],
				)}
				base={appUrl()}
			/>
		</article>
	)
}
