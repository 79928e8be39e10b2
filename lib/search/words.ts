/** What a reader typed, taken apart. */
export type Term = {
	text: string
	/** In quotation marks: its words stand together, as they are. */
	phrase: boolean
	/** With a minus: what is found must not have it. */
	negated: boolean
	/** The end of the question: perhaps the beginning of a longer word. */
	last: boolean
}

/** No question needs more; each word costs some work. */
export const mostTerms = 12

/**
 * As on the great search sites: all words count; "in quotation marks" they stand together; -without; OR between
 * two ways. Returns the ways, each a list of terms.
 */
export function readQuestion(question: string): Term[][] {
	const ways: Term[][] = [[]]
	let left = mostTerms
	for (const [, minus, phrase, word = ''] of question.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
		if (left === 0) break
		if (word === 'OR' && !minus) {
			ways.push([])
			continue
		}
		const text = (phrase ?? word.replace(elision, '')).trim()
		if (!/[\p{L}\p{N}]/u.test(text)) continue
		ways.at(-1)?.push({ text, phrase: phrase !== undefined, negated: minus === '-', last: false })
		left--
	}
	const last = ways.at(-1)?.at(-1)
	if (last && !last.phrase && !last.negated && /[\p{L}\p{N}]$/u.test(question)) last.last = true
	return ways.filter((way) => way.length > 0)
}

/** What Catalan, French and Italian leave of an article or a pronoun before a vowel: l'aigua, d'innovació. */
const elision = /^(?:[cdjlmnst]|qu)['’](?=\p{L})/iu

/** Other spellings of a Catalan word, where the stemmer alone does not see that they are the same. */
export const catalanSpellings = (word: string): string[] =>
	spellings.flatMap(([pattern, replacement]) => {
		const spelling = word.replace(pattern, replacement)
		return spelling === word ? [] : [spelling]
	})

const spellings: [RegExp, string][] = [
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
export const stopWords: Readonly<Record<'ca' | 'pl', ReadonlySet<string>>> = {
	ca: new Set(
		(
			'a al als amb aquest aquesta aquestes aquests com d de del dels des el els em en encara entre era es ' +
			'eren et ets fins ha han he hem hi ho i ja l la les li llur lo los ls m més mes me mi n ' +
			'na ne ni no nos ns o on per perquè perque pel pels però pero què que qui quin quina s sa se sense ' +
			'ser ses seu seus seva seves si sobre som són son sota t també tambe te tot tots tota totes un una ' +
			'unes uns us va van és'
		).split(' '),
	),
	pl: new Set(
		(
			'a aby albo ale bez być by było czy co dla do gdy gdzie go i ich ile im inne jak jako je jego jej jest ' +
			'już każdy kiedy kto która które który których ma mi mnie może na nad nam nas nasz nie niż o od oraz po ' +
			'pod przed przez przy są się swoje ta tak także tam te tego tej ten to tu ty tych tylko tym u w we wiele ' +
			'więc wszystko z za ze że'
		).split(' '),
	),
}
