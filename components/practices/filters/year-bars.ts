import type { Facet } from '@/lib/practices/summary'
import { isWithin, isYear } from '@/lib/practices/years'

/** One or several years side by side, and how many practices began in them. */
export type YearBar = { from: string; to: string; count: number; inside: boolean }

/** More than these are thinner than one sees. */
const mostBars = 40

/** From the first year to the last, those without a practice too. All are inside when nothing is chosen. */
export function yearBars(facets: readonly Facet[], chosen: readonly string[]): YearBar[] {
	const began = facets.filter(({ value, count }) => isYear(value) && count > 0)
	if (began.length === 0) return []
	const years = began.map(({ value }) => Number(value))
	const [first, last] = [Math.min(...years), Math.max(...years)]
	const width = Math.ceil((last - first + 1) / mostBars)
	const bars = Array.from({ length: Math.ceil((last - first + 1) / width) }, (_, index): YearBar => {
		const from = first + index * width
		return { from: `${from}`, to: `${Math.min(last, from + width - 1)}`, count: 0, inside: false }
	})
	for (const { value, count } of began) {
		const bar = bars[Math.floor((Number(value) - first) / width)]
		if (!bar) continue
		bar.count += count
		bar.inside ||= chosen.length === 0 || isWithin(value, chosen)
	}
	return bars
}
