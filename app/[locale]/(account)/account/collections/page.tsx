import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { CollectionList } from '@/components/collections/collection-list'
import { NewForm } from '@/components/collections/new-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { requirePerson } from '@/lib/accounts/session'
import { listCollections } from '@/lib/collections/queries'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { makeCollection } from './actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<{ done?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'collections' })
	return { title: t('title'), robots: { index: false } }
}

export default async function CollectionsPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const { done } = await searchParams
	const person = await requirePerson(locale, paths.collections(locale))
	const collections = await found(listCollections(person, locale))
	const t = await getTranslations('collections')
	const account = await getTranslations('accounts.account')
	const { ui, problems, collections: words } = await getMessages()
	const own = collections.filter(({ owner }) => owner === null)
	const others = collections.filter(({ owner }) => owner !== null)
	return (
		<NextIntlClientProvider messages={{ ui, problems, collections: words }}>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[{ label: account('title'), href: paths.account(locale) }, { label: t('title') }]}
					/>
				}
				title={t('title')}
				lead={t('lead')}
			/>
			<div className="grid gap-12 pb-24">
				{done === 'deleted' ? (
					<Notice tone="done" role="status">
						<p>{t('deleted')}</p>
					</Notice>
				) : null}
				{own.length > 0 ? (
					<PageSection id="own" title={t('own')}>
						<CollectionList collections={own} />
					</PageSection>
				) : (
					<EmptyState
						title={t('empty.title')}
						actions={<Button href={paths.practices(locale)}>{t('empty.button')}</Button>}
					>
						<p>{t('empty.text')}</p>
					</EmptyState>
				)}
				{others.length > 0 ? (
					<PageSection id="shown" title={t('others')}>
						<CollectionList collections={others} />
					</PageSection>
				) : null}
				<PageSection id="new" title={t('new.title')}>
					<NewForm action={makeCollection.bind(null, { locale })} />
				</PageSection>
			</div>
		</NextIntlClientProvider>
	)
}
