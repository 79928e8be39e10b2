/** Of collections. Lengths are Unicode characters. */
export const collectionLimits = {
	/** Of one person. */
	collections: 50,
	practices: 200,
	name: 120,
	sharedTitle: 120,
	sharedText: 1000,
	note: 1000,
	/** Saved in one go: as many as can be compared, and some more. */
	atOnce: 20,
	/** Asked about in one go: the cards of a page. */
	askedAtOnce: 100,
} as const
