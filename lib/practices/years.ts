/** The years in which practices began, as an address spells them: "2018", "2015-2020", "2015-", "-2020". */
const year = /^[12]\d{3}$/

export const isYear = (text: string): boolean => year.test(text)

/** The two fields that a form has for a range, which an address has as one value of `year`. */
export const yearFields = { from: 'year-from', to: 'year-to' } as const

/** The one spelling of a first and a last year, either of which may be ''; null where neither is given. */
export function yearRange(from: string, to: string): string | null {
	if (from === '' && to === '') return null
	if (from === to) return from
	// Whoever writes the later one first means the same years.
	const [first, last] = from !== '' && to !== '' && to < from ? [to, from] : [from, to]
	return `${first}-${last}`
}

/** The first and the last year of a range; open ends are ''. Null for what is no range. */
export function yearEnds(value: string): { from: string; to: string } | null {
	const [first = '', last = first, ...rest] = value.split('-')
	const ends = [first, last].filter((end) => end !== '')
	return rest.length > 0 || ends.length === 0 || !ends.every(isYear) ? null : { from: first, to: last }
}

/** Whether a practice that began in this year is in one of the ranges. */
export const isWithin = (began: string, ranges: readonly string[]): boolean =>
	ranges.some((range) => {
		const ends = yearEnds(range)
		return (
			ends !== null &&
			(ends.from === '' || Number(began) >= Number(ends.from)) &&
			(ends.to === '' || Number(began) <= Number(ends.to))
		)
	})
