import { type ContentLocale, contentLocales } from '../locales'

export type Word = { word: string; locale: ContentLocale }
/** Words that begin or end so, and go on: "digital…", "…strategie"; in one language, or in any. */
export type Kin = {
	beginning?: string
	ending?: string
	locale: ContentLocale | null
	/** In letters. */
	longest?: number
}

/** More words than these say nothing more about what was meant. */
const mostWords = 24

type Sorted = { words: readonly string[]; reversed: readonly string[] }

/**
 * All words of the catalogue and the thesaurus in memory, sorted from their beginning and from their end: finding
 * those that begin or end alike takes no time, where a database takes milliseconds for each. 100,000 words are
 * about 10 MB.
 */
export class WordList {
	private readonly known: Map<ContentLocale, ReadonlySet<string>>
	private readonly sorted = new Map<ContentLocale, Sorted>()

	constructor(words: Iterable<Word>, before?: WordList) {
		const known = new Map<ContentLocale, Set<string>>()
		for (const { word, locale } of words) known.set(locale, (known.get(locale) ?? new Set()).add(word))
		// Sets are shared with the list of before: it only grows, and whoever still reads that finds a word more.
		this.known = new Map(
			contentLocales.map((locale) => {
				const more = known.get(locale)
				const its = before?.known.get(locale)
				if (!more) {
					const sorted = before?.sorted.get(locale)
					if (sorted) this.sorted.set(locale, sorted)
				}
				return [locale, more ? (its ? its.union(more) : more) : (its ?? new Set<string>())]
			}),
		)
	}

	has(word: string, locales: readonly ContentLocale[]): boolean {
		return locales.some((locale) => this.known.get(locale)?.has(word))
	}

	/** The shortest first. */
	kin({ beginning, ending, locale, longest = 40 }: Kin): Word[] {
		const found = (locale ? [locale] : contentLocales).flatMap((its) => {
			const { words, reversed } = this.sortedIn(its)
			const like = beginning !== undefined ? startingWith(words, beginning) : []
			const unlike = ending !== undefined ? startingWith(reversed, reverse(ending)).map(reverse) : []
			return [...like, ...unlike]
				.filter((word) => word !== beginning && word !== ending && word.length <= longest)
				.map((word) => ({ word, locale: its }))
		})
		return found
			.sort((a, b) => a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
			.slice(0, mostWords)
	}

	private sortedIn(locale: ContentLocale): Sorted {
		const known = this.sorted.get(locale)
		if (known) return known
		const words = [...(this.known.get(locale) ?? [])].sort()
		const sorted = { words, reversed: words.map(reverse).sort() }
		this.sorted.set(locale, sorted)
		return sorted
	}
}

const reverse = (word: string): string => [...word].reverse().join('')

/** So many are looked at; one letter begins thousands. */
const mostLookedAt = 500

function startingWith(sorted: readonly string[], beginning: string): string[] {
	let [low, high] = [0, sorted.length]
	while (low < high) {
		const middle = (low + high) >> 1
		if ((sorted[middle] ?? '') < beginning) low = middle + 1
		else high = middle
	}
	const found: string[] = []
	for (let index = low; index < sorted.length && index < low + mostLookedAt; index++) {
		const word = sorted[index] ?? ''
		if (!word.startsWith(beginning)) break
		found.push(word)
	}
	return found
}
