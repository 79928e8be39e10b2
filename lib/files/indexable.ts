import { fileLimits } from './limits'

/**
 * As much of a text as PostgreSQL can index in any language. Prose always can; a list of ten thousand addresses, which
 * it reads in three ways each, may be more than a text index holds, and must not keep its practice from being
 * published. Counted in bytes from above, in the two readings that a language has (lib/search/text-search.ts).
 */
export function indexable(text: string): string {
	let left: number = fileLimits.textVectorBytes
	const known = new Set<string>()
	for (const { 0: word, index } of text.matchAll(/\S+/g)) {
		const parts = word.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '').length
		// A plain word is one; of others the whole, its parts, and of an address its host and its path.
		const lexemes = parts < 2 ? 1 : parts + 2
		left -= 4 * lexemes
		if (!known.has(word)) {
			known.add(word)
			left -= 2 * ((parts < 2 ? 1 : 3) * Buffer.byteLength(word) + 4 * lexemes)
		}
		if (left < 0) return text.slice(0, index).trimEnd()
	}
	return text
}
