/** Limits of reviews: Unicode characters, and days. The only place they stand. */
export const reviewLimits = {
	/** What ties a reviewer to a practice, in their words. */
	conflict: 1000,
	/** Days a reviewer has, unless an editor says otherwise. */
	days: 21,
	/** Days before the end when it is due soon. */
	soon: 5,
	/** The furthest day an editor may set. */
	daysAtMost: 366,
} as const
