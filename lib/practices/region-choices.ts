import type { Facet } from './summary'

/**
 * Of regions, those that are choices. NUTS 1 groups regions for statistics and is left out unless it was asked
 * for; so is a region that only repeats the one above it (Luxembourg in Luxembourg).
 */
export function regionChoices(facets: readonly Facet[]): Facet[] {
	const shown = new Map<string, Facet>()
	const worthShowing = (facet: Facet): boolean => {
		if (facet.selected || facet.value.length === 2) return true
		const parent = regionAbove(facet, shown)
		return facet.value.length > 3 && (parent?.label !== facet.label || parent.count !== facet.count)
	}
	for (const facet of facets.toSorted((a, b) => a.value.length - b.value.length))
		if (worthShowing(facet)) shown.set(facet.value, facet)
	return facets.filter((facet) => shown.has(facet.value))
}

/** The nearest of `known` above a region: its code begins with the codes of all that hold it. */
export function regionAbove({ value }: Facet, known: ReadonlyMap<string, Facet>): Facet | undefined {
	for (let code = value.slice(0, -1); code.length >= 2; code = code.slice(0, -1)) {
		const facet = known.get(code)
		if (facet) return facet
	}
	return undefined
}
