import 'server-only'
import { type ContentLocale, contentLocales, isContentLocale } from '../locales'
import { conceptsFrom, textOf } from './concepts'
import { addKin } from './kin-queries'
import type { PlannedTerm } from './plan'
import { type Reading, type Readings, readWords } from './reading-queries'
import { type Mark, single } from './snippets'
import type { Thesaurus } from './thesaurus-queries'
import { both, operand, places, together, unique } from './tsquery'
import type { Vocabulary } from './vocabulary-queries'
import { catalanSpellings, readQuestion, stopWords, type Term } from './words'

/**
 * What a question asks for: the ways that OR parts, each a list of terms. Words that say nothing in the language
 * of the question are left out; words that together name a concept of the thesaurus are one term, whatever
 * language they are in, and bring along what the concept is called in the others.
 */
export async function planQuestion(
	question: string,
	reader: string,
	{ thesaurus, vocabulary }: { thesaurus: Thesaurus; vocabulary: Vocabulary },
	{
		typing = false,
		apart = nothing,
	}: {
		/** The last word may go on, and is looked for as a beginning too. */
		typing?: boolean
		/** Rows of words that name something no practice is about: each word is looked for by itself. */
		apart?: ReadonlySet<string>
	} = {},
): Promise<PlannedQuestion> {
	const asked = readQuestion(question)
	const words = asked.flatMap((way) =>
		way.flatMap(({ text, phrase }) => (phrase ? wordsOf(text).map((word) => ({ word })) : spellingsOf(text))),
	)
	const readings = await readWords(words)
	const { language, sure } = languageOf(asked.flat(), reader, readings)
	const planned = asked.map((way) => planWay(way, language, sure, readings, thesaurus, apart))
	for (const terms of planned) await addKin(terms, language, thesaurus, vocabulary, typing)
	return { ways: planned.filter((terms) => terms.length > 0), language, sure }
}

export type PlannedQuestion = {
	/** What OR parts, each a list of terms. */
	ways: PlannedTerm[][]
	language: ContentLocale
	/** Whether its small words leave no doubt about the language. */
	sure: boolean
}

const spellingsOf = (word: string): { word: string; locales?: readonly ContentLocale[] }[] => [
	{ word },
	...catalanSpellings(word.toLowerCase()).map((spelling) => ({ word: spelling, locales: ['ca'] as const })),
]

/** Whether a word says nothing in a language, as an article or a preposition. */
function saysNothing(word: string, locale: ContentLocale, reading: Reading | undefined): boolean {
	if (locale === 'ca' || locale === 'pl') return stopWords[locale].has(word.toLowerCase())
	return !reading || reading.folded.length + reading.stemmed.length === 0
}

function planWay(
	terms: readonly Term[],
	language: ContentLocale,
	sure: boolean,
	readings: ReadonlyMap<string, Readings>,
	thesaurus: Thesaurus,
	apart: ReadonlySet<string>,
): PlannedTerm[] {
	const planned: PlannedTerm[] = []
	for (let start = 0; start < terms.length; ) {
		const term = terms[start]
		if (!term) break
		if (term.phrase) {
			planned.push(planPhrase(term, readings))
			start++
			continue
		}
		const { end, concepts } = conceptsFrom(terms, start, readings, thesaurus, apart)
		const span = terms.slice(start, end)
		start = end
		const says = span.filter(({ text }) => !saysNothing(text, language, readings.get(text)?.[language]))
		// An abbreviation can look like an article: what names a concept says something.
		if (says.length > 0 || (concepts.size > 0 && span.length > 1))
			planned.push(
				planTerm(says.length > 0 ? says : span, span, concepts, sure ? language : null, readings, thesaurus),
			)
	}
	return planned
}

/** The language a question is most likely in: the one most of whose small words it has; else the reader's. */
function languageOf(
	terms: readonly Term[],
	reader: string,
	readings: ReadonlyMap<string, Readings>,
): { language: ContentLocale; sure: boolean } {
	const own: ContentLocale = isContentLocale(reader) ? reader : 'en'
	const smallWords = (locale: ContentLocale) =>
		terms.filter(({ text, phrase }) => !phrase && saysNothing(text, locale, readings.get(text)?.[locale]))
			.length
	let best = own
	for (const locale of contentLocales) if (smallWords(locale) > smallWords(best)) best = locale
	return { language: best, sure: smallWords(best) >= 2 }
}

