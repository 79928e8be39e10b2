import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { cachedQuery } from '@/app/visitor-cache'
import { AllChoices } from '@/components/practices/filters/all-choices'
import { visitor } from '@/lib/accounts/policy'
import { isLocale, type Locale } from '@/lib/locales'
import { searchFacetValues } from '@/lib/practices/facet-queries'
import { asList, type PracticeFilters, parseFilters, tidyWords, withChange } from '@/lib/practices/filters'
import { searchPractices } from '@/lib/practices/search'
import { type FacetGroup, isFacetGroup } from '@/lib/practices/summary'

type Props = {
	params: Promise<{ locale: string }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

const search = cachedQuery('practices', (filters: PracticeFilters, locale: Locale) =>
	searchPractices(visitor, filters, locale),
)
const choices = cachedQuery(
	'choices',
	(filters: PracticeFilters, locale: Locale, group: FacetGroup, words: string, page: number) =>
		searchFacetValues(visitor, filters, locale, group, words, page),
)

async function read({ params, searchParams }: Props) {
	const { locale } = await params
	const asked = await searchParams
	const { group } = asked
	if (!isLocale(locale) || typeof group !== 'string' || !isFacetGroup(group)) notFound()
	const { filters } = parseFilters(asked)
	const words = typeof asked.find === 'string' ? tidyWords(asked.find.replaceAll('\0', '').slice(0, 400)) : ''
	return { locale, group, words, filters: withChange(filters, { page: 1 }), page: filters.page }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { locale, group } = await read(props)
	const t = await getTranslations({ locale, namespace: 'facets' })
	// Ways into the list, without number: no search engine needs them.
	return {
		title: t('choices.title', { group: t(`groups.${group}`) }),
		robots: { index: false, follow: false },
	}
}

/** All values of one filter for a question: for groups too long for the panel, and for readers without JavaScript. */
export default async function ChoicesPage(props: Props) {
	const { locale, group, words, filters, page } = await read(props)
	setRequestLocale(locale)
	const list = asList(filters)
	const [found, values] = await Promise.all([search(list, locale), choices(list, locale, group, words, page)])
	return (
		<AllChoices
			group={group}
			filters={filters}
			words={words}
			found={values}
			total={found.total}
			facets={found.facets}
			locale={locale}
		/>
	)
}
