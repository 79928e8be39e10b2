import type { Facet } from '@/lib/practices/summary'

export type Branch = { facet: Facet; children: Branch[] }

/** Priorities with their themes, in the order of the vocabulary. What has no priority stands by itself. */
export const themeTree = (facets: readonly Facet[]): Branch[] => grow(facets, (facet) => facet.parent)

/**
 * Countries with their regions. NUTS 1 groups regions for statistics and is left out unless it was asked for;
 * so is a region that only repeats the one above it (Luxembourg in Luxembourg).
 */
export function regionTree(facets: readonly Facet[]): Branch[] {
	const shown = new Map<string, Facet>()
	/** The nearest that is shown: a region's code begins with the codes of all that hold it. */
	const above = ({ value }: Facet): Facet | undefined => {
		for (let code = value.slice(0, -1); code.length >= 2; code = code.slice(0, -1)) {
			const facet = shown.get(code)
			if (facet) return facet
		}
		return undefined
	}
	const worthShowing = (facet: Facet): boolean => {
		if (facet.selected || facet.value.length === 2) return true
		const parent = above(facet)
		return facet.value.length > 3 && (parent?.label !== facet.label || parent.count !== facet.count)
	}
	for (const facet of facets.toSorted((a, b) => a.value.length - b.value.length))
		if (worthShowing(facet)) shown.set(facet.value, facet)
	return grow(
		facets.filter((facet) => shown.has(facet.value)),
		(facet) => above(facet)?.value,
	)
}

function grow(facets: readonly Facet[], parentOf: (facet: Facet) => string | undefined): Branch[] {
	const branches = new Map(facets.map((facet) => [facet.value, { facet, children: [] as Branch[] }]))
	const roots: Branch[] = []
	for (const branch of branches.values()) {
		const parent = branches.get(parentOf(branch.facet) ?? '')
		if (parent && parent !== branch) parent.children.push(branch)
		else roots.push(branch)
	}
	return roots
}

export const anySelected = (branches: readonly Branch[]): boolean =>
	branches.some((branch) => branch.facet.selected || anySelected(branch.children))
