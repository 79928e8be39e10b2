/** Limits of reviews: Unicode characters, and days. The only place they stand. */
export const reviewLimits = {
	/** What ties a reviewer to a practice, in their words. */
	conflict: 1000,
	/** Why a criterion stands as it does. */
	reason: 1500,
	/** What an expert says of the practice as a whole. */
	summary: 3000,
	name: 100,
	affiliation: 160,
	/** The owner's answer. */
	reply: 3000,
	/** Days a reviewer has, unless an editor says otherwise. */
	days: 21,
	/** Days before the end when it is due soon. */
	soon: 5,
	/** The furthest day an editor may set. */
	daysAtMost: 366,
	/** In which the owner can still change their answer. */
	replyDays: 14,
} as const
