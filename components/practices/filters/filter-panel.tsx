import { X } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { cx } from '@/components/ui/cx'
import { icon } from '@/components/ui/icon'
import { paths } from '@/lib/paths'
import { type PracticeFilters, toSearchParams } from '@/lib/practices/filters'
import type { Facet, FacetGroup, Facets } from '@/lib/practices/summary'
import { themeColour } from '../theme-list'
import { anySelected, regionTree, themeTree } from './facet-tree'
import { FilterGroup } from './filter-group'
import { FilterRow } from './filter-row'
import { FilterTree } from './filter-tree'
import { SearchWithin } from './search-within'

export const filterForm = 'filters'
export const filterSheet = 'filter-sheet'

type Props = { filters: PracticeFilters; facets: Facets; total: number; locale: string }

/** So many rows are a list to search in, and no more than `most` are worth one. */
const long = 8
const most = 150

/**
 * All filters as one plain form. On wide screens it stands beside the list; on a phone it is a sheet that a
 * button opens (a popover: needs no JavaScript).
 */
export function FilterPanel({ filters, facets, total, locale }: Props) {
	const t = useTranslations('facets')
	return (
		<div
			id={filterSheet}
			popover="auto"
			className={cx(
				'inset-x-0 top-auto bottom-0 m-0 max-h-[88dvh] w-full max-w-none overflow-y-auto overscroll-contain rounded-t-6 border-t border-hairline bg-paper text-ink shadow-float',
				'backdrop:bg-black/50',
				'lg:static lg:block lg:max-h-none lg:overflow-visible lg:rounded-none lg:border-0 lg:bg-transparent lg:shadow-none print:hidden',
			)}
		>
			<div className="sticky top-0 z-10 flex items-center justify-between border-b border-hairline bg-paper px-4 py-2 lg:hidden">
				<span className="font-serif text-20 font-semibold">{t('title')}</span>
				<button
					type="button"
					popoverTarget={filterSheet}
					popoverTargetAction="hide"
					className={buttonClass({ variant: 'quiet', size: 'small' })}
				>
					<X {...icon} />
					{t('close')}
				</button>
			</div>
			<form
				id={filterForm}
				action={paths.practices(locale)}
				method="get"
				aria-label={t('title')}
				className="px-4 lg:px-0"
			>
				<Kept filters={filters} facets={facets} />
				<Choices facets={facets} />
				<div className="sticky bottom-0 border-t border-hairline bg-paper py-3 lg:static lg:[@media(scripting:enabled)]:hidden">
					<Button type="submit" variant="primary" className="w-full">
						{t('show', { count: total })}
					</Button>
				</div>
			</form>
		</div>
	)
}

/** What the form has no control for, and must not lose. */
function Kept({ filters, facets }: { filters: PracticeFilters; facets: Facets }) {
	const shown = new Set<string>(['q', 'page', ...groupsShown(facets)])
	return [...toSearchParams(filters)]
		.filter(([name]) => !shown.has(name))
		.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)
}

/** Every practice has these, so one value is no choice; without a project or an event there are others. */
const everywhere: ReadonlySet<FacetGroup> = new Set(['theme', 'region', 'stage', 'organisation', 'language'])
const groupsShown = (facets: Facets): FacetGroup[] =>
	(['theme', 'region', 'stage', 'organisation', 'event', 'project', 'language'] as const).filter(
		(group) =>
			facets[group].length > (everywhere.has(group) ? 1 : 0) || facets[group].some((facet) => facet.selected),
	)

const openAtFirst: ReadonlySet<FacetGroup> = new Set(['theme', 'region', 'stage'])

function Choices({ facets }: { facets: Facets }) {
	const t = useTranslations('facets')
	return groupsShown(facets).map((group) => (
		<FilterGroup
			key={group}
			title={t(`groups.${group}`)}
			open={openAtFirst.has(group) || facets[group].some((facet) => facet.selected)}
		>
			{group === 'theme' ? (
				<FilterTree
					group={group}
					branches={themeTree(facets.theme)}
					hue={(theme) => themeColour(theme.parent ?? theme.value)}
				/>
			) : group === 'region' ? (
				<Regions facets={facets.region} />
			) : (
				<Values group={group} facets={facets[group]} />
			)}
		</FilterGroup>
	))
}

/** Where there are too many regions to list, those of a country appear when it is chosen. */
function Regions({ facets }: { facets: readonly Facet[] }) {
	const branches = regionTree(facets).map((country) =>
		facets.length <= most || country.facet.selected || anySelected(country.children)
			? country
			: { ...country, children: [] },
	)
	return (
		<div className="max-h-96 overflow-y-auto overscroll-contain">
			<FilterTree group="region" branches={branches} />
		</div>
	)
}

function Values({ group, facets }: { group: FacetGroup; facets: readonly Facet[] }) {
	const t = useTranslations('facets')
	const format = useFormatter()
	const rows = facets.filter((facet, index) => index < most || facet.selected)
	if (rows.length <= long)
		return (
			<ul>
				{rows.map((facet) => (
					<li key={facet.value} className="pr-7">
						<FilterRow group={group} facet={facet} />
					</li>
				))}
			</ul>
		)
	return (
		<SearchWithin
			id={`within-${group}`}
			label={t('searchWithin', { group: t(`groups.${group}`), count: format.number(facets.length) })}
			nothing={t('nothingWithin')}
			rows={rows.map((facet) => ({
				key: facet.value,
				text: facet.label,
				row: <FilterRow group={group} facet={facet} />,
			}))}
		/>
	)
}
