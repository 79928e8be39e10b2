import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { paths } from '@/lib/paths'
import { type PracticeFilters, toSearchParams } from '@/lib/practices/filters'
import type { Facet, FacetGroup, Facets, MoreFacets } from '@/lib/practices/summary'
import { themeColour } from '../theme-list'
import { anySelected, regionTree, themeTree } from './facet-tree'
import { FilterGroup } from './filter-group'
import { FilterRow } from './filter-row'
import { FilterTree } from './filter-tree'
import { isLong, type ShownGroup, shownGroups } from './groups'
import { SearchWithin } from './search-within'
import { YearRange } from './year-range'

type Props = { filters: PracticeFilters; facets: Facets; more: MoreFacets; locale: string }

/** So many rows are a list to search in. */
const long = 8

const openAtFirst: ReadonlySet<FacetGroup> = new Set(['theme', 'region'])

/** All groups with something to choose, and what the form has no control for and must not lose. */
export function Choices(props: Props) {
	const { filters, facets } = props
	const t = useTranslations('facets')
	const groups = shownGroups(facets)
	return (
		<>
			<Kept filters={filters} groups={groups} />
			{groups.map((group) => {
				const chosen = filters[group].length + (group === 'region' ? filters.country.length : 0)
				return (
					<FilterGroup
						key={group}
						title={t(`groups.${group}`)}
						chosen={chosen}
						open={openAtFirst.has(group) || chosen > 0}
					>
						<Values {...props} group={group} />
					</FilterGroup>
				)
			})}
		</>
	)
}

function Kept({ filters, groups }: { filters: PracticeFilters; groups: readonly ShownGroup[] }) {
	const shown = new Set<string>(['q', 'page', ...groups])
	if (shown.has('region')) shown.add('country')
	// Fields for one range show one; several stay beside what they add.
	if (filters.year.length > 1) shown.delete('year')
	return [...toSearchParams(filters)]
		.filter(([name]) => !shown.has(name))
		.map(([name, value]) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />)
}

function Values({ group, ...props }: Props & { group: ShownGroup }) {
	const { filters, facets } = props
	if (group === 'year') return <YearRange filters={filters} facets={facets.year} />
	if (group === 'theme')
		return (
			<FilterTree
				group="theme"
				branches={themeTree(facets.theme)}
				hue={(theme) => themeColour(theme.parent ?? theme.value)}
			/>
		)
	if (group === 'region') return <Regions {...props} />
	const rows = facets[group]
	const list = <Rows group={group} facets={rows} />
	return rows.length <= long ? (
		list
	) : (
		<Within {...props} group={group}>
			<div className="max-h-72 overflow-y-auto overscroll-contain">{list}</div>
		</Within>
	)
}

function Rows({ group, facets }: { group: FacetGroup; facets: readonly Facet[] }) {
	return (
		<ul>
			{facets.map((facet) => (
				<li key={facet.value} className="pr-7">
					<FilterRow group={group} facet={facet} />
				</li>
			))}
		</ul>
	)
}

/** Where there are too many regions to list, those of a country appear when it is chosen. */
function Regions(props: Props) {
	const { facets, more } = props
	const branches = regionTree(facets.region).map((country) =>
		more.region === undefined || country.facet.selected || anySelected(country.children)
			? country
			: { ...country, children: [] },
	)
	const tree = (
		<div className="max-h-96 overflow-y-auto overscroll-contain">
			<FilterTree group="region" branches={branches} />
		</div>
	)
	return (
		<>
			{/* Countries asked for as such: an address may have them, the tree has them as regions. */}
			<Rows group="country" facets={facets.country.filter(({ selected }) => selected)} />
			{facets.region.length <= long ? (
				tree
			) : (
				<Within {...props} group="region">
					{tree}
				</Within>
			)}
		</>
	)
}

function Within({
	group,
	filters,
	facets,
	more,
	locale,
	children,
}: Props & { group: ShownGroup; children: ReactNode }) {
	const t = useTranslations('facets')
	const asked = toSearchParams(filters)
	asked.delete('page')
	const all = new URLSearchParams(asked)
	all.set('group', group)
	return (
		<>
			<SearchWithin
				group={group}
				label={t('searchWithin', { group: t(`groups.${group}`) })}
				asked={asked.toString()}
				locale={locale}
				chosen={facets[group].filter(({ selected }) => selected)}
			>
				{children}
			</SearchWithin>
			{more[group] === undefined ? null : (
				<Link
					href={paths.choices(locale, all)}
					rel="nofollow"
					prefetch={false}
					className="link inline-flex min-h-7 items-center text-13"
				>
					{isLong(group) ? t(`all.${group}`, { count: facets[group].length + more[group] }) : t('all.region')}
				</Link>
			)}
		</>
	)
}
