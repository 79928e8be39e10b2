import { regionAbove, regionChoices } from '@/lib/practices/region-choices'
import type { Facet } from '@/lib/practices/summary'

export type Branch = { facet: Facet; children: Branch[] }

/** Priorities with their themes, in the order of the vocabulary. What has no priority stands by itself. */
export const themeTree = (facets: readonly Facet[]): Branch[] => grow(facets, (facet) => facet.parent)

/** Countries with their regions. */
export function regionTree(facets: readonly Facet[]): Branch[] {
	const choices = regionChoices(facets)
	const shown = new Map(choices.map((facet) => [facet.value, facet]))
	return grow(choices, (facet) => regionAbove(facet, shown)?.value)
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
