import { useFormatter } from 'next-intl'

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const whole = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const

/** A day given as YYYY-MM-DD, as people of the page's language write it. */
export function Day({ day }: { day: string }) {
	const format = useFormatter()
	return <time dateTime={day}>{format.dateTime(noon(day), whole)}</time>
}

/** One day, or from one to another: "3–5 May 2022". */
export function Days({ from, to }: { from: string; to: string }) {
	const format = useFormatter()
	if (from === to) return <Day day={from} />
	return <time dateTime={`${from}/${to}`}>{format.dateTimeRange(noon(from), noon(to), whole)}</time>
}
