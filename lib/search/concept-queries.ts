import 'server-only'
import { conceptsFrom } from './concepts'
import { readWords } from './reading-queries'
import type { Thesaurus } from './thesaurus-queries'
import { catalanSpellings, type Term } from './words'

/** A text about which one asks is no essay: what comes after so many words is not looked at. */
const mostWords = 60

/**
 * The concepts of the thesaurus that each text names, in whatever language it is written, in the order in which
 * it names them. One statement for all texts, or none where their words were read before.
 */
export async function conceptsOf(texts: readonly string[], thesaurus: Thesaurus): Promise<string[][]> {
	const terms = texts.map(termsOf)
	const readings = await readWords(
		terms
			.flat()
			.flatMap(({ text }) => [
				{ word: text },
				...catalanSpellings(text.toLowerCase()).map((word) => ({ word, locales: ['ca'] as const })),
			]),
	)
	return terms.map((its) => {
		const found = new Set<string>()
		for (let start = 0; start < its.length; ) {
			const { end, concepts } = conceptsFrom(its, start, readings, thesaurus)
			for (const concept of concepts) found.add(concept)
			start = end
		}
		return [...found]
	})
}

/** Plain words: here quotation marks and OR mean nothing. */
const termsOf = (text: string): Term[] =>
	(text.replace(/(^|[^\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?=\p{L})/giu, '$1').match(/[\p{L}\p{N}·•-]+/gu) ?? [])
		.slice(0, mostWords)
		.filter((word) => /[\p{L}\p{N}]/u.test(word))
		.map((word) => ({ text: word, phrase: false, negated: false, last: false }))
