import { Random } from '../../lib/corpus/random'
import { streamOf } from '../../lib/corpus/world'
import { locales } from '../../lib/locales'
import { sorts } from '../../lib/practices/filters'
import type { Sample, SampledPractice } from './sample'

/** What can be asked: the parameters of an address, in no language yet. */
export type Question = Record<string, string>

/** Draws as many different questions of a kind as there are, up to `count`. */
export function drawQuestions(kind: QuestionKind, sample: Sample, seed: number, count: number): Question[] {
	const random = new Random(seed, streamOf(`bench ${kind}`))
	const questions = new Map<string, Question>()
	for (let attempt = 0; questions.size < count && attempt < count * 20; attempt++) {
		const question = kinds[kind](sample, random)
		if (question) questions.set(new URLSearchParams(question).toString(), question)
	}
	return [...questions.values()]
}

/** Another page, order or language of the same: for what has too few words or values to ask anew each time. */
const varied = (random: Random, asked: Question): Question => ({
	...asked,
	locale: random.pick(locales),
	...(random.chance(0.5) && { sort: random.pick(sorts.slice(1)) }),
	...(random.chance(0.6) && { page: String(random.between(2, 40)) }),
})

const inSome = (random: Random, asked: Question): Question => ({ ...asked, locale: random.pick(locales) })

/** As often as the catalogue has it: a value of a practice drawn blindly. */
function filterOf(
	random: Random,
	practice: SampledPractice,
	groups: readonly string[],
): Question | undefined {
	const group = random.pick(groups)
	const values = practice.filters[group] ?? []
	return values.length > 0 ? { [group]: random.pick(values) } : undefined
}

const allGroups = [
	'theme',
	'region',
	'country',
	'stage',
	'organisation',
	'language',
	'tag',
	'territory',
	'year',
]
const broadGroups = ['theme', 'country', 'stage', 'language', 'region']

const kinds = {
	nothing: (_: Sample, random: Random) => varied(random, {}),
	filter: (sample: Sample, random: Random) => {
		const filter = filterOf(random, random.pick(sample.practices), allGroups)
		return filter && varied(random, filter)
	},
	rare: (sample: Sample, random: Random) => inSome(random, { q: random.pick(sample.one) }),
	frequent: (sample: Sample, random: Random) => varied(random, { q: sample.most }),
	wordAndFilters: (sample: Sample, random: Random) => {
		const practice = random.pick(sample.practices)
		const word = someWord(sample, random, practice)
		const one = filterOf(random, practice, broadGroups)
		const two = random.chance(0.5) ? filterOf(random, practice, broadGroups) : {}
		return word && one ? inSome(random, { q: word, ...one, ...two }) : undefined
	},
	twoWords: (sample: Sample, random: Random) => {
		const { texts } = random.pick(sample.practices)
		const known = texts[0]?.words.filter((word) => (sample.documents.get(word) ?? 0) > 1) ?? []
		if (known.length < 10) return undefined
		const [first, second] = [random.pick(known), random.pick(known)]
		return first === second ? undefined : inSome(random, { q: `${first} ${second}` })
	},
	mistyped: (sample: Sample, random: Random) => {
		const { texts } = random.pick(sample.practices)
		const text = random.pick(texts)
		const word = random.pick(text.words)
		if (word.length < 7 || (sample.documents.get(word) ?? 0) < 2) return undefined
		const typed = mistype(word, random)
		return sample.documents.has(typed) ? undefined : { q: typed, locale: text.locale }
	},
	acrossLanguages: (sample: Sample, random: Random) => {
		const { label, locale } = random.pick(sample.labels)
		return { q: label, locale }
	},
	beginning: (sample: Sample, random: Random) => {
		const { texts } = random.pick(sample.practices)
		const { title, locale } = random.pick(texts)
		const words = title.split(/\s+/).filter((word) => /^\p{L}{4,}$/u.test(word))
		const word = words.length > 0 ? random.pick(words) : title
		return { q: word.slice(0, random.between(2, Math.min(8, word.length))), locale }
	},
} satisfies Record<string, (sample: Sample, random: Random) => Question | undefined>
export type QuestionKind = keyof typeof kinds

/** A word that some have, this practice among them. */
function someWord(sample: Sample, random: Random, { texts }: SampledPractice): string | undefined {
	const words = new Set(texts.flatMap(({ words }) => words))
	const common = sample.some.filter((word) => words.has(word))
	return common.length > 0 ? random.pick(common) : undefined
}

/** As fingers slip: two letters exchanged, one left out, one twice. Never the first. */
export function mistype(word: string, random: Random): string {
	const at = random.between(1, word.length - 2)
	const [a = '', b = ''] = [word[at], word[at + 1]]
	switch (random.below(3)) {
		case 0:
			return word.slice(0, at) + b + a + word.slice(at + 2)
		case 1:
			return word.slice(0, at) + word.slice(at + 1)
		default:
			return word.slice(0, at) + a + word.slice(at)
	}
}
