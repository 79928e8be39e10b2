import { letterDistance, plainLetters } from '../search/letters'
import { rarity } from './likeness'

/**
 * Whether one practice may be the same as another: how alike their titles are, what both are about, where they
 * are and who owns them. Pure, so that a table can prove it; duplicate-queries.ts brings the candidates.
 */
export type Described = {
	/** In every language it is known in; what is being typed has one. */
	titles: readonly string[]
	/** Concepts of the thesaurus that a title or a summary names. */
	concepts: ReadonlyMap<string, 'title' | 'summary'>
	/** Codes of its regions, and of those with all that they lie in. */
	regions: readonly string[]
	within: readonly string[]
	owner: string | undefined
}

/** How many practices there are, and how many have a word or name a concept, where that is known. */
export type Having = {
	all: number
	word: (word: string) => number | undefined
	concept: (concept: string) => number | undefined
}

export type Resemblance = {
	/** 0 to 1; what is below `enough` is not worth saying. */
	score: number
	title: 'same' | 'near' | undefined
	/** Concepts of both, those that say most first. */
	about: string[]
	/** The smallest region that has both, where one of them is of that region. */
	region: string | undefined
	owner: boolean
}

/** What is less like it is another practice. */
export const enough = 0.31

export function resemblance(own: Described, other: Described, having: Having): Resemblance {
	const title = titleLikeness(own.titles, other.titles, having)
	const { likeness: subject, shared } = subjectLikeness(own, other, having)
	const place = placeLikeness(own, other)
	const owner = own.owner !== undefined && own.owner === other.owner
	// Each is a reason of its own: two half ones together are nearly a whole one.
	const substance = either(title * 0.95, subject * 0.8 * specific(shared, place.likeness, having))
	const circumstance = either(place.likeness * 0.45, owner ? 0.25 : 0)
	return {
		score: substance * (0.62 + 0.38 * circumstance),
		title: title > 0.97 ? 'same' : title >= 0.5 ? 'near' : undefined,
		about: shared,
		region: place.region,
		owner,
	}
}

const either = (one: number, other: number) => 1 - (1 - one) * (1 - other)

/** What many are about says little; it says more where few of them can be in one place. */
function specific(shared: readonly string[], place: number, having: Having): number {
	const fewest = Math.min(
		...shared.map((concept) => having.concept(concept) ?? having.all * usual),
		having.all,
	)
	const there = place === 1 ? 0.05 : place > 0.5 ? 0.2 : 1
	return 1 / (1 + Math.log10(Math.max(1, (fewest * there) / 3)))
}

/** What a word says of which nobody knows how many have it: as much as one that every fiftieth has. */
const usual = 0.02
const saysWord = (word: string, { all, word: count }: Having) => rarity(count(word) ?? all * usual, all)
const saysConcept = (concept: string, { all, concept: count }: Having) =>
	rarity(count(concept) ?? all * usual, all)

// ---------------------------------------------------------------- titles

/** Of all pairs of their titles the most alike, 0 to 1. */
export function titleLikeness(own: readonly string[], other: readonly string[], having: Having): number {
	const others = other.flatMap(readTitle)
	let most = nameLikeness(own, other, having)
	for (const one of own.flatMap(readTitle))
		for (const two of others) most = Math.max(most, likeTitles(one, two, having))
	return most
}

/** In so many languages a word stands as it is: then it is a name. */
const leastLanguages = 3

/** A name in both titles, as "CitiCAP": the fewer practices have it, the more it says. */
function nameLikeness(own: readonly string[], other: readonly string[], having: Having): number {
	const [first, ...rest] = other.map((title) => new Set(wordsOf(plainLetters(title))))
	if (!first || other.length < leastLanguages) return 0
	const names = rest.reduce((left, words) => left.intersection(words), first)
	const shared = new Set(own.flatMap((title) => wordsOf(plainLetters(title)))).intersection(names)
	const says = [...shared].map((name) => saysWord(name, having))
	return (Math.max(0, ...says) / rarity(1, having.all)) * 0.5
}

type ReadTitle = { plain: string; words: string[]; trigrams: ReadonlySet<string> }

