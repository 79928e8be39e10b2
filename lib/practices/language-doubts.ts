import { guessLanguages, type LanguageGuess } from '../language-detector'
import type { ContentLocale } from '../locales'
import { rowLists } from './draft-form'
import { isTextField, kindOf, readPath } from './fields'
import type { PracticeDraft } from './schema'
import { fieldsOfStep, type Step } from './steps'

/** A text that reads as if it were in another language than the one it is kept in. */
export type LanguageDoubt = {
	/** "challenge", "evidence.0.claim": rows by their place in what is stored. */
	field: string
	/** What it reads like; may be a language the site does not have. */
	found: string
}

/** Shorter texts say too little of their language; and names are in none, so that not all may be capitals. */
const leastCharacters = 60
const leastLowerCase = 1 / 3
/** How sure one must be of the other language, and how unlikely the declared one: measured on the shipped texts. */
const sure = 0.6
const unlikely = 0.1

/**
 * Languages in which somebody may write here by mistake. The model knows many more, and takes one of them for a
 * neighbour now and then.
 */
const likely = new Set(
	'en ca es de fi pl fr gl pt eu it sv no nn da nl is et lv lt cs sk sl hr sr hu ro bg el ga mt uk ru sq tr'.split(
		' ',
	),
)

/** The language a text reads like where that is another than `declared`; undefined where there is no doubt. */
export function doubtOf(guesses: readonly LanguageGuess[], declared: string): string | undefined {
	const [first] = guesses
	if (!first || first.language === declared || first.share < sure || !likely.has(first.language))
		return undefined
	const own = guesses.find(({ language }) => language === declared)?.share ?? 0
	return own < unlikely ? first.language : undefined
}

/** A Markdown text as words: without its marks, addresses and anything between backticks. */
export const plainWords = (markdown: string): string =>
	markdown
		.replaceAll(/`[^`]*`/g, ' ')
		.replaceAll(/\]\([^)]*\)/g, ' ')
		.replaceAll(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ')
		.replaceAll(/[*_#>[\]|~]/g, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim()

export async function readsLike(text: string, declared: string): Promise<string | undefined> {
	const words = plainWords(text)
	return isTelling(words) ? doubtOf(await guessLanguages(words), declared) : undefined
}

function isTelling(words: string): boolean {
	const letters = (each: readonly string[]) => each.join('').length
	const all: readonly string[] = words.match(/\p{L}+/gu) ?? []
	const lower = all.filter((word) => /^\p{Ll}/u.test(word))
	return [...words].length >= leastCharacters && letters(lower) >= letters(all) * leastLowerCase
}

/** How a field is named where its author has said that its language is as meant: "evidence.claim ca". */
export const languageKey = (field: string, language: string): string => `${kindOf(field)} ${language}`

/** The doubts about the texts of one screen, but for those whose author has said that they are as meant. */
export async function languageDoubts(
	draft: PracticeDraft,
	step: Step,
	language: ContentLocale,
	asMeant: readonly string[],
): Promise<LanguageDoubt[]> {
	const doubts: LanguageDoubt[] = []
	for (const { field, text } of textsOf(draft, step, language)) {
		if (asMeant.includes(languageKey(field, language))) continue
		const found = await readsLike(text, language)
		if (found) doubts.push({ field, found })
	}
	return doubts
}

function textsOf(draft: PracticeDraft, step: Step, language: ContentLocale) {
	return fieldsOfStep[step].flatMap((field): { field: string; text: string }[] => {
		if (isTextField(field)) return [{ field, text: draft.texts[language]?.[field] ?? '' }]
		if (field !== 'evidence' && field !== 'buildingBlocks') return []
		return draft[field].flatMap((_, index) =>
			rowLists[field].localised.map((column) => {
				const text = readPath(draft, `${field}.${index}.${column}.${language}`)
				return { field: `${field}.${index}.${column}`, text: typeof text === 'string' ? text : '' }
			}),
		)
	})
}
