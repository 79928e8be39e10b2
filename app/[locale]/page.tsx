import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { RegionMap } from '@/components/regions/region-map'
import { HomeLists } from '@/components/site/home-lists'
import { HomePeople } from '@/components/site/home-people'
import { HomeSearch } from '@/components/site/home-search'
import { HomeThemes } from '@/components/site/home-themes'
import { visitor } from '@/lib/accounts/policy'
import { colon } from '@/lib/colon'
import { getEvent, listEvents } from '@/lib/events/queries'
import type { Locale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { countByRegion, countByTheme } from '@/lib/practices/catalogue-queries'
import { noFilters } from '@/lib/practices/filters'
import { searchPractices } from '@/lib/practices/search'
import { getProject } from '@/lib/projects/queries'
import { regionsForMap } from '@/lib/regions/schema'
import { listTransfers } from '@/lib/transfers/queries'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale }> }

/** Lists on this page are short: a glance, and a link to all. */
const few = 3

const home = cachedQuery('home', async (locale: Locale) => {
	const [newest, themes, regions, events, transfers] = await Promise.all([
		searchPractices(visitor, { ...noFilters, sort: 'newest', size: few }, locale),
		countByTheme(visitor, locale),
		countByRegion(visitor, locale),
		listEvents(visitor, locale),
		listTransfers(visitor, locale),
	])
	// The last event that showed several practices; a closing ceremony shows none.
	const showing = (most: number) => events.find(({ practiceCount }) => practiceCount >= most)
	const last = showing(few) ?? showing(1) ?? events[0]
	const event = last && (await getEvent(visitor, last.slug, locale))
	const project = event?.project && (await getProject(visitor, event.project.slug, locale))
	return {
		total: newest.total,
		practices: newest.practices,
		themes,
		regions: regionsForMap(regions),
		event: event ?? null,
		transfers: transfers.filter(({ stage }) => stage !== 'abandoned').slice(0, few),
		project: project
			? { slug: project.slug, acronym: project.acronym, summary: project.summary, partners: project.partners }
			: null,
	}
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'home' })
	const site = await getTranslations({ locale, namespace: 'site' })
	return {
		...pageMetadata({
			locale,
			path: paths.home(locale),
			title: t('headline'),
			description: site('description'),
		}),
		title: { absolute: `${site('name')}${colon(locale)}${t('title')}` },
	}
}

export default async function HomePage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const t = await getTranslations('home')
	const { total, practices, themes, regions, event, transfers, project } = await home(locale)
	return (
		<>
			<div className="grid items-center gap-x-12 gap-y-12 pt-8 sm:pt-12 lg:grid-cols-[13fr_11fr]">
				<div>
					<h1 className="text-42 leading-[1.08] sm:text-56">{t('headline')}</h1>
					<HomeSearch total={total} />
				</div>
				<section aria-labelledby="map-title">
					<h2 id="map-title" className="sr-only">
						{t('map')}
					</h2>
					<RegionMap counts={regions} locale={locale} />
				</section>
			</div>
			<HomeThemes themes={themes} />
			<HomeLists practices={practices} total={total} event={event} transfers={transfers} />
			<HomePeople project={project} />
		</>
	)
}
