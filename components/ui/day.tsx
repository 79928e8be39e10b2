import { useLocale, useTimeZone } from 'next-intl'
import { formatLocale } from '@/lib/locales'

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

const formatFor = (locale: string) =>
	new Intl.DateTimeFormat(formatLocale(locale), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		timeZone: 'UTC',
	})

/** A day given as YYYY-MM-DD, as people of the page's language write it. */
export function Day({ day }: { day: string }) {
	const locale = useLocale()
	return <time dateTime={day}>{formatFor(locale).format(noon(day))}</time>
}

/** One day, or from one to another: "3–5 May 2022". */
export function Days({ from, to }: { from: string; to: string }) {
	const locale = useLocale()
	if (from === to) return <Day day={from} />
	return <time dateTime={`${from}/${to}`}>{formatFor(locale).formatRange(noon(from), noon(to))}</time>
}

type MomentStyle = Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>
/** Writes a moment (ISO 8601) as people of the page's language do. */
type WriteMoment = (moment: string, style: MomentStyle) => string

/** Other than next-intl's formatter, which takes English for American: "November 23", "3:59 PM". */
export const momentWriter =
	(locale: string, timeZone: string | undefined): WriteMoment =>
	(moment, style) =>
		new Intl.DateTimeFormat(formatLocale(locale), { ...style, ...(timeZone && { timeZone }) }).format(
			new Date(moment),
		)

/** In the site's time zone. */
export const useMoment = (): WriteMoment => momentWriter(useLocale(), useTimeZone())
