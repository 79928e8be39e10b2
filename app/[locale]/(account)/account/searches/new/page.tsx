import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { NextIntlClientProvider } from 'next-intl'
import { getFormatter, getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { found } from '@/app/found'
import { questionName, questionParts } from '@/components/practices/question'
import { SearchForm } from '@/components/searches/search-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { visitor } from '@/lib/accounts/policy'
import { requirePerson } from '@/lib/accounts/session'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { parseFilters } from '@/lib/practices/filters'
import { searchPractices } from '@/lib/practices/search'
import { findSavedQuestion } from '@/lib/searches/queries'
import { questionOf, readQuestion, searchLimits } from '@/lib/searches/schema'
import { addSearch } from '../actions'

type Props = {
	params: Promise<{ locale: Locale }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'searches' })
	return { title: t('new.title'), robots: { index: false } }
}

/** The question of a list, to be kept. A page of its own, so that the list stays the same for everybody. */
export default async function NewSearchPage({ params, searchParams }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const question = questionOf(parseFilters(await searchParams).filters)
	const person = await requirePerson(locale, paths.newSearch(locale, new URLSearchParams(question)))
	const known = await found(findSavedQuestion(person, question))
	if (known) redirect(`${paths.savedSearch(locale, known)}?known=1`)

	const filters = readQuestion(question)
	const { facets } = await searchPractices(visitor, { ...filters, size: 1 }, locale)
	const words = await getTranslations('catalogue')
	const name = questionName(questionParts(filters, facets, locale), words, await getFormatter())
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
							{ label: t('new.title') },
						]}
					/>
				}
				title={t('new.title')}
				lead={name}
			/>
			<NextIntlClientProvider messages={{ ui, searches, problems }}>
				<SearchForm
					action={addSearch.bind(null, { locale, question })}
					name={[...name].slice(0, searchLimits.name).join('')}
					frequency="weekly"
				/>
			</NextIntlClientProvider>
		</>
	)
}
