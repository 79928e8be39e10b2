import type { Cluster, Place } from '../regions/clusters'
import type { RegionCount } from '../regions/schema'

/** A practice where it takes place, as far as that is known. */
export type MapPlace = Place & {
	slug: string
	title: string
	/** Language of the title where it is not the reader's. */
	locale?: string
}

/** What a map of an answer shows: shapes that the page, the API and the browser share. */
export type PracticeMap = {
	total: number
	/**
	 * Regions of every level that have any, those with most first. As with other filters, the counts leave the chosen
	 * regions aside: each says how many there would be with that region instead.
	 */
	regions: RegionCount[]
	/** Of the practices found; empty where there are too many, which `clusters` are of. */
	places: MapPlace[]
	clusters: Cluster[]
}

/** More places than this are gathered on a grid. */
export const mostPlaces = 2000
