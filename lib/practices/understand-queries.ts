import 'server-only'
import type { ContentLocale, Locale } from '../locales'
import { plainLetters } from '../search/letters'
import type { NumberList } from '../search/number-list'
import { type PlannedTerm, placeWeight, ways, wayWeight } from '../search/plan'
import { type PlannedQuestion, planQuestion } from '../search/question-queries'
import { type Ranked, rank, type Sighting } from '../search/ranking'
import type { Published } from './published-queries'

/** The words of a question, looked up: what they mean, and which entries have them. */
export type Understood = {
	/** The terms of the question; those of all its ways, where OR stands between. */
	terms: PlannedTerm[]
	ranked: Ranked
	/** What was looked for instead of what was asked. */
	corrected: string | null
	unknown: string[]
}

/** A phrase is looked for in the texts themselves: in no more of them than one has time for. */
const mostPhraseCandidates = 3000

/**
 * Understands a question in any language. A word that stands nowhere may be two in one (a compound) or
 * mistyped: then what was meant is looked for, and said, unless the reader wants the words `exact`.
 */
export async function understand(
	state: Published,
	question: string,
	reader: Locale,
	exact: boolean,
	typing = false,
): Promise<Understood> {
	const { asked, ...first } = await lookUp(state, question, reader, typing)
	const lost = first.terms.filter(
		({ words }, index) => words.length > 0 && first.ranked.frequencies[index] === 0,
	)
	if (exact || lost.length === 0) return first
	for (const candidate of await corrections(state, question, lost, asked)) {
		const { asked: _, ...second } = await lookUp(state, candidate, reader, typing)
		const better =
			second.ranked.frequencies.filter((frequency) => frequency === 0).length <
			first.ranked.frequencies.filter((frequency) => frequency === 0).length
		if (better) return { ...second, corrected: candidate }
	}
	return first
}

async function lookUp(
	state: Published,
	question: string,
	reader: Locale,
	typing: boolean,
): Promise<Understood & { asked: PlannedQuestion }> {
	const found = await lookUpPlanned(state, await planQuestion(question, reader, state, { typing }))
	// Words that together name something no practice is about may each be in some.
	const apart = found.terms.flatMap(({ words, text }, index) =>
		words.length > 1 && found.ranked.frequencies[index] === 0 ? [text] : [],
	)
	if (apart.length === 0) return found
	const options = { typing, apart: new Set(apart) }
	return lookUpPlanned(state, await planQuestion(question, reader, state, options))
}

async function lookUpPlanned(
	state: Published,
	asked: PlannedQuestion,
): Promise<Understood & { asked: PlannedQuestion }> {
	const planned = asked.ways
	const { columns, postings } = state
	const entriesOf = await postings.entriesOf(
		planned.flatMap((terms) =>
			terms.flatMap((term) => [
				...term.queries.flatMap(({ any }) => any),
				...(term.phrase?.candidates ?? []),
			]),
		),
	)
	const sightings = async (term: PlannedTerm): Promise<Sighting[]> => {
		if (term.phrase) {
			const { words, locales, candidates } = term.phrase
			const some = inTurn(
				candidates.map((query) => entriesOf(query).scan().slice()),
				mostPhraseCandidates,
			)
			const found = await postings.phrase(words, locales, some)
			return found.map(({ place, entries }) => ({ entries, weight: placeWeight[place], way: 0 }))
		}
		return term.queries.flatMap(({ way, place, any }) =>
			any.map((query) => ({
				entries: entriesOf(query),
				weight: placeWeight[place] * wayWeight[way] * (term.words.length > 1 && way === 'word' ? 0.8 : 1),
				way: ways.indexOf(way),
			})),
		)
	}
	const outcomes: { terms: PlannedTerm[]; ranked: Ranked }[] = []
	for (const terms of planned) {
		const wanted = terms.filter(({ negated }) => !negated)
		const unwanted = await Promise.all(terms.filter(({ negated }) => negated).map(sightings))
		const excluded = unwanted.flatMap((one) => one.map(({ entries }) => entries))
		const found = await Promise.all(wanted.map(sightings))
		const ranked =
			wanted.length === 0 && excluded.length > 0
				? everythingBut(columns.size, columns.live, excluded)
				: rank(columns, found, excluded)
		outcomes.push({ terms: wanted, ranked })
	}
	const terms = outcomes.flatMap((outcome) => outcome.terms)
	const ranked = either(
		columns.size,
		outcomes.map((outcome) => outcome.ranked),
	)
	const unknown = terms.flatMap(({ text }, index) => (ranked.frequencies[index] === 0 ? [text] : []))
	return { terms, ranked, corrected: null, unknown, asked }
}

