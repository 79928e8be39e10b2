import Link from 'next/link'
import { NextIntlClientProvider, useFormatter, useMessages, useTranslations } from 'next-intl'
import { BoundariesCredit } from '@/components/regions/boundaries-credit'
import { OutsideMap, RegionDrawing, RegionMapLegend } from '@/components/regions/region-map'
import { paths } from '@/lib/paths'
import { type PracticeFilters, toSearchParams, withChange } from '@/lib/practices/filters'
import type { PracticeSummary } from '@/lib/practices/summary'
import { type RegionCount, regionsForMap } from '@/lib/regions/schema'
import { shapesFile } from '@/lib/regions/shapes'
import { LiveMap } from './map/live-map'

type Props = {
	filters: PracticeFilters
	/** Of every level; their counts leave the chosen regions aside. */
	regions: readonly RegionCount[]
	/** Those found, as far as a page of the list has them. */
	practices: readonly PracticeSummary[]
	total: number
	locale: string
}

/** Where the practices found are: a map, and beside it the regions in words, and the practices of the one chosen. */
export function FoundMap({ filters, regions, practices, total, locale }: Props) {
	const messages = useMessages()
	const href = (change: Partial<PracticeFilters>) =>
		paths.practices(locale, toSearchParams(withChange(filters, change)))
	// The drawing shows what was asked for; the list leads to the other regions.
	const asked = regions.filter(
		({ code }) => filters.region.length === 0 || filters.region.some((chosen) => code.startsWith(chosen)),
	)
	const drawing = {
		counts: regionsForMap(smallest(asked)),
		locale,
		linkTo: (code: string) => href({ region: [code], view: 'list' }),
	}
	return (
		<NextIntlClientProvider messages={mapMessages(messages)}>
			<div className="@container">
				<LiveMap
					filters={filters}
					regions={regionsForMap(smallest(regions))}
					shapesVersion={shapesFile().version}
					drawing={<RegionDrawing {...drawing} />}
					legend={
						<>
							<RegionMapLegend {...drawing} />
							<OutsideMap {...drawing} />
						</>
					}
					credit={<BoundariesCredit />}
					chosen={
						filters.region.length === 0 ? null : (
							<Chosen
								practices={practices}
								total={total}
								locale={locale}
								names={filters.region.map((code) => regions.find((one) => one.code === code)?.name ?? code)}
								cards={href({ view: 'list' })}
								all={href({ region: [] })}
							/>
						)
					}
				/>
			</div>
		</NextIntlClientProvider>
	)
}

/** `own`: no smaller region says more exactly where it is. */
const smallest = (regions: readonly RegionCount[]) =>
	regions.map((region) => ({
		...region,
		own: !regions.some(({ code }) => code !== region.code && code.startsWith(region.code)),
	}))

/** The words that the map needs in the browser. */
function mapMessages(messages: ReturnType<typeof useMessages>) {
	const { catalogue, regions, ui, errors } = messages
	return {
		ui,
		errors,
		catalogue: { map: catalogue.map },
		regions: { legend: regions.legend, legendOne: regions.legendOne, legendRange: regions.legendRange },
	}
}

type ChosenProps = {
	practices: readonly PracticeSummary[]
	total: number
	names: string[]
	locale: string
	cards: string
	all: string
}

function Chosen({ practices, total, names, locale, cards, all }: ChosenProps) {
	const t = useTranslations('catalogue.map')
	const format = useFormatter()
	return (
		<section aria-labelledby="chosen-regions" className="min-w-0">
			<h2 id="chosen-regions" className="text-20">
				{format.list(names)}
			</h2>
			{practices.length < total ? (
				<p className="mt-1 text-13 text-quiet">{t('first', { shown: practices.length, count: total })}</p>
			) : null}
			<ul className="mt-2 grid gap-2 text-15">
				{practices.map(({ slug, title }) => (
					<li key={slug}>
						<Link
							href={paths.practice(locale, slug)}
							prefetch={false}
							lang={title.locale === locale ? undefined : title.locale}
							className="link-quiet"
						>
							{title.text}
						</Link>
					</li>
				))}
			</ul>
			<p className="mt-3 grid justify-items-start gap-1 text-15 print:hidden">
				<Link href={cards} prefetch={false} className="link inline-flex min-h-8 items-center">
					{t('show', { count: total })}
				</Link>
				<Link href={all} prefetch={false} scroll={false} className="link inline-flex min-h-8 items-center">
					{t('all')}
				</Link>
			</p>
		</section>
	)
}
