export const followLimits = {
	/** Of one person. */
	follows: 500,
	/** People told in one transaction. */
	toldAtOnce: 200,
} as const
