import 'server-only'
import type { ContentLocale } from '../locales'
import { plainLetters } from './letters'
import type { PlannedTerm } from './plan'
import { readWords } from './reading-queries'
import { single } from './snippets'
import type { Concept, Thesaurus } from './thesaurus-queries'
import { both, operand, places, together, unique } from './tsquery'
import type { Vocabulary } from './vocabulary-queries'
import type { Kin } from './word-list'

/** How short a word may be to be looked for as a part of others. */
const shortestPart = 5

/**
 * Compounds of German and Finnish, forms of Polish (for which PostgreSQL has no stemmer), Finnish words whose
 * stem changes, and what a word that is being typed may become: words of the vocabulary that begin or end alike.
 */
export async function addKin(
	terms: readonly PlannedTerm[],
	language: ContentLocale,
	thesaurus: Thesaurus,
	vocabulary: Vocabulary,
	typing: boolean,
): Promise<void> {
	const wanted = terms.map((term) => {
		if (term.negated || term.phrase) return { form: [], part: [] }
		const concepts = term.concepts.flatMap((concept) => thesaurus.get(concept) ?? [])
		const [single] = term.words
		const own = single !== undefined && term.words.length === 1 ? [plainLetters(single)] : []
		return {
			form: [
				// A word of another language that happens to begin so would be a slip unseen.
				...inflected(own, language === 'pl' || language === 'fi' ? [language] : []),
				...inflected(labelsOf(concepts, 'pl'), ['pl']),
				...inflected(labelsOf(concepts, 'fi'), ['fi']),
			],
			part: [
				...compounds(own, ['de', 'fi']),
				...compounds(labelsOf(concepts, 'de'), ['de']),
				...compounds(labelsOf(concepts, 'fi'), ['fi']),
				...(typing && term.last && own[0] ? [{ beginning: own[0], locale: null }] : []),
			],
		}
	})
	for (const [index, term] of terms.entries()) {
		for (const way of ['form', 'part'] as const) {
			const own = new Set(term.words.map(plainLetters))
			const kin = (wanted[index]?.[way] ?? [])
				.flatMap((one) => vocabulary.words.kin(one))
				.filter(({ word }) => !own.has(word))
				.slice(0, 80)
			if (kin.length === 0) continue
			const read = await readWords(kin.map(({ word, locale }) => ({ word, locales: [locale] })))
			const found = kin.flatMap(({ word, locale }) => {
				const reading = read.get(word)?.[locale]
				return reading ? both(reading).map((lexemes) => ({ locale, lexemes })) : []
			})
			// Another form of a word names what the word names.
			const named =
				way === 'form' && term.concepts.length === 0
					? found.flatMap(({ locale, lexemes }) => [...thesaurus.named(locale, lexemes)])
					: []
			for (const place of places)
				term.queries.push({
					way,
					place,
					any: unique([
						...found.map(({ locale, lexemes }) => together(locale, place, lexemes)),
						...named.map((concept) => operand('#', place, concept)),
					]),
				})
			for (const { locale, lexemes } of found) {
				const marks = term.marks[locale] ?? []
				marks.push(...lexemes.map(single))
				term.marks[locale] = marks
			}
		}
		// While a reader types, a mention in passing is not what they are looking for.
		term.queries = term.queries.filter(({ any, place }) => any.length > 0 && !(typing && place === 'E'))
	}
}

/** Single words that a concept is called in a language, as the vocabulary has them. */
const labelsOf = (concepts: readonly Concept[], locale: ContentLocale): string[] =>
	concepts.flatMap(({ labels }) =>
		(labels[locale] ?? []).map(({ label }) => plainLetters(label)).filter((label) => /^\p{L}+$/u.test(label)),
	)

const compounds = (words: readonly string[], locales: readonly ContentLocale[]): Kin[] =>
	words
		.filter((word) => word.length >= shortestPart && /^\p{L}+$/u.test(word))
		.flatMap((word) => locales.map((locale) => ({ beginning: word, ending: word, locale })))

/** Words that differ in their ending alone, as far as one can tell without a grammar. */
const inflected = (words: readonly string[], locales: readonly ContentLocale[]): Kin[] =>
	words
		.filter((word) => word.length >= shortestPart && /^\p{L}+$/u.test(word))
		.flatMap((word) => {
			return locales.map((locale) => {
				// Finnish changes the consonants before an ending too: laatu, laadun.
				const ending = word.length > 7 ? (locale === 'fi' ? 3 : 2) : 1
				const stem = word.slice(0, Math.max(4, word.length - ending))
				return { beginning: stem, locale, longest: stem.length + ending + 3 }
			})
		})
