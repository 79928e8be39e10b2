/**
 * What setting a practice up costs, in bands of euros; its yearly cost where the first is not known. A practice
 * without either is in none. `below` is the first amount that no longer belongs to the band.
 */
export const costBandEdges = [
	{ band: 'under-10k', below: 10_000 },
	{ band: '10k-100k', below: 100_000 },
	{ band: '100k-1m', below: 1_000_000 },
] as const

export const costBands = [...costBandEdges.map(({ band }) => band), 'over-1m'] as const
export type CostBand = (typeof costBands)[number]