function planTerm(
	words: readonly Term[],
	span: readonly Term[],
	concepts: ReadonlySet<string>,
	/** The language of the question, where that is beyond doubt. */
	only: ContentLocale | null,
	readings: ReadonlyMap<string, Readings>,
	thesaurus: Thesaurus,
): PlannedTerm {
	const marks: PlannedTerm['marks'] = {}
	/** Each way of reading all the words in a language. */
	const read: { locale: ContentLocale; lexemes: string[] }[] = []
	for (const locale of contentLocales) {
		for (const kind of ['folded', 'stemmed'] as const) {
			const parts = words.map(({ text }) => readings.get(text)?.[locale]?.[kind] ?? [])
			const lexemes = [...new Set(parts.flat())]
			if (parts.some((part) => part.length === 0) || lexemes.length === 0) continue
			read.push({ locale, lexemes })
		}
		const [word] = words
		if (locale === 'ca' && word && words.length === 1)
			for (const spelling of catalanSpellings(word.text.toLowerCase())) {
				const reading = readings.get(spelling)?.ca
				if (reading) for (const lexemes of both(reading)) read.push({ locale, lexemes })
			}
		marks[locale] = read.filter((one) => one.locale === locale).flatMap(({ lexemes }) => lexemes.map(single))
	}
	const queries: PlannedTerm['queries'] = (['word', 'foreign'] as const).flatMap((way) => {
		const its = read.filter(({ locale }) => (only === null || locale === only) === (way === 'word'))
		return places.flatMap((place) =>
			its.length > 0
				? [{ way, place, any: unique(its.map(({ locale, lexemes }) => together(locale, place, lexemes))) }]
				: [],
		)
	})
	if (concepts.size > 0)
		for (const place of places)
			queries.push({
				way: 'concept',
				place,
				any: [...concepts].map((concept) => operand('#', place, concept)),
			})
	for (const concept of concepts)
		for (const locale of contentLocales)
			for (const { folded, stemmed } of thesaurus.get(concept)?.labels[locale] ?? [])
				for (const lexemes of both({ folded, stemmed })) marks[locale]?.push(markOf(locale, lexemes))
	return {
		text: textOf(span),
		negated: span[0]?.negated ?? false,
		concepts: [...concepts],
		queries,
		marks,
		words: words.map(({ text }) => text),
		last: span.at(-1)?.last ?? false,
	}
}

/** A label as it is marked in a text; small words that PostgreSQL's list for the language lacks are not. */
function markOf(locale: ContentLocale, lexemes: readonly string[]): Mark {
	const small = locale === 'ca' || locale === 'pl' ? stopWords[locale] : nothing
	const telling = lexemes.filter((lexeme) => !small.has(lexeme))
	return telling.length === 0
		? { lexemes, apart: false }
		: { lexemes: telling, apart: telling.length < lexemes.length }
}

function planPhrase({ text, negated }: Term, readings: ReadonlyMap<string, Readings>): PlannedTerm {
	const marks: PlannedTerm['marks'] = {}
	const candidates: string[] = []
	const locales: ContentLocale[] = []
	for (const locale of contentLocales) {
		const rows = (['folded', 'stemmed'] as const)
			.map((kind) => wordsOf(text).flatMap((word) => readings.get(word)?.[locale]?.[kind] ?? []))
			.filter((lexemes) => lexemes.length > 0)
		if (rows.length === 0) continue
		locales.push(locale)
		candidates.push(...rows.map((lexemes) => together(locale, 'E', [...new Set(lexemes)])))
		marks[locale] = rows.map((lexemes) => ({ lexemes, apart: false }))
	}
	return {
		text,
		negated,
		concepts: [],
		queries: [],
		phrase: { words: text, locales, candidates: unique(candidates) },
		marks,
		words: [],
		last: false,
	}
}

const nothing: ReadonlySet<string> = new Set()

const wordsOf = (phrase: string): string[] => phrase.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
