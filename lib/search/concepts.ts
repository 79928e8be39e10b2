import { contentLocales } from '../locales'
import type { Readings } from './reading-queries'
import { longestLabel, type Thesaurus } from './thesaurus-queries'
import { catalanSpellings, type Term } from './words'

/** The longest row of words from `start` on that names a concept in some language; else the one word. */
export function conceptsFrom(
	terms: readonly Term[],
	start: number,
	readings: ReadonlyMap<string, Readings>,
	thesaurus: Thesaurus,
	apart: ReadonlySet<string> = nothing,
): { end: number; concepts: Set<string> } {
	const negated = terms[start]?.negated ?? false
	let most = start + 1
	while (
		most < terms.length &&
		most - start < longestLabel &&
		!negated &&
		!terms[most]?.phrase &&
		!terms[most]?.negated
	)
		most++
	for (let end = most; end > start; end--) {
		const concepts = new Set<string>()
		const span = terms.slice(start, end)
		if (span.length > 1 && apart.has(textOf(span))) continue
		for (const locale of contentLocales) {
			const written = thesaurus.written(locale, textOf(span))
			for (const concept of written) concepts.add(concept)
			// What is named by the very word is not named by its stem besides.
			if (written.size > 0) continue
			for (const kind of ['folded', 'stemmed'] as const) {
				const parts = span.map(({ text }) => readings.get(text)?.[locale]?.[kind] ?? [])
				const first = parts[0] ?? []
				const last = parts.at(-1) ?? []
				// A label neither begins nor ends with a word that says nothing.
				if (first.length === 0 || last.length === 0) continue
				for (const concept of thesaurus.named(locale, parts.flat())) concepts.add(concept)
				if (span.length === 1 && locale === 'ca')
					for (const spelling of catalanSpellings(span[0]?.text.toLowerCase() ?? ''))
						for (const concept of thesaurus.named('ca', readings.get(spelling)?.ca?.[kind] ?? []))
							concepts.add(concept)
			}
		}
		if (concepts.size > 0 || end === start + 1) return { end, concepts }
	}
	return { end: start + 1, concepts: new Set() }
}

export const textOf = (span: readonly Term[]): string => span.map(({ text }) => text).join(' ')
const nothing: ReadonlySet<string> = new Set()
