import { useTranslations } from 'next-intl'
import { toneOf } from '@/lib/regions/schema'

/** What the shades of a map stand for, in numbers. Nothing where there is only one. */
export function ShadeLegend({ starts, largest }: { starts: readonly number[]; largest: number }) {
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
								data-shade={toneOf(index + 1, starts.length)}
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
