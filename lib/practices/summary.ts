import type { PickedText } from '../localised'
import type { Part } from '../search/snippets'
import type { Stage, TextOrigin } from './schema'

/** A practice as a card shows it. Moments are ISO strings; names are in the reader's language where there is one. */
export type PracticeSummary = {
	slug: string
	title: PickedText
	summary: PickedText
	/** Who wrote title and summary in the language shown. */
	origin: TextOrigin
	stage: Stage
	/** Those it was entered with, without their ancestors. */
	regions: { code: string; name: string }[]
	/** NUTS country codes. */
	countries: string[]
	owner: { slug: string; name: PickedText; shortName: string | null }
	/** Level 2, each with the level 1 it belongs to. */
	themes: { code: string; parent: string | null; name: string }[]
	/** Languages it can be read in. */
	languages: string[]
	startYear: number
	evidenceCount: number
	/** Regions that took it up: planned, implementing or adopted. */
	transferCount: number
	confirmedAt: string | null
	/** Nobody of its owner confirms it any more: lib/practices/freshness.ts. */
	lapsed: boolean
	/** An expert's opinion stands behind what is published now: lib/reviews/validation-commands.ts. */
	validated: boolean
	publishedAt: string
	updatedAt: string
	/** Where the words asked for stand in the text, and in which language. */
	snippet?: Snippet
	/** The document of it that the snippet is from, where the words stand in no text of the practice itself. */
	attachment?: PickedText
	/** What the question was understood as, where the words themselves are not in it: terms of the thesaurus. */
	through?: PickedText[]
}

export type Snippet = { locale: string; parts: Part[] }

export type Facet = {
	value: string
	label: string
	count: number
	/** The value one level up: a theme's priority, a region's country or larger region. */
	parent?: string
	selected: boolean
	/** False for a value asked for that names nothing we know. */
	known: boolean
}

export const facetGroups = [
	'theme',
	'region',
	'country',
	'territory',
	'stage',
	'cost',
	'organisation',
	'project',
	'event',
	'language',
	'tag',
	'year',
	'validated',
] as const
export type FacetGroup = (typeof facetGroups)[number]
export const isFacetGroup = (text: string): text is FacetGroup => facetGroups.some((group) => group === text)
export type Facets = Record<FacetGroup, Facet[]>

/** How many values of a group are not listed, because it has more than a reader looks through. */
export type MoreFacets = Partial<Record<FacetGroup, number>>
