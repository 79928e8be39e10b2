import { SlidersHorizontal } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { ChooseForm, chooseForm } from '@/components/practices/compare/choose-form'
import { ActiveFilters } from '@/components/practices/filters/active-filters'
import { ApplyAtOnce } from '@/components/practices/filters/apply-at-once'
import { FilterPanel, filterForm, filterSheet } from '@/components/practices/filters/filter-panel'
import { QuestionField } from '@/components/practices/filters/question-field'
import { FollowQuestion } from '@/components/practices/follow-question'
import { FoundMap } from '@/components/practices/found-map'
import { ListOrder } from '@/components/practices/list-order'
import { NothingFound } from '@/components/practices/nothing-found'
import { PracticeCard } from '@/components/practices/practice-card'
import { PracticeTable } from '@/components/practices/practice-table'
import { Question, questionName, questionParts, questionText } from '@/components/practices/question'
import { TableTools } from '@/components/practices/table-tools'
import { Understood } from '@/components/practices/understood'
import { buttonClass } from '@/components/ui/button'
import { icon } from '@/components/ui/icon'
import { Pagination } from '@/components/ui/pagination'
import { visitor } from '@/lib/accounts/policy'
import { isLocale, type Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { standingOf } from '@/lib/practices/crawling'
import {
	activeFilters,
	asList,
	asMap,
	type PracticeFilters,
	parseFilters,
	toSearchParams,
	withChange,
} from '@/lib/practices/filters'
import { countRegions } from '@/lib/practices/map-queries'
import { deepest, type SearchResult, searchPractices } from '@/lib/practices/search'
import { questionOf } from '@/lib/searches/schema'

type Props = {
	params: Promise<{ locale: string }>
	searchParams: Promise<Record<string, string | string[] | undefined>>
}

const search = cachedQuery('practices', (filters: PracticeFilters, locale: Locale) =>
	searchPractices(visitor, filters, locale),
)

const regionCounts = cachedQuery('region-counts', (filters: PracticeFilters, locale: Locale) =>
	countRegions(visitor, filters, locale),
)

async function read({ params, searchParams }: Props) {
	const { locale } = await params
	if (!isLocale(locale)) notFound()
	const { filters } = parseFilters(await searchParams)
	return { locale, filters, found: await search(asList(filters), locale) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
	const { locale, filters, found } = await read(props)
	const t = await getTranslations({ locale, namespace: 'catalogue' })
	const format = await getFormatter({ locale })
	const parts = questionParts(understood(filters, found), found.facets, locale)
	const { index, canonical } = standingOf({ ...filters, page: found.page })
	const question = new URLSearchParams(questionOf(filters))
	const feed = {
		'application/atom+xml': [
			{ url: paths.practicesFeed(locale, question), title: questionName(parts, t, format) },
		],
	}
	const name = found.page > 1 ? t('titleOfPage', { page: found.page }) : t('title')
	const page = pageMetadata({
		locale,
		path: canonical(locale),
		title: parts.length === 0 ? name : questionText(found.total, parts, t, format),
		description: t('description'),
	})
	return {
		...page,
		robots: index && found.total > 0 ? undefined : { index: false, follow: false },
		alternates: { ...page.alternates, types: feed },
	}
}

/** The question that was answered: with the words that were looked for. */
const understood = (filters: PracticeFilters, { words }: SearchResult): PracticeFilters =>
	words?.corrected ? { ...filters, q: words.corrected } : filters

const heading = 'question'

/** The catalogue: a question, its answer, and what else could be asked. Its whole state is in the address. */
export default async function PracticesPage(props: Props) {
	const { locale, filters, found } = await read(props)
	setRequestLocale(locale)
	const t = await getTranslations('catalogue')
	const { facets, total, page, pages } = found
	const chosen = activeFilters(filters).length
	const now = new Date()

	return (
		<div className="group/list grid gap-x-10 pt-6 lg:grid-cols-[17rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:pt-10 xl:gap-x-14 print:block">
			<div className="min-w-0 lg:col-start-2">
				<QuestionField filters={filters} form={filterForm} />
				<h1 id={heading} tabIndex={-1} className="mt-6 text-25 text-pretty outline-none lg:mt-8 lg:text-32">
					<Question total={total} parts={questionParts(understood(filters, found), facets, locale)} />
				</h1>
				<p role="status" className="sr-only">
					{t('count', { count: total })}
				</p>
				<div className="mt-4 grid gap-4">
					{found.words ? <Understood filters={filters} words={found.words} total={total} /> : null}
					<ActiveFilters filters={filters} facets={facets} />
					<FollowQuestion filters={filters} />
					<div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3 border-b border-hairline pb-3">
						<button
							type="button"
							popoverTarget={filterSheet}
							className={`${buttonClass({ variant: 'secondary' })} lg:hidden print:hidden`}
						>
							<SlidersHorizontal {...icon} />
							{t('openFilters', { chosen })}
						</button>
						{total > 0 ? <ListOrder filters={filters} /> : null}
					</div>
				</div>
			</div>
			<div className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
				<FilterPanel filters={filters} facets={facets} more={found.more} total={total} locale={locale} />
				<ApplyAtOnce form={filterForm} asked={toSearchParams(filters).toString()} focusAfter={heading} />
			</div>
			<section
				aria-label={t('results')}
				className="min-w-0 pt-6 transition-opacity delay-150 duration-150 group-has-data-[pending=true]/list:opacity-60 lg:col-start-2"
			>
				{total === 0 ? (
					<NothingFound filters={filters} facets={facets} relaxed={found.relaxed} />
				) : filters.view === 'map' ? (
					<FoundMap
						filters={filters}
						regions={await regionCounts(asMap(filters), locale)}
						practices={found.practices}
						total={total}
						locale={locale}
					/>
				) : filters.view === 'table' ? (
					<>
						<TableTools filters={filters} total={total} most={deepest} />
						<PracticeTable practices={found.practices} filters={filters} now={now} />
					</>
				) : (
					<ul className="grid gap-4 md:auto-rows-fr md:grid-cols-2">
						{found.practices.map((practice) => (
							<li key={practice.slug}>
								<PracticeCard practice={practice} now={now} compareForm={chooseForm} />
							</li>
						))}
					</ul>
				)}
				{total > 0 && filters.view !== 'map' ? <ChooseForm /> : null}
				<Pagination
					page={page}
					pages={filters.view === 'map' ? 1 : pages}
					hrefFor={(number) => paths.practices(locale, toSearchParams(withChange(filters, { page: number })))}
					nofollow={chosen > 0 || !standingOf(filters).index}
					className="mt-8"
				/>
			</section>
		</div>
	)
}
