import type { Stage } from '../practices/schema'
import type { Random } from './random'

/** The days of a practice's life, in the order in which they come. */
export type PracticeDates = {
	startYear: number
	/** "2016" or "2016-04". */
	startDate: string
	endDate: string | null
	createdAt: Date
	submittedAt: Date
	publishedAt: Date
	/** When it was published anew, for the few that were. */
	revisedAt: Date | null
	confirmedAt: Date | null
	validatedAt: Date | null
}

const day = 86_400_000
/** The last day of the corpus. Fixed: the same seed gives the same days, whenever it is asked. */
export const lastDay = Date.UTC(2026, 9, 31)
const tenYears = 3652

export function datesFor(random: Random, stage: Stage): PracticeDates {
	// More of late than long ago; never at midnight, as people do not publish then.
	const published =
		lastDay - Math.floor(random.next() ** 1.4 * tenYears) * day + random.between(7, 17) * 3_600_000
	const submitted = published - random.between(3, 90) * day
	const created = submitted - random.between(1, 60) * day
	const publishedYear = new Date(published).getUTCFullYear()
	const over = stage === 'ended' || stage === 'abandoned'
	const latestStart = over ? publishedYear - 1 : publishedYear
	const startYear = Math.max(2000, latestStart - Math.floor(random.logNormal(2.4, 0.9)))
	const month = random.chance(0.4)
		? `-${String(random.between(1, startYear === publishedYear ? 1 : 12)).padStart(2, '0')}`
		: ''
	const revisable = published + 30 * day < lastDay
	const revised = random.chance(0.04) && revisable ? between(random, published + 30 * day, lastDay) : null
	const live = revised ?? published
	return {
		startYear,
		startDate: `${startYear}${month}`,
		// At least a year after it began: whatever the months, not before it.
		endDate: over ? String(random.between(startYear + 1, publishedYear)) : null,
		createdAt: new Date(created),
		submittedAt: new Date(submitted),
		publishedAt: new Date(published),
		revisedAt: revised === null ? null : new Date(revised),
		confirmedAt: random.chance(0.15)
			? null
			: new Date(random.chance(0.35) ? live : between(random, live, lastDay)),
		validatedAt: random.chance(0.2) ? new Date(between(random, published, published + 200 * day)) : null,
	}
}

/** A moment between two, the second where it is over already. */
const between = (random: Random, from: number, to: number): number =>
	from >= to ? from : from + Math.floor(random.next() * (to - from))
