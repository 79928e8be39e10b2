import type { FacetGroup, Facets } from '@/lib/practices/summary'

/** In the order in which one narrows a list down: what about, where, how far, by whom. Countries are regions. */
export const groupOrder = [
	'theme',
	'region',
	'territory',
	'stage',
	'cost',
	'year',
	'organisation',
	'event',
	'project',
	'language',
	'tag',
	'validated',
] as const satisfies readonly FacetGroup[]
export type ShownGroup = (typeof groupOrder)[number]

/** Every practice has one of these, so one value is no choice; of the others some practices have none. */
const everywhere: ReadonlySet<FacetGroup> = new Set([
	...(['theme', 'region', 'stage', 'year', 'organisation', 'language', 'validated'] as const),
])

/** Groups in which there is something to choose, or to take back. */
export const shownGroups = (facets: Facets): ShownGroup[] =>
	groupOrder.filter(
		(group) =>
			facets[group].length > (everywhere.has(group) ? 1 : 0) ||
			facets[group].some(({ selected }) => selected) ||
			(group === 'region' && facets.country.some(({ selected }) => selected)),
	)

/** Groups that can have more values than are listed, which have a page of their own. */
export const longGroups = ['organisation', 'event', 'project', 'tag'] as const satisfies readonly ShownGroup[]
type LongGroup = (typeof longGroups)[number]
export const isLong = (group: FacetGroup): group is LongGroup => longGroups.some((long) => long === group)
