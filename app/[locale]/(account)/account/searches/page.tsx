import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { SearchList } from '@/components/searches/search-list'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { listSearches } from '@/lib/searches/queries'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'searches' })
	return { title: t('title'), robots: { index: false } }
}

export default async function SearchesPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const person = await requirePerson(locale, paths.savedSearches(locale))
	const searches = await found(listSearches(person))
	const t = await getTranslations('searches')
	const account = await getTranslations('accounts.account')
	const said = query.saved ? t('saved') : query.deleted ? t('deleted') : null
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[{ label: account('title'), href: paths.account(locale) }, { label: t('title') }]}
					/>
				}
				title={t('title')}
				lead={t('lead')}
			/>
			<div className="grid gap-6">
				{said ? (
					<Notice tone="done" role="status">
						<p>{said}</p>
					</Notice>
				) : null}
				{searches.length === 0 ? (
					<EmptyState
						title={t('empty.title')}
						actions={<Button href={paths.practices(locale)}>{t('empty.button')}</Button>}
					>
						<p>{t('empty.text')}</p>
					</EmptyState>
				) : (
					<SearchList searches={searches} locale={locale} />
				)}
			</div>
		</>
	)
}
