import { contentLocales } from '../locales'
import { isPartialDate } from '../partial-date'
import { plainLetters } from '../search/letters'

/** From when to when, as far as a text says; days known in part as lib/partial-date.ts has them. */
export type Period = { startDate: string | null; endDate: string | null; ongoing: boolean | null }

/** The months in every language, long and short, without accents: in Catalan and Finnish also as after a day. */
const months: ReadonlyMap<string, number> = new Map(
	contentLocales.flatMap((locale) =>
		Array.from({ length: 12 }, (_, month) => month).flatMap((month): [string, number][] =>
			(['long', 'short'] as const).flatMap((style) =>
				[{ month: style }, { month: style, day: 'numeric' as const }].map((options): [string, number] => {
					const written = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
						Date.UTC(2020, month, 15),
					)
					const name = plainLetters(written).match(/\p{L}{3,}/u)?.[0] ?? ''
					return [name, month + 1]
				}),
			),
		),
	),
)

const goesOn =
	/\b(ongoing|on-going|present|today|now|still running|en curs|actualitat|en curso|actualidad|actualmente|laufend|andauernd|fortlaufend|heute|jatkuu|meneillaan|kaynnissa|w toku|trwa|obecnie|nadal|en cours|aujourd'hui|a ce jour)\b/

/** "June 2012 – May 2014", "06/2012-05/2014", "since 2019", "2015 - ongoing"; undefined where it is none of these. */
export function periodOf(text: string): Period | undefined {
	const plain = plainLetters(text).replace(/’/g, "'")
	const found = [
		...plain.matchAll(
			/\b(\d{4})-(\d{1,2})(?:-(\d{1,2}))?\b(?!-)|\b(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})\b|(?:\b(\d{1,2})\.?\s+(?:de\s+|d')?)?(\p{L}{3,})\.?,?\s+(?:de\s+|del\s+)?(\d{4})\b|\b((?:19|20)\d{2})\b/gu,
		),
	].flatMap(([, isoYear, isoMonth, isoDay, day, month, year, namedDay, name, namedYear, alone]) => {
		const two = (part: string | number | undefined) =>
			part === undefined ? '' : `-${String(part).padStart(2, '0')}`
		if (isoYear) return [`${isoYear}${two(isoMonth)}${two(isoDay)}`]
		if (year) return [`${year}${two(month)}${two(day)}`]
		// "since 2019": a word that is no month says nothing of the day.
		if (name && namedYear)
			return months.has(name) ? [`${namedYear}${two(months.get(name))}${two(namedDay)}`] : [namedYear]
		return alone ? [alone] : []
	})
	const [start, end] = found
	if (!start || found.length > 2 || !found.every(isPartialDate)) return undefined
	if (end) return { startDate: start, endDate: end, ongoing: false }
	return { startDate: start, endDate: null, ongoing: goesOn.test(plain) ? true : null }
}
