import { RegionMap } from '@/components/regions/region-map'
import { paths } from '@/lib/paths'
import { type PracticeFilters, toSearchParams, withChange } from '@/lib/practices/filters'
import type { Facet } from '@/lib/practices/summary'
import { regionsForMap } from '@/lib/regions/schema'

type Props = { filters: PracticeFilters; regions: readonly Facet[]; locale: string }

/** Where the practices found are. A region leads to the list of those in it. */
export function FoundMap({ filters, regions, locale }: Props) {
	// Counts of regions leave the chosen regions aside; the map shows what was asked for.
	const asked = regions.filter(
		({ value, count }) =>
			count > 0 && (filters.region.length === 0 || filters.region.some((code) => value.startsWith(code))),
	)
	const counts = asked.map(({ value, label, count }) => ({
		code: value,
		name: label,
		count,
		own: !asked.some(({ value: other }) => other !== value && other.startsWith(value)),
	}))
	return (
		<RegionMap
			counts={regionsForMap(counts)}
			locale={locale}
			list="below"
			className="grid gap-6"
			listLimit={counts.length}
			linkTo={(code) =>
				paths.practices(locale, toSearchParams(withChange(filters, { region: [code], view: 'list' })))
			}
		/>
	)
}
