import { isContentLocale, type Locale, languageName } from '../locales'
import { pick } from '../localised'
import { regionName } from '../nuts'
import type { Columns, Counted } from '../search/columns'
import { translatorFor } from '../translator'
import { costBands } from './cost-bands'
import type { FacetNames } from './facet-name-queries'
import type { PracticeFilters } from './filters'
import { stages, territories } from './schema'
import { type Facet, type FacetGroup, type Facets, facetGroups, type MoreFacets } from './summary'
import { isWithin, yearEnds } from './years'

/** Of a group with more values than a reader looks through, the most frequent are listed. */
export const mostListed = 60

type State = { columns: Columns; names: FacetNames }
type Name = (group: FacetGroup, value: string) => string

/** The values of every group with their names and counts. */
export async function facetsOf(
	state: State,
	found: Counted,
	asked: PracticeFilters,
	locale: Locale,
): Promise<{ facets: Facets; more: MoreFacets }> {
	const name = await namer(state.names, locale)
	const more: MoreFacets = {}
	const facets = Object.fromEntries(
		facetGroups.map((group) => {
			const { listed, left } = listedOf(state, group, found.counts, asked[group])
			if (left > 0) more[group] = left
			return [
				group,
				inOrder(
					group,
					listed.map((one) => toFacet(state, group, one, name)),
					locale,
				),
			]
		}),
	) as Facets
	return { facets, more }
}

/** All values of one group, most frequent first, `from` the given place on. */
export async function facetValues(
	state: State,
	found: Counted,
	asked: PracticeFilters,
	group: FacetGroup,
	locale: Locale,
	/** Only those whose name has this in it. */
	like: (name: string) => boolean,
): Promise<Facet[]> {
	const name = await namer(state.names, locale)
	const values = countsOf(state, group, found.counts, asked[group])
		.map((one) => toFacet(state, group, one, name))
		.filter(({ label }) => like(label))
	return inOrder(group, values, locale)
}

type CountedValue = { value: string; count: number; selected: boolean }

/** What counts something; and what was chosen, even when it counts nothing, so that it can be taken back. */
function countsOf(
	{ columns }: State,
	group: FacetGroup,
	counts: Uint32Array,
	chosen: readonly string[],
	/** The values to count: all of the group, unless said. */
	ids: readonly number[] = columns.idsOf(facetGroups.indexOf(group)),
): CountedValue[] {
	const selected = new Set(chosen)
	const values: CountedValue[] = []
	for (const id of ids) {
		const value = columns.values[id]?.value ?? ''
		const count = counts[id] ?? 0
		if (count > 0 && !selected.has(value)) values.push({ value, count, selected: false })
	}
	for (const value of selected) {
		const index = facetGroups.indexOf(group)
		const its =
			group === 'year'
				? columns.idsOf(index).filter((id) => isWithin(columns.values[id]?.value ?? '', [value]))
				: [columns.id(index, value) ?? -1]
		values.push({ value, count: its.reduce((sum, id) => sum + (counts[id] ?? 0), 0), selected: true })
	}
	return values
}

/** The values of a group that are shown beside a list, and how many are left out. */
function listedOf(
	state: State,
	group: FacetGroup,
	counts: Uint32Array,
	chosen: readonly string[],
): { listed: CountedValue[]; left: number } {
	const { columns } = state
	const index = facetGroups.indexOf(group)
	const counting = columns.idsOf(index).filter((id) => (counts[id] ?? 0) > 0)
	if (short.has(group) || counting.length <= mostListed)
		return { listed: countsOf(state, group, counts, chosen, counting), left: 0 }
	const frequent = columns.mostFrequent(counting, counts, mostListed)
	const ids = group === 'region' ? withNear(frequent, counting, state, chosen) : frequent
	const listed = countsOf(state, group, counts, chosen, ids)
	const chosenThatCount = chosen.filter((value) => (counts[columns.id(index, value) ?? -1] ?? 0) > 0).length
	return {
		listed,
		left: counting.length - listed.filter(({ selected }) => !selected).length - chosenThatCount,
	}
}

/** Groups whose values are few by their nature are listed whole. */
const short: ReadonlySet<FacetGroup> = new Set([
	'theme',
	'country',
	'territory',
	'stage',
	'cost',
	'language',
	'year',
	'validated',
])

