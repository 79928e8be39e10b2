import type { Metadata } from 'next'
import Link from 'next/link'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { SearchForm } from '@/components/searches/search-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageSection } from '@/components/ui/page-section'
import { PageTitle } from '@/components/ui/page-title'
import { SubmitButton } from '@/components/ui/submit-button'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { getSearch } from '@/lib/searches/queries'
import { editSearch, removeSearch } from '../actions'

type Props = {
	params: Promise<{ locale: Locale; id: string }>
	searchParams: Promise<{ [name: string]: string | string[] | undefined }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'searches' })
	return { title: t('title'), robots: { index: false } }
}

export default async function SavedSearchPage({ params, searchParams }: Props) {
	const { locale, id } = await params
	setRequestLocale(locale)
	const query = await searchParams
	const person = await requirePerson(locale, paths.savedSearch(locale, id))
	const { name, question, frequency } = await found(getSearch(person, id))
	const t = await getTranslations('searches')
	const account = await getTranslations('accounts.account')
	const { ui, searches, problems } = await getMessages()
	return (
		<>
			<PageTitle
				eyebrow={
					<Breadcrumbs
						items={[
							{ label: account('title'), href: paths.account(locale) },
							{ label: t('title'), href: paths.savedSearches(locale) },
							{ label: name },
						]}
					/>
				}
				title={name}
			/>
			<div className="grid gap-10">
				{query.known ? (
					<Notice role="status">
						<p>{t('new.known')}</p>
					</Notice>
				) : null}
				<p>
					<Link
						href={paths.practices(locale, new URLSearchParams(question))}
						className="link inline-flex min-h-6 items-center"
					>
						{t('open')}
					</Link>
				</p>
				<NextIntlClientProvider messages={{ ui, searches, problems }}>
					<SearchForm action={editSearch.bind(null, { locale, id })} name={name} frequency={frequency} />
				</NextIntlClientProvider>
				<PageSection id="delete" title={t('delete.title')}>
					<p className="mb-4 text-15 text-quiet">{t('delete.text')}</p>
					<form action={removeSearch.bind(null, { locale, id })}>
						<SubmitButton variant="secondary">{t('delete.button')}</SubmitButton>
					</form>
				</PageSection>
			</div>
		</>
	)
}
