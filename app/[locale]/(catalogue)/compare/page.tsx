import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { cache } from 'react'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { ComparisonView } from '@/components/practices/compare/comparison-view'
import type { Offer } from '@/components/practices/compare/find-practice'
import { visitor } from '@/lib/accounts/policy'
import { appUrl } from '@/lib/env'
import { isLocale, type Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { listNewest } from '@/lib/practices/catalogue-queries'
import { listForComparison } from '@/lib/practices/compare-queries'
import { comparisonLimits, comparisonParams, parseComparison } from '@/lib/practices/comparison'
import { noFilters, type PracticeFilters } from '@/lib/practices/filters'
import { listRelatedPractices } from '@/lib/practices/related-queries'
import { searchPractices } from '@/lib/practices/search'

type Props = {
	params: Promise<{ locale: string }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

const keptComparison = cachedQuery('compare', (slugs: readonly string[], locale: Locale) =>
	listForComparison(visitor, slugs, locale),
)
/** Once a request: the head and the body of the page ask the same. No slug has a space in it. */
const compared = cache((slugs: string, locale: Locale) =>
	keptComparison(slugs === '' ? [] : slugs.split(' '), locale),
)
// The names of the pages that ask the same: what they have kept serves here too.
const search = cachedQuery('practices', (filters: PracticeFilters, locale: Locale) =>
	searchPractices(visitor, filters, locale),
)
const relatedTo = cachedQuery('practice-related', (slug: string, locale: Locale) =>
	listRelatedPractices(visitor, slug, locale),
)
const newest = cachedQuery('compare-newest', (locale: Locale) => listNewest(visitor, locale, 6))

/** How many are offered to add; the catalogue has the rest. */
const offered = 8

async function read({ params, searchParams }: Props) {
	const { locale } = await params
	if (!isLocale(locale)) notFound()
	const comparison = parseComparison(await searchParams)
	return { locale, comparison, ...(await compared(comparison.slugs.join(' '), locale)) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { locale, comparison, practices } = await read(props)
	const t = await getTranslations({ locale, namespace: 'compare' })
	const format = await getFormatter({ locale })
	const names = practices.map(({ title }) => title.text)
	const slugs = practices.map(({ slug }) => slug).sort()
	const plain = comparison.slugs.length === 0 && comparison.q === ''
	return {
		...pageMetadata({
			locale,
			path: paths.compare(locale, comparisonParams({ slugs })),
			title: names.length > 1 ? t('caption', { names: format.list(names, { type: 'unit' }) }) : t('title'),
			description: t('description'),
		}),
		// Combinations are without number, and say nothing that the practices' own pages do not.
		...(plain ? {} : { robots: { index: false, follow: false } }),
	}
}

/** Two to four practices side by side. Its whole state is in the address; anything may stand there. */
export default async function ComparePage(props: Props) {
	const { locale, comparison, practices, leftOut, unknown } = await read(props)
	setRequestLocale(locale)
	return (
		<ComparisonView
			comparison={comparison}
			practices={practices}
			leftOut={leftOut}
			unknown={[...unknown, ...comparison.unreadable]}
			offer={await offerFor(comparison.q, practices, locale)}
			locale={locale}
			origin={appUrl()}
		/>
	)
}

/** What could be added: what was looked for, else what is like the one chosen, else what is new. */
async function offerFor(
	q: string,
	practices: readonly { slug: string }[],
	locale: Locale,
): Promise<Offer | null> {
	if (practices.length >= comparisonLimits.practices) return null
	if (q !== '') {
		const found = await search({ ...noFilters, q, sort: 'relevance', size: offered }, locale)
		return { kind: 'found', practices: found.practices, total: found.total }
	}
	const [first, ...others] = practices
	if (others.length > 0) return null
	const related = first ? (await relatedTo(first.slug, locale)).map(({ practice }) => practice) : []
	if (related.length > 0) return { kind: 'similar', practices: related, total: related.length }
	const latest = (await newest(locale)).filter(({ slug }) => slug !== first?.slug)
	return latest.length > 0 ? { kind: 'newest', practices: latest, total: latest.length } : null
}