/** A title, and what stands before its colon or dash: that is often the name, and a title by itself. */
function readTitle(title: string): ReadTitle[] {
	const plain = plainLetters(title).trim()
	const [name = ''] = plain.split(/\s*[:：]\s*|\s+[–—|-]\s+/)
	const read = (text: string) => ({ plain: text, words: wordsOf(text), trigrams: trigramsOf(text) })
	if (plain === '') return []
	return name !== plain && name.length >= 5 ? [read(plain), read(name)] : [read(plain)]
}

function likeTitles(one: ReadTitle, two: ReadTitle, having: Having): number {
	if (one.plain === two.plain) return 1
	const words = wordLikeness(one.words, two.words, having)
	// Letters alone would make "a digital network of farms" one "of museums".
	return Math.max(words, (words + trigramLikeness(one.trigrams, two.trigrams)) / 2)
}

/** As pg_trgm counts it: the share of groups of three letters that both have. */
function trigramLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0
	for (const trigram of a) if (b.has(trigram)) shared++
	const all = a.size + b.size - shared
	return all === 0 ? 0 : shared / all
}

function trigramsOf(text: string): ReadonlySet<string> {
	const found = new Set<string>()
	for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
		const padded = `  ${word} `
		for (let at = 0; at + 3 <= padded.length; at++) found.add(padded.slice(at, at + 3))
	}
	return found
}

/** The share of what the words of both say that is in both; a word may be mistyped or inflected. */
function wordLikeness(a: readonly string[], b: readonly string[], having: Having): number {
	const left = [...b]
	let [shared, all] = [0, 0]
	for (const word of a) {
		const weight = saysWord(word, having)
		all += weight
		const at = left.findIndex((other) => isLikeWord(word, other))
		if (at < 0) continue
		left.splice(at, 1)
		shared += weight
	}
	for (const word of left) all += saysWord(word, having)
	return all === 0 ? 0 : shared / all
}

/** Short words are mostly small ones, in every language. */
const wordsOf = (text: string): string[] =>
	(text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3 || /\d/.test(word))

function isLikeWord(one: string, two: string): boolean {
	if (one === two) return true
	const shorter = Math.min(one.length, two.length)
	if (shorter < 5) return false
	const begins = Math.max(5, Math.ceil(shorter * 0.75))
	if (Math.abs(one.length - two.length) <= 3 && one.slice(0, begins) === two.slice(0, begins)) return true
	return letterDistance(one, two, shorter >= 8 ? 2 : 1) <= (shorter >= 8 ? 2 : 1)
}

// ---------------------------------------------------------------- subjects, places

/** The angle between what the two are about, each concept by what it says; in a summary it says half. */
function subjectLikeness(
	{ concepts: own }: Described,
	{ concepts: other }: Described,
	having: Having,
): { likeness: number; shared: string[] } {
	const weight = (concept: string, place: 'title' | 'summary' | undefined) =>
		place === undefined ? 0 : saysConcept(concept, having) * (place === 'title' ? 1 : 0.5)
	const size = (concepts: Described['concepts']) =>
		Math.sqrt([...concepts].reduce((sum, [concept, place]) => sum + weight(concept, place) ** 2, 0))
	const both = [...own.keys()]
		.map((concept) => ({
			concept,
			says: weight(concept, own.get(concept)) * weight(concept, other.get(concept)),
		}))
		.filter(({ says }) => says > 0)
		.sort((a, b) => b.says - a.says)
	const whole = size(own) * size(other)
	return {
		likeness: whole === 0 ? 0 : both.reduce((sum, { says }) => sum + says, 0) / whole,
		// What half of the catalogue speaks of is no reason beside what hardly anybody does.
		shared: both.filter(({ says }) => says >= (both[0]?.says ?? 0) / 4).map(({ concept }) => concept),
	}
}

/** Two regions are as near as the smallest region that has both: 3 for a province, 0 for a country. */
function placeLikeness(own: Described, other: Described): { likeness: number; region: string | undefined } {
	const common = own.within.filter((code) => other.within.includes(code))
	const smallest = common.reduce((a, b) => (b.length > a.length ? b : a), '')
	if (smallest === '') return { likeness: 0, region: undefined }
	const named = own.regions.includes(smallest) || other.regions.includes(smallest)
	const level = smallest.length - 2
	const likeness = ([0.15, 0.3, 0.6, 1] as const)[level] ?? 1
	return { likeness, region: named && level > 0 ? smallest : undefined }
}
