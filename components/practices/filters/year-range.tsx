import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { cx } from '@/components/ui/cx'
import { controlClass } from '@/components/ui/text-input'
import { colon } from '@/lib/colon'
import type { PracticeFilters } from '@/lib/practices/filters'
import type { Facet } from '@/lib/practices/summary'
import { yearEnds, yearFields } from '@/lib/practices/years'
import { yearBars } from './year-bars'

/**
 * From which year to which. Shows the range that is chosen; where several are, they stand as chips, and these
 * fields add one.
 */
export function YearRange({ filters, facets }: { filters: PracticeFilters; facets: readonly Facet[] }) {
	const t = useTranslations('facets.years')
	const [only, ...others] = filters.year
	const ends = only !== undefined && others.length === 0 ? yearEnds(only) : null
	const bars = yearBars(facets, filters.year)
	return (
		<div className="grid gap-3 pr-1.5">
			<Bars bars={bars} />
			<div className="grid grid-cols-2 gap-3">
				{(['from', 'to'] as const).map((end) => (
					<div key={end} className="grid gap-1">
						<label htmlFor={yearFields[end]} className="text-13">
							{t(end)}
						</label>
						<input
							id={yearFields[end]}
							name={yearFields[end]}
							defaultValue={ends?.[end] ?? ''}
							inputMode="numeric"
							maxLength={4}
							autoComplete="off"
							aria-describedby="year-hint"
							className={cx(controlClass, 'min-h-9 py-1 text-15! tabular-nums')}
						/>
					</div>
				))}
			</div>
			<p id="year-hint" className="text-13 text-quiet">
				{t('hint')}
			</p>
		</div>
	)
}

/** A picture of how many began when. Its figures are in the list of practices; the first and the last year are text. */
function Bars({ bars }: { bars: ReturnType<typeof yearBars> }) {
	const t = useTranslations('facets')
	const format = useFormatter()
	const locale = useLocale()
	const most = Math.max(...bars.map(({ count }) => count), 1)
	const [first, last] = [bars[0], bars.at(-1)]
	if (!first || !last || first === last) return null
	return (
		<div>
			<div aria-hidden="true" className="flex h-12 items-end gap-px border-b border-hairline">
				{bars.map(({ from, to, count, inside }) => (
					<span
						key={from}
						title={`${from === to ? from : `${from}–${to}`}${colon(locale)}${format.number(count)}`}
						className="flex h-full flex-1 items-end"
					>
						<span
							className={cx('w-full', inside ? 'bg-accent' : 'bg-edge opacity-50')}
							style={{ height: count === 0 ? 0 : `max(2px, ${(100 * count) / most}%)` }}
						/>
					</span>
				))}
			</div>
			<p className="flex justify-between pt-1 text-13 text-quiet tabular-nums">
				<span aria-hidden="true">{first.from}</span>
				<span aria-hidden="true">{last.to}</span>
				<span className="sr-only">{t('years.span', { first: first.from, last: last.to })}</span>
			</p>
		</div>
	)
}
