import type { ContentLocale } from '../locales'

/** For to_tsquery, each '' when there is nothing to look for. */
export type TextQuery = {
	/** All of the question. */
	whole: string
	/** Where its last word may go on: what must occur besides, and how the word begins, as it is typed. */
	besides: string
	beginning: string
}

/**
 * What a reader typed, as PostgreSQL's to_tsquery understands it in one language. As on the great search
 * sites: all words must occur; "in quotation marks" they stand together; -without; OR between two ways.
 * The last word may be the beginning of a longer one.
 */
export function toTextQuery(words: string, locale: ContentLocale): TextQuery {
	const alternatives = termsOf(words).map((terms) =>
		terms.filter((term) => term.phrase || !stopWords[locale]?.has(term.text.toLowerCase())),
	)
	const all = (terms: readonly Term[]) => terms.map((term) => operand(term, locale)).join(' & ')
	const ending = alternatives.at(-1) ?? []
	const last = ending.at(-1)
	const goesOn = last?.last && !last.phrase && !last.negated && /^[\p{L}\p{N}]{4,}$/u.test(last.text)
	return {
		whole: alternatives
			.map(all)
			.filter((alternative) => alternative !== '')
			.join(' | '),
		besides: goesOn ? all(ending.slice(0, -1)) : '',
		beginning: goesOn ? `${quoted(last.text)}:*` : '',
	}
}

type Term = { text: string; phrase: boolean; negated: boolean; last: boolean }

/** Alternatives, each a list of terms. */
function termsOf(words: string): Term[][] {
	const alternatives: Term[][] = [[]]
	for (const [, minus, phrase, word = ''] of words.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
		if (word === 'OR' && !minus) {
			alternatives.push([])
			continue
		}
		const rest = { phrase: phrase !== undefined, negated: minus === '-', last: false }
		const text = phrase ?? word.replace(elision, '')
		if (/[\p{L}\p{N}]/u.test(text)) alternatives.at(-1)?.push({ text, ...rest })
	}
	const last = alternatives.at(-1)?.at(-1)
	if (last && /[\p{L}\p{N}]$/u.test(words)) last.last = true
	return alternatives
}

/** What Catalan, French and Italian leave of an article or a pronoun before a vowel: l'aigua, d'innovació. */
const elision = /^(?:[cdjlmnst]|qu)['’](?=\p{L})/iu

function operand({ text, phrase, negated }: Term, locale: ContentLocale): string {
	const spellings = phrase ? [] : (variants[locale]?.(text.toLowerCase()) ?? [])
	const forms = [...new Set([text, ...spellings])].map(quoted)
	const either = forms.length === 1 ? forms.join('') : `(${forms.join(' | ')})`
	return negated ? `!${either}` : either
}

/** Between quotes only the quote and the backslash have a meaning. */
const quoted = (text: string): string => `'${text.replace(/['’\\]/g, ' ')}'`

/** Other spellings to look for, where the stemmer alone does not see that they are the same word. */
const variants: Partial<Record<ContentLocale, (word: string) => string[]>> = {
	ca: (word) =>
		catalanSpellings.flatMap(([pattern, replacement]) => {
			const spelling = word.replace(pattern, replacement)
			return spelling === word ? [] : [spelling]
		}),
}

const catalanSpellings: [RegExp, string][] = [
	// Plurals that change the letter before: biblioteca, biblioteques; platja, platges; plaça, places.
	[/ca$/, 'ques'],
	[/ques$/, 'ca'],
	[/ga$/, 'gues'],
	[/gues$/, 'ga'],
	[/ja$/, 'ges'],
	[/ges$/, 'ja'],
	[/ça$/, 'ces'],
	[/ces$/, 'ça'],
	// The stem of "digitalització" shows only with its accent.
	[/(?<=[cs])io$/, 'ió'],
	// The middle dot, which few keyboards have: intel·ligent, intelligent, intel.ligent.
	[/ll/g, 'l·l'],
	[/l[.•∙⋅‧-]l/g, 'l·l'],
]

/** PostgreSQL has lists of its own for the other languages it can stem. */
const stopWords: Partial<Record<ContentLocale, ReadonlySet<string>>> = {
	ca: new Set(
		(
			'a al als amb aquest aquesta aquestes aquests com d de del dels des el els em en encara entre era es ' +
			'eren et ets fins ha han he hem hi ho i ja l la les li llur lo los ls m més mes me mi n ' +
			'na ne ni no nos ns o on per perquè perque pel pels però pero què que qui quin quina s sa se sense ' +
			'ser ses seu seus seva seves si sobre som són son sota t també tambe te tot tots tota totes un una ' +
			'unes uns us va van és'
		).split(' '),
	),
}