/** Entries of all the lists, one of each after the other, so that no language stands before another. */
function inTurn(lists: readonly Uint32Array[], most: number): Uint32Array {
	const some = new Set<number>()
	const longest = Math.max(0, ...lists.map(({ length }) => length))
	for (let index = 0; index < longest && some.size < most; index++)
		for (const list of lists) {
			const number = list[index]
			if (number !== undefined && some.size < most) some.add(number)
		}
	return Uint32Array.from(some)
}

/** "-word" alone asks for everything else. */
function everythingBut(size: number, live: Uint8Array, excluded: readonly NumberList[]): Ranked {
	const matched = live.slice()
	for (const entries of excluded) for (const number of entries.scan()) matched[number] = 0
	return { matched, score: new Float32Array(size), ways: [], frequencies: [], partial: false }
}

function either(size: number, outcomes: readonly Ranked[]): Ranked {
	const [first] = outcomes
	if (first && outcomes.length === 1) return first
	const matched = new Uint8Array(size)
	const score = new Float32Array(size)
	for (const outcome of outcomes)
		for (let number = 0; number < size; number++) {
			if (!outcome.matched[number]) continue
			matched[number] = 1
			score[number] = Math.max(score[number] ?? 0, outcome.score[number] ?? 0)
		}
	return {
		matched,
		score,
		ways: outcomes.flatMap((outcome) => outcome.ways),
		frequencies: outcomes.flatMap((outcome) => outcome.frequencies),
		partial: outcomes.length > 0 && outcomes.every((outcome) => outcome.partial),
	}
}

const compounding: readonly ContentLocale[] = ['de', 'fi']
const shortestPart = 4

/** Other questions that may have been meant, the likeliest first: at most four. */
async function corrections(
	{ vocabulary }: Published,
	question: string,
	lost: readonly PlannedTerm[],
	{ language, sure }: PlannedQuestion,
): Promise<string[]> {
	const replaced: string[][] = []
	for (const word of lost.flatMap(({ words }) => words)) {
		const similar = await vocabulary.similar(word, language, sure)
		const parts = partsOf(word)
		// Near as a letter is likelier than two words in one; without such a word, the two.
		replaced.push([...similar.slice(0, 3), ...(parts ? [parts] : [])].map((other) => `${word}\0${other}`))
	}
	const apply = (text: string, change: string | undefined) => {
		const [word = '', other = ''] = change?.split('\0') ?? []
		return word === '' ? text : text.replace(word, () => other)
	}
	// All of the likeliest together, then one word after the other with what is next for it.
	const together = replaced.reduce((text, changes) => apply(text, changes[0]), question)
	const others = replaced.flatMap((changes, at) =>
		changes
			.slice(1)
			.map((change) =>
				replaced.reduce((text, its, index) => apply(text, index === at ? change : its[0]), question),
			),
	)
	return [...new Set([together, ...others])].filter((text) => text !== question).slice(0, 4)

	function partsOf(word: string): string | null {
		const plain = plainLetters(word)
		// digitalitzar-se, start-upów
		if (/\p{L}-\p{L}/u.test(word))
			return (
				word
					.split('-')
					.filter((part) => part.length >= shortestPart)
					.join(' ') || null
			)
		if (plain.length < 2 * shortestPart || !/^\p{L}+$/u.test(plain)) return null
		const splits = Array.from({ length: plain.length - 2 * shortestPart + 1 }, (_, index) => {
			const at = index + shortestPart
			const [left, right] = [plain.slice(0, at), plain.slice(at)]
			// German and Finnish put a letter or two between: Forschung-s-zentrum, digitalisaatio-n-kehitys.
			const lefts = [left, left.replace(/(?:s|n|en|es|er)$/, '')].filter(
				(part) => part.length >= shortestPart,
			)
			return { lefts, right }
		})
		const known = (part: string) => vocabulary.words.has(part, compounding)
		const whole = splits
			.flatMap(({ lefts, right }) =>
				lefts.filter((left) => known(left) && known(right)).map((left) => ({ left, right })),
			)
			// The more even the parts, the less they are an accident.
			.sort((a, b) => Math.min(b.left.length, b.right.length) - Math.min(a.left.length, a.right.length))[0]
		return whole ? `${whole.left} ${whole.right}` : null
	}
}
