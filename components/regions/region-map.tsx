import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { paths } from '@/lib/paths'
import { europeMap, regionOnEurope } from '@/lib/regions/geometry'
import { type RegionCount, shadeOf, shadeStarts } from '@/lib/regions/schema'
import { BoundariesCredit } from './boundaries-credit'
import { placeLabels } from './place-labels'

type Props = {
	/** Regions with practices, each at the level at which it is to be drawn. */
	counts: readonly RegionCount[]
	locale: string
	/** Where a region leads; its own page unless told otherwise. */
	linkTo?: (code: string) => string
	/** The same regions in words. `none`: the page lists them itself. */
	list?: 'beside' | 'below' | 'none'
	/** How many the list names before it refers to the page of all regions. */
	listLimit?: number
	className?: string
}

/** Past this many regions the shades speak alone: numbers would cover the map. */
const mostNumbers = 40
/** A disc around each region, so that a small one is seen, and hit; larger with the shade. */
const discRadius = (shade: number, regions: number) => (regions <= 15 ? 13 + 3 * shade : 8 + 2 * shade)

/** The regions of Europe that have practices, shaded by how many. Rendered on the server; no script. */
export function RegionMap({ counts, locale, linkTo, list = 'beside', listLimit = 12, className }: Props) {
	const t = useTranslations('regions')
	const format = useFormatter()
	const map = europeMap()
	const href = linkTo ?? ((code: string) => paths.region(locale, code))
	const sorted = counts
		.filter((region) => region.count > 0)
		.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, locale))
	const starts = shadeStarts(sorted[0]?.count ?? 1)
	const drawn = sorted.flatMap((region) => {
		const shape = regionOnEurope(region.code)
		return shape ? [{ ...region, ...shape, shade: shadeOf(region.count, starts) }] : []
	})
	// Countries first, so that a region inside another lies on top of it.
	const ordered = drawn.toSorted((a, b) => a.code.length - b.code.length)
	const outside = sorted.filter((region) => !drawn.some((one) => one.code === region.code))
	const numbered = drawn.length <= mostNumbers
	const compact = (count: number) => format.number(count, { notation: 'compact' })
	// Those with most practices choose the place of their name first.
	const placed = placeLabels(
		drawn.map(({ at, shade, name, count }) => ({
			at,
			name,
			number: compact(count),
			radius: discRadius(shade, drawn.length),
		})),
		map,
	)
	const labels = new Map(drawn.map((region, index) => [region.code, placed[index]]))
	const title = t('mapTitle', { count: sorted.length })

	return (
		<div
			className={cx(
				list === 'beside' && 'grid gap-x-12 gap-y-6 lg:grid-cols-[minmax(0,3fr)_minmax(14rem,1fr)]',
				className,
			)}
		>
			<figure className="@container min-w-0">
				{/* biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing has no element of its own */}
				<svg
					viewBox={`0 0 ${map.width} ${map.height}`}
					className="region-map block h-auto w-full"
					role="group"
					aria-label={title}
				>
					<path d={map.graticule} className="region-map-graticule" />
					<path d={map.land} className="region-map-land" />
					<path d={map.borders} className="region-map-border" />
					{ordered.map((region) => {
						const place = numbered ? labels.get(region.code) : undefined
						const label = t('mapLabel', { region: region.name, count: region.count })
						return (
							<Link
								key={region.code}
								href={href(region.code)}
								prefetch={false}
								aria-label={label}
								className="region-map-region"
								data-shade={shadeFraction(region.shade, starts.length)}
							>
								<title>{label}</title>
								{numbered ? (
									<circle cx={region.at.x} cy={region.at.y} r={discRadius(region.shade, drawn.length)} />
								) : null}
								<path d={region.path} />
								{place ? (
									<text x={place.x} y={place.y} dy="0.35em" textAnchor={place.anchor}>
										{place.named ? <tspan className="region-map-name">{region.name} </tspan> : null}
										<tspan>{compact(region.count)}</tspan>
									</text>
								) : null}
							</Link>
						)
					})}
				</svg>
				<figcaption className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-13 text-quiet">
					<ShadeLegend starts={starts} largest={sorted[0]?.count ?? 1} />
					<BoundariesCredit />
				</figcaption>
				{outside.length > 0 ? (
					<p className="mt-2 text-13 text-quiet">
						{t('outsideMap', {
							regions: format.list(
								outside.map((region) => `${region.name} (${format.number(region.count)})`),
							),
						})}
					</p>
				) : null}
			</figure>
			{list === 'none' ? null : (
				<RegionCountList
					counts={sorted.slice(0, listLimit)}
					href={href}
					more={sorted.length > listLimit ? paths.regions(locale) : undefined}
					total={sorted.length}
				/>
			)}
		</div>
	)
}

/** 1 to 4, whatever the number of shades in use: the darkest is the darkest. */
const shadeFraction = (shade: number, shades: number) =>
	shades === 1 ? 3 : Math.round(1 + ((shade - 1) * 3) / (shades - 1))

function ShadeLegend({ starts, largest }: { starts: number[]; largest: number }) {
	const t = useTranslations('regions')
	if (starts.length < 2) return <span />
	return (
		<div className="flex flex-wrap items-center gap-x-4 gap-y-1">
			<span>{t('legend')}</span>
			<ul className="flex flex-wrap gap-x-4 gap-y-1">
				{starts.map((start, index) => {
					const next = starts[index + 1]
					const end = next === undefined ? largest : next - 1
					return (
						<li key={start} className="flex items-center gap-1.5 tabular-nums">
							<span
								aria-hidden="true"
								data-shade={shadeFraction(index + 1, starts.length)}
								className="region-map-swatch"
							/>
							{start === end ? t('legendOne', { start }) : t('legendRange', { start, end })}
						</li>
					)
				})}
			</ul>
		</div>
	)
}

type ListProps = {
	counts: RegionCount[]
	href: (code: string) => string
	more?: string | undefined
	total: number
}

/** The map in words, so that nothing depends on seeing it. */
function RegionCountList({ counts, href, more, total }: ListProps) {
	const t = useTranslations('regions')
	const format = useFormatter()
	return (
		<div className="min-w-0">
			<ol className="divide-y divide-hairline border-y border-hairline text-15" aria-label={t('listLabel')}>
				{counts.map((region) => (
					<li key={region.code}>
						<Link
							href={href(region.code)}
							prefetch={false}
							className="flex min-h-10 items-baseline justify-between gap-4 py-2 hover:text-accent"
						>
							<span className="min-w-0">{region.name}</span>
							<span className="tabular-nums text-quiet">
								<span aria-hidden="true">{format.number(region.count)}</span>
								<span className="sr-only">{t('practices', { count: region.count })}</span>
							</span>
						</Link>
					</li>
				))}
			</ol>
			{more ? (
				<Link href={more} className="link mt-3 inline-block text-15">
					{t('allRegions', { count: total })}
				</Link>
			) : null}
		</div>
	)
}
