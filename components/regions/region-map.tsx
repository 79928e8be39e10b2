import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { paths } from '@/lib/paths'
import { europeMap, regionOnEurope } from '@/lib/regions/geometry'
import { type RegionCount, shadeOf, shadeStarts, toneOf } from '@/lib/regions/schema'
import { BoundariesCredit } from './boundaries-credit'
import { placeLabels } from './place-labels'
import { ShadeLegend } from './shade-legend'

type Props = {
	/** Regions with practices, each at the level at which it is to be drawn. */
	counts: readonly RegionCount[]
	locale: string
	/** Where a region leads; its own page unless told otherwise. */
	linkTo?: (code: string) => string
}

/** Past this many regions the shades speak alone: numbers would cover the map. */
const mostNumbers = 40
/** A disc around each region, so that a small one is seen, and hit; larger with the shade. */
const discRadius = (shade: number, regions: number) => (regions <= 15 ? 13 + 3 * shade : 8 + 2 * shade)

/** The regions of Europe that have practices, shaded by how many. Rendered on the server; no script. */
export function RegionMap({ className, ...drawing }: Props & { className?: string }) {
	return (
		<figure className={cx('@container min-w-0', className)}>
			<RegionDrawing {...drawing} />
			<figcaption className="mt-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-13 text-quiet">
				<RegionMapLegend {...drawing} />
				<BoundariesCredit />
			</figcaption>
			<OutsideMap {...drawing} />
		</figure>
	)
}

/** In a box that is a `@container`: names appear where it is wide enough. */
export function RegionDrawing({ counts, locale, linkTo }: Props) {
	const t = useTranslations('regions')
	const format = useFormatter()
	const map = europeMap()
	const href = linkTo ?? ((code: string) => paths.region(locale, code))
	const sorted = inOrder(counts, locale)
	const starts = shadeStarts(sorted[0]?.count ?? 1)
	const drawn = sorted.flatMap((region) => {
		const shape = regionOnEurope(region.code)
		return shape ? [{ ...region, ...shape, shade: shadeOf(region.count, starts) }] : []
	})
	// Countries first, so that a region inside another lies on top of it.
	const ordered = drawn.toSorted((a, b) => a.code.length - b.code.length)
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
		// biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing has no element of its own
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
						data-shade={toneOf(region.shade, starts.length)}
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
	)
}

const inOrder = (counts: readonly RegionCount[], locale: string) =>
	counts
		.filter((region) => region.count > 0)
		.toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name, locale))

export function RegionMapLegend({ counts, locale }: Props) {
	const [largest] = inOrder(counts, locale)
	return <ShadeLegend starts={shadeStarts(largest?.count ?? 1)} largest={largest?.count ?? 1} />
}

/** What lies beyond the edge of the drawing, in words. */
export function OutsideMap({ counts, locale }: Props) {
	const t = useTranslations('regions')
	const format = useFormatter()
	const outside = inOrder(counts, locale).filter(({ code }) => !regionOnEurope(code))
	if (outside.length === 0) return null
	return (
		<p className="mt-2 text-13 text-quiet">
			{t('outsideMap', {
				regions: format.list(outside.map((region) => `${region.name} (${format.number(region.count)})`)),
			})}
		</p>
	)
}
