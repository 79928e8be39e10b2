import { paths } from '@/lib/paths'
import { type SuggestionKind, type Suggestions, suggestionKinds } from '@/lib/practices/suggestions'
import { plainLetters } from '@/lib/search/letters'

/** What can be chosen, in the order shown, each with its place among all of them. */
export type Option = {
	place: number
	label: string
	/** Language of the label where it is not the reader's. */
	lang?: string
	count?: number
	href: string
}
export type OptionGroup = { kind: SuggestionKind; options: Option[] }

/** Groups that have something in them. */
export function optionGroups(suggestions: Suggestions, locale: string): OptionGroup[] {
	let place = 0
	return suggestionKinds
		.filter((kind) => suggestions[kind].length > 0)
		.map((kind) => ({
			kind,
			options: suggestions[kind].map(({ value, label, locale: lang, count }) => ({
				place: place++,
				label,
				...(lang !== undefined && { lang }),
				...(count !== undefined && { count }),
				href: leadsTo[kind](locale, value),
			})),
		}))
}

const leadsTo: Record<SuggestionKind, (locale: string, value: string) => string> = {
	practices: paths.practice,
	regions: paths.region,
	organisations: paths.organisation,
	themes: (locale, theme) => paths.practices(locale, { theme }),
}

/** Too little to suggest anything for; the server thinks so too. */
export const isTooShort = (typed: string): boolean => typed.replace(/[^\p{L}\p{N}]/gu, '').length < 2

/**
 * Where a key leads from the option at `at`, -1 being the text itself: arrows go round through the text, Home and
 * End go back to it. Undefined for keys that lead nowhere.
 */
export function placeAfter(key: string, at: number, options: number): number | undefined {
	const round = options + 1
	switch (key) {
		case 'ArrowDown':
			return ((at + 2) % round) - 1
		case 'ArrowUp':
			return ((at + round) % round) - 1
		case 'Home':
		case 'End':
			return -1
		default:
			return undefined
	}
}

export type LabelPart = { text: string; marked: boolean }

/** The label with the beginnings of words that are what was typed, whatever its capitals and accents. */
export function markBeginnings(label: string, typed: string): LabelPart[] {
	const wanted = plainLetters(typed)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '')
	const parts: LabelPart[] = []
	const add = (text: string, marked: boolean) => {
		const last = parts.at(-1)
		if (text === '') return
		if (last && last.marked === marked) last.text += text
		else parts.push({ text, marked })
	}
	for (const [word] of label.matchAll(/[\p{L}\p{N}\p{M}·]+|[^\p{L}\p{N}\p{M}·]+/gu)) {
		const plain = plainLetters(word)
		const longest = Math.max(
			0,
			...wanted.filter((beginning) => plain.startsWith(beginning)).map(({ length }) => length),
		)
		const end = lettersFor(word, longest)
		add(word.slice(0, end), true)
		add(word.slice(end), false)
	}
	return parts
}

/** How much of a word as it is written makes up so many plain letters: "ß" is two of them, an accent none. */
function lettersFor(word: string, plain: number): number {
	if (plain === 0) return 0
	let end = 0
	let length = 0
	for (const letter of word) {
		const more = plainLetters(letter).length
		if (length >= plain && more > 0) break
		length += more
		end += letter.length
	}
	return end
}
