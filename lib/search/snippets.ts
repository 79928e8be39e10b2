import { plainLetters } from './letters'

/**
 * The piece of a text that says most of what was asked for, with the words marked. PostgreSQL does the same
 * (ts_headline), but reads every word of a text through a dictionary for it; here only the few that begin like one
 * of those sought are read, and what a word becomes is known from the time before (reading-queries.ts).
 */
export type Part = { text: string; marked: boolean }

/** Lexemes that stand one after the other; where `apart`, with small words between. */
export type Mark = { lexemes: readonly string[]; apart: boolean }

export const single = (lexeme: string): Mark => ({ lexemes: [lexeme], apart: false })

/** How a word of the text reads: its lexemes. */
export type Read = (word: string) => readonly string[]

/** In words: how long a piece is, how much of it may stand before the first word found, and where it may end early. */
const [length, before, least] = [28, 9, 14]
/** Small words between two that belong together. */
const between = 3

/** A text taken apart, and what is looked for in it: the marks of each term of the question. Words go by their number. */
export class Passage {
	/** Where each word begins and ends, one after the other. */
	private readonly edges: number[]
	/** By the number of the word: those that may be one of those sought. */
	private readonly likely = new Map<number, string>()
	private readonly text: string
	private readonly terms: readonly (readonly Mark[])[]

	constructor(text: string, terms: readonly (readonly Mark[])[]) {
		this.text = text
		this.terms = terms
		this.edges = edgesOfWords(text)
		const beginnings = beginningsOf(terms)
		for (let word = 0; word < this.edges.length / 2; word++) {
			const [from, to] = [this.from(word), this.to(word)]
			if (beginnings.likely(text.slice(from, Math.min(from + shortest, to))))
				this.likely.set(word, text.slice(from, to).toLowerCase())
		}
		for (const [word, written] of this.likely)
			if (!beginnings.sure(withoutAccents(written))) this.likely.delete(word)
	}

	private from(word: number): number {
		return this.edges[2 * word] ?? this.text.length
	}

	private to(word: number): number {
		return this.edges[2 * word + 1] ?? 0
	}

	/** The words that have to be read. */
	words(): Iterable<string> {
		return new Set(this.likely.values())
	}

	/** Null where none of what is sought stands in the text. */
	snippet(read: Read): Part[] | null {
		const found = this.find(read)
		if (found.size === 0) return null
		const { first, last } = bestStretch(found)
		const from = this.beginning(first)
		return this.parts(from, this.end(from, last), found)
	}

	/** By the number of the word: the terms that it stands for. */
	private find(read: Read): Map<number, Set<number>> {
		const lexemes = new Map([...this.likely].map(([word, written]) => [word, read(written)]))
		const found = new Map<number, Set<number>>()
		for (const [term, marks] of this.terms.entries())
			for (const mark of marks)
				for (const word of lexemes.keys())
					for (const one of standsAt(word, mark, lexemes))
						found.set(one, (found.get(one) ?? new Set()).add(term))
		return new Map([...found].sort(([a], [b]) => a - b))
	}

	/** Some words before the first: from the beginning of the sentence, if that is near. */
	private beginning(first: number): number {
		const earliest = Math.max(0, first - before)
		for (let word = first; word > earliest; word--) if (/[.!?:]\s|\n\n/.test(this.gap(word))) return word
		return first <= before ? 0 : Math.max(0, first - Math.ceil(before / 2))
	}

	private end(from: number, last: number): number {
		const latest = Math.min(this.edges.length / 2, Math.max(from + length, last + 1))
		for (let word = Math.max(from + least, last + 1); word < latest; word++)
			if (this.gap(word).includes('\n\n')) return word
		return latest
	}

	/** What stands before a word. */
	private gap(word: number): string {
		return this.text.slice(word === 0 ? 0 : this.to(word - 1), this.from(word))
	}

