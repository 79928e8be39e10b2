import type { Metadata } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations, setRequestLocale } from 'next-intl/server'
import { pageMetadata } from '@/app/page-metadata'
import { cachedQuery } from '@/app/visitor-cache'
import { RegionMap } from '@/components/regions/region-map'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageTitle } from '@/components/ui/page-title'
import { visitor } from '@/lib/accounts/policy'
import type { Locale } from '@/lib/locales'
import { countryName } from '@/lib/nuts'
import { paths } from '@/lib/paths'
import { countByRegion } from '@/lib/practices/catalogue-queries'
import { regionsForMap } from '@/lib/regions/schema'

export const revalidate = false
export function generateStaticParams() {
	return []
}

type Props = { params: Promise<{ locale: Locale }> }

const regionCounts = cachedQuery('regions', (locale: Locale) => countByRegion(visitor, locale))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
	const { locale } = await params
	const t = await getTranslations({ locale, namespace: 'regions' })
	return pageMetadata({
		locale,
		path: paths.regions(locale),
		title: t('title'),
		description: t('description'),
	})
}

/** Past this many the list by country gets the whole width, under the map. */
const fewEnoughBeside = 24

export default async function RegionsPage({ params }: Props) {
	const { locale } = await params
	setRequestLocale(locale)
	const t = await getTranslations('regions')
	const format = await getFormatter()
	const all = await regionCounts(locale)
	const own = all.filter((region) => region.own)
	const byName = new Intl.Collator(locale)
	const countries = Object.entries(Object.groupBy(own, (region) => region.code.slice(0, 2)))
		.map(([code, regions = []]) => ({
			code,
			name: countryName(code, locale),
			count: all.find((region) => region.code === code)?.count ?? 0,
			regions: regions.toSorted((a, b) => byName.compare(a.name, b.name)),
		}))
		.sort((a, b) => byName.compare(a.name, b.name))
	const beside = own.length <= fewEnoughBeside
	return (
		<>
			<PageTitle title={t('title')} lead={t('lead', { regions: own.length, countries: countries.length })} />
			<div className={beside ? 'grid gap-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : 'grid gap-12'}>
				<RegionMap counts={regionsForMap(all)} locale={locale} className="max-w-4xl" />
				{own.length === 0 ? (
					<EmptyState
						title={t('emptyTitle')}
						actions={<Button href={paths.contribute(locale)}>{t('contribute')}</Button>}
					>
						{t('emptyText')}
					</EmptyState>
				) : (
					<section aria-labelledby="by-country">
						<h2 id="by-country" className="mb-4 text-25">
							{t('byCountry')}
						</h2>
						<div className={beside ? 'grid gap-8' : 'gap-x-12 sm:columns-2 lg:columns-3'}>
							{countries.map((country) => (
								<div key={country.code} className={beside ? undefined : 'mb-8 break-inside-avoid'}>
									<h3 className="flex items-baseline justify-between gap-4 border-b border-ink pb-1 text-17">
										<Link href={paths.region(locale, country.code)} className="link-quiet">
											{country.name}
										</Link>
										<span className="font-sans text-15 font-normal tabular-nums text-quiet">
											<span aria-hidden="true">{format.number(country.count)}</span>
											<span className="sr-only">{t('practices', { count: country.count })}</span>
										</span>
									</h3>
									<ul className="divide-y divide-hairline text-15">
										{country.regions
											.filter((region) => region.code !== country.code)
											.map((region) => (
												<li key={region.code}>
													<Link
														href={paths.region(locale, region.code)}
														prefetch={false}
														className="flex min-h-8 items-baseline justify-between gap-4 py-1.5 hover:text-accent"
													>
														<span>{region.name}</span>
														<span className="tabular-nums text-quiet">
															<span aria-hidden="true">{format.number(region.count)}</span>
															<span className="sr-only">{t('practices', { count: region.count })}</span>
														</span>
													</Link>
												</li>
											))}
									</ul>
								</div>
							))}
						</div>
					</section>
				)}
			</div>
		</>
	)
}