/** Regions are a tree: countries, what is above, beside and below the chosen ones, and the most frequent. */
function withNear(
	frequent: readonly number[],
	ids: readonly number[],
	{ columns, names }: State,
	chosen: readonly string[],
): number[] {
	const parentOf = (code: string) => names.get(`region ${code}`)?.parent ?? null
	/** NUTS 1 is not shown: what is in it stands under its country. */
	const shownUnder = (code: string) => {
		const parent = parentOf(code) ?? ''
		return parent.length === 3 ? (parentOf(parent) ?? '') : parent
	}
	const near = new Set<string>(chosen)
	for (const code of chosen) for (let above = parentOf(code); above; above = parentOf(above)) near.add(above)
	const shown = new Set(frequent)
	return ids.filter((id) => {
		const value = columns.values[id]?.value ?? ''
		if (shown.has(id) || value.length === 2) return true
		return near.size > 0 && (near.has(value) || near.has(shownUnder(value)))
	})
}

const ordered: Partial<Record<FacetGroup, readonly string[]>> = {
	stage: stages,
	cost: costBands,
	territory: territories,
	validated: ['yes', 'no'],
}

/** Themes, stages, bands and years have an order of their own; the rest goes by how much there is. */
function inOrder(group: FacetGroup, facets: readonly PlacedFacet[], locale: Locale): Facet[] {
	const collator = collatorFor(locale)
	const place = ({ value, position }: PlacedFacet): number =>
		group === 'theme'
			? (position ?? 0)
			: group === 'year'
				? -Number.parseInt(value.replace(/^-/, ''), 10)
				: (ordered[group]?.indexOf(value) ?? 0)
	return facets
		.toSorted(
			(a, b) =>
				place(a) - place(b) ||
				(group === 'theme' || ordered[group] ? 0 : b.count - a.count) ||
				collator.compare(a.label, b.label),
		)
		.map(({ position: _, ...facet }) => facet)
}

type PlacedFacet = Facet & { position: number | null }

function toFacet(
	{ names }: State,
	group: FacetGroup,
	{ value, count, selected }: CountedValue,
	name: Name,
): PlacedFacet {
	const label = name(group, value)
	const known = names.get(`${group} ${value}`)
	return {
		value,
		label: label || value,
		count,
		...(known?.parent && { parent: known.parent }),
		selected,
		known: label !== '',
		position: known?.position ?? null,
	}
}

const namers = new WeakMap<FacetNames, Map<Locale, Promise<Name>>>()

/** Names are made once for each state of the catalogue and language: some take Intl long. '' for what nobody knows. */
export function namer(names: FacetNames, locale: Locale): Promise<Name> {
	const known = namers.get(names) ?? new Map<Locale, Promise<Name>>()
	namers.set(names, known)
	const its = known.get(locale) ?? makeNamer(names, locale)
	known.set(locale, its)
	return its
}

async function makeNamer(names: FacetNames, locale: Locale): Promise<Name> {
	const t = await translatorFor(locale)
	const made = new Map<string, string>()
	const make: Name = (group, value) => {
		const its = names.get(`${group === 'country' ? 'region' : group} ${value}`)
		switch (group) {
			case 'stage': {
				const stage = stages.find((one) => one === value)
				return stage ? t(`stage.${stage}`) : ''
			}
			case 'territory': {
				const territory = territories.find((one) => one === value)
				return territory ? t(`territory.${territory}`) : ''
			}
			case 'cost': {
				const band = costBands.find((one) => one === value)
				return band ? t(`cost.${band}`) : ''
			}
			case 'validated':
				return value === 'yes' || value === 'no' ? t(`validated.${value}`) : ''
			case 'year': {
				const ends = yearEnds(value)
				if (!ends) return ''
				const { from, to } = ends
				if (from === to) return from
				if (from === '') return t('facets.years.until', { year: to })
				return to === '' ? t('facets.years.since', { year: from }) : `${from}–${to}`
			}
			case 'language':
				return isContentLocale(value) ? languageName(value, locale) : ''
			case 'region':
			case 'country':
				return its?.name && (group === 'region' || value.length === 2)
					? regionName(
							{ code: value, level: its.position ?? 3, nameLatin: its.name, names: its.names },
							locale,
						)
					: ''
			default:
				return its ? pick(its.names, locale) || (its.name ?? '') : ''
		}
	}
	return (group, value) => {
		const key = `${group} ${value}`
		const known = made.get(key)
		if (known !== undefined) return known
		const label = make(group, value)
		// Values that a reader made up must not fill the memory.
		if (label !== '' && group !== 'year') made.set(key, label)
		return label
	}
}

const collators = new Map<Locale, Intl.Collator>()
function collatorFor(locale: Locale): Intl.Collator {
	const collator = collators.get(locale) ?? new Intl.Collator(locale, { numeric: true })
	collators.set(locale, collator)
	return collator
}
