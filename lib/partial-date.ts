import { formatLocale } from './locales'

/** A day known in whole or in part: "2005", "2018-05" or "2018-05-17" (ISO 8601 reduced precision). */
const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

export function isPartialDate(text: string): boolean {
	const [, year, month = '01', day = '01'] = shape.exec(text) ?? []
	if (!year || Number(year) < 1900 || Number(year) > 2200) return false
	const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
	return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day)
}

/** Its first day, as YYYY-MM-DD. */
export const firstDay = (text: string): string => (text + '-01-01'.slice(text.length - 4)).slice(0, 10)

/** Its last day, as YYYY-MM-DD. */
export function lastDay(text: string): string {
	if (text.length === 10) return text
	if (text.length === 4) return `${text}-12-31`
	const [year = 0, month = 0] = text.split('-').map(Number)
	return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** As people of that language write it: "2005", "May 2018", "17 May 2018". */
export function formatPartialDate(text: string, locale: string): string {
	const parts =
		text.length === 4 ? {} : text.length === 7 ? monthParts : { ...monthParts, day: 'numeric' as const }
	return new Intl.DateTimeFormat(formatLocale(locale), { year: 'numeric', ...parts, timeZone: 'UTC' }).format(
		new Date(`${firstDay(text)}T00:00:00Z`),
	)
}
const monthParts = { month: 'long' as const }