	private parts(from: number, end: number, found: ReadonlyMap<number, unknown>): Part[] {
		const parts: Part[] = []
		const add = (text: string, marked: boolean) => {
			const plain = text.replace(/\s+/g, ' ')
			if (plain !== '') parts.push({ text: plain, marked })
		}
		let at = this.from(from)
		for (let word = from; word < end; word++) {
			if (!found.has(word)) continue
			add(this.text.slice(at, this.from(word)), false)
			add(this.text.slice(this.from(word), this.to(word)), true)
			at = this.to(word)
		}
		// With the full stop that ends it.
		const until = this.to(end - 1)
		const [stop = ''] = /^[.!?…)»”"']*/.exec(this.text.slice(until, until + 4)) ?? []
		add(this.text.slice(at, until + stop.length), false)
		return parts
	}
}

/** The words of a mark that begins at `word`; none where it does not. */
function standsAt(
	word: number,
	{ lexemes: [first = '', ...others], apart }: Mark,
	lexemes: ReadonlyMap<number, readonly string[]>,
): number[] {
	if (!lexemes.get(word)?.includes(first)) return []
	const words = [word]
	for (const lexeme of others) {
		const after = words.at(-1) ?? word
		const next = Array.from({ length: apart ? between + 1 : 1 }, (_, index) => after + 1 + index).find(
			(one) => lexemes.get(one)?.includes(lexeme),
		)
		if (next === undefined) return []
		words.push(next)
	}
	return words
}

/** The words found that stand close together and say most of the question; of two such the first. */
function bestStretch(found: ReadonlyMap<number, ReadonlySet<number>>): { first: number; last: number } {
	const words = [...found.keys()]
	let best = { first: words[0] ?? 0, last: words[0] ?? 0 }
	let most = 0
	for (const [index, first] of words.entries()) {
		const terms = new Set<number>()
		let next = index
		for (; next < words.length && (words[next] ?? 0) - first < length - before; next++)
			for (const term of found.get(words[next] ?? 0) ?? []) terms.add(term)
		const last = words[next - 1] ?? first
		// Another word of the question says more than the same once more.
		const worth = terms.size * 100 + Math.min(next - index, 4)
		if (worth > most) [best, most] = [{ first, last }, worth]
	}
	return best
}

/** A word and its stem share so much of their beginning, in all the languages; what is alike is then read. */
function beginningsOf(terms: readonly (readonly Mark[])[]) {
	const beginnings = new Set<string>()
	for (const marks of terms)
		for (const { lexemes } of marks)
			for (const lexeme of lexemes) {
				const plain = withoutAccents(lexeme)
				beginnings.add(plain.slice(0, Math.max(shortest, Math.ceil(plain.length * 0.6))))
			}
	const first = new Set([...beginnings].map((beginning) => beginning.slice(0, shortest)))
	const lengths = new Set([...beginnings].map(({ length }) => length))
	return {
		/** By its first letters, as they are written. */
		likely: (letters: string) => first.has(withoutAccents(letters.toLowerCase()).slice(0, shortest)),
		/** By a word without accents. */
		sure(word: string): boolean {
			for (const length of lengths) if (beginnings.has(word.slice(0, length))) return true
			return false
		},
	}
}

const shortest = 3

/** Most words have none, and are not looked at a letter at a time. */
const withoutAccents = (word: string) => (/^[a-z0-9]*$/.test(word) ? word : plainLetters(word))

/** Letters, figures and accents of their own, by their codes: 1; what is none: 2; not asked for yet: 0. */
const kindOf = new Uint8Array(0x10000)

function isOfWord(text: string, at: number): boolean {
	const code = text.charCodeAt(at)
	kindOf[code] ||= /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at)) ? 1 : 2
	return kindOf[code] === 1
}

/** Several times as fast as a regular expression, and this is done for a dozen texts with each question. */
function edgesOfWords(text: string): number[] {
	const edges: number[] = []
	let inside = false
	for (let at = 0; at <= text.length; at++) {
		const letter = at < text.length && isOfWord(text, at)
		if (letter !== inside) edges.push(at)
		inside = letter
	}
	return edges
}
