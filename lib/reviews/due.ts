import { locales } from '../locales'
import { writtenDay } from '../moment'
import { reviewLimits } from './limits'

/** Days are YYYY-MM-DD throughout: a review is due on a day, not at an hour. */
export type DueState = 'later' | 'soon' | 'overdue'

/** The whole day is there to be used: a review is overdue from the day after. */
export function dueState(dueOn: string, today: string): DueState {
	if (dueOn < today) return 'overdue'
	return dueOn <= addDays(today, reviewLimits.soon) ? 'soon' : 'later'
}

export const dueAfter = (today: string): string => addDays(today, reviewLimits.days)

export function addDays(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`)
	date.setUTCDate(date.getUTCDate() + days)
	return date.toISOString().slice(0, 10)
}

/** Whether somebody can be asked to be done by then: a real day, from today to a year from now. */
export const isDueDay = (day: string, today: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(day) &&
	!Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
	addDays(day, 0) === day &&
	day >= today &&
	day <= addDays(today, reviewLimits.daysAtMost)

/** A day as a fact of a notification, whose reader may be of any language. */
export const dayFact = (day: string) => ({
	texts: Object.fromEntries(locales.map((locale) => [locale, writtenDay(day, locale)])),
})

/** Whether the owner's answer to an opinion can still be changed. */
export const canStillChange = (repliedAt: Date, now: Date): boolean =>
	now.getTime() - repliedAt.getTime() < reviewLimits.replyDays * 24 * 3_600_000
