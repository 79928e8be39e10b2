import { useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { drawRegion } from '@/lib/regions/geometry'
import { BoundariesCredit } from './boundaries-credit'

type Props = {
	/** NUTS 2024 code. */
	code: string
	/** Name of the region, read out in place of the drawing. */
	label: string
	/** `small` for a column of facts, `large` for the region's own page. */
	size?: 'small' | 'large'
	/** WGS84 degrees: a point marked on the drawing, such as where a practice is at home. */
	place?: { latitude: number; longitude: number; label: string } | undefined
	className?: string
}

/** One region drawn large within its country. Nothing for a code without a shape. */
export function RegionShape({ code, label, size = 'large', place, className }: Props) {
	const t = useTranslations('regions')
	const drawing = drawRegion(code, place ? [[place.longitude, place.latitude]] : [])
	if (!drawing) return null
	const [point] = drawing.places
	const name =
		place && point
			? t('shapeWithPlace', { region: label, place: place.label })
			: t('shape', { region: label })
	return (
		<figure className={cx(size === 'small' && 'max-w-64', className)}>
			<svg
				viewBox={`0 0 ${drawing.width} ${drawing.height}`}
				className="region-shape block h-auto w-full rounded-2"
				data-size={size}
				role="img"
				aria-label={name}
			>
				<path d={drawing.neighbours} className="region-shape-neighbour" />
				<path d={drawing.country} className="region-shape-country" />
				<path d={drawing.lines} className="region-shape-line" />
				<path d={drawing.region} className="region-shape-region" />
				{point ? <circle cx={point.x} cy={point.y} r="7" className="region-shape-place" /> : null}
			</svg>
			<figcaption className="mt-1.5">
				<BoundariesCredit
					className={cx('text-quiet', size === 'small' ? 'block text-13 leading-tight' : 'text-13')}
				/>
			</figcaption>
		</figure>
	)
}
