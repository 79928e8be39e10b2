/** What may be meant while a reader types, by kind: shapes that the interface and the API share. */
export type Suggestion = {
	/** The practice's or organisation's slug, the region's or theme's code. */
	value: string
	label: string
	/** Language of the label where it is not the reader's. */
	locale?: string
	/** Published practices behind it; none for a practice itself. */
	count?: number
}

export const suggestionKinds = ['practices', 'regions', 'organisations', 'themes'] as const
export type SuggestionKind = (typeof suggestionKinds)[number]
export type Suggestions = Record<SuggestionKind, Suggestion[]> & {
	/** What was looked for instead of what was typed, where that stands nowhere. */
	corrected: string | null
}

export const noSuggestions: Suggestions = {
	practices: [],
	regions: [],
	organisations: [],
	themes: [],
	corrected: null,
}
