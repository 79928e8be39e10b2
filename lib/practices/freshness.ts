/** Owners confirm once a year that all of a practice still holds. */
export type Freshness = 'never' | 'fresh' | 'due'

/** `confirmedAt` is an ISO moment. */
export function freshness(confirmedAt: string | null, now: Date): Freshness {
	if (confirmedAt === null) return 'never'
	const due = new Date(confirmedAt)
	due.setUTCFullYear(due.getUTCFullYear() + 1)
	return now < due ? 'fresh' : 'due'
}
