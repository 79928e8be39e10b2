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

/**
 * All words of the catalogue and the thesaurus in memory: finding those that begin or end alike takes no time, where
 * a database takes milliseconds for each. The 480,000 words of 100,000 practices take 22 MB.
 */
export class WordList {
	private readonly sorted: ReadonlyMap<ContentLocale, SortedWords>

	constructor(words: Iterable<Word>, before?: WordList) {
		const more = Map.groupBy(words, ({ locale }) => locale)
		this.sorted = new Map(
			contentLocales.map((locale) => {
				const known = before?.sorted.get(locale) ?? new SortedWords([])
				return [locale, known.with((more.get(locale) ?? []).map(({ word }) => word))]
			}),
		)
	}

	has(word: string, locales: readonly ContentLocale[]): boolean {
		return locales.some((locale) => this.sorted.get(locale)?.has(word))
	}

	/** The shortest first. */
	kin({ beginning, ending, locale, longest = 40 }: Kin): Word[] {
		const found = (locale ? [locale] : contentLocales).flatMap((its) => {
			const words = this.sorted.get(its)
			const like = beginning !== undefined ? words?.beginning(beginning) : undefined
			const unlike = ending !== undefined ? words?.ending(ending) : undefined
			return [...(like ?? []), ...(unlike ?? [])]
				.filter((word) => word !== beginning && word !== ending && word.length <= longest)
				.map((word) => ({ word, locale: its }))
		})
		return found
			.sort((a, b) => a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
			.slice(0, mostWords)
	}
}

/** So many are looked at; one letter begins thousands. */
const mostLookedAt = 500

class SortedWords {
	/** Each once. */
	private readonly words: readonly string[]
	/** Their places in `words`, sorted by how they end: made when first asked for. */
	private byEnding: Uint32Array | undefined

	constructor(words: readonly string[]) {
		this.words = words
	}

	with(words: readonly string[]): SortedWords {
		const added = [...new Set(words)].filter((word) => !this.has(word))
		return added.length > 0 ? new SortedWords([...this.words, ...added].sort()) : this
	}

	has(word: string): boolean {
		return this.at(firstFrom(this.words.length, (place) => this.at(place) >= word)) === word
	}

	beginning(letters: string): string[] {
		const first = firstFrom(this.words.length, (place) => this.at(place) >= letters)
		return this.lookAt(first, (place) => this.at(place)).filter((word) => word.startsWith(letters))
	}

	ending(letters: string): string[] {
		this.byEnding ??= Uint32Array.from(this.words.keys()).sort((a, b) => compareEnds(this.at(a), this.at(b)))
		const byEnding = this.byEnding
		const word = (place: number) => this.at(byEnding[place])
		const first = firstFrom(this.words.length, (place) => compareEnds(word(place), letters) >= 0)
		return this.lookAt(first, word).filter((one) => one.endsWith(letters))
	}

	private lookAt(first: number, word: (place: number) => string): string[] {
		const last = Math.min(this.words.length, first + mostLookedAt)
		return Array.from({ length: Math.max(0, last - first) }, (_, index) => word(first + index))
	}

	private at(place = -1): string {
		return this.words[place] ?? ''
	}
}

/** The first of the places 0…length from which on it `holds`. */
function firstFrom(length: number, holds: (place: number) => boolean): number {
	let [low, high] = [0, length]
	while (low < high) {
		const middle = (low + high) >> 1
		if (holds(middle)) high = middle
		else low = middle + 1
	}
	return low
}

/** Which of two comes first, read from their ends. */
function compareEnds(a: string, b: string): number {
	for (let back = 1; back <= a.length && back <= b.length; back++) {
		const difference = a.charCodeAt(a.length - back) - b.charCodeAt(b.length - back)
		if (difference !== 0) return difference
	}
	return a.length - b.length
}
