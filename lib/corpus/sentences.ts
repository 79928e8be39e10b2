import { type ContentLocale, contentLocales } from '../locales'
import { ca } from './languages/ca'
import { de } from './languages/de'
import { en } from './languages/en'
import { es } from './languages/es'
import { fi } from './languages/fi'
import { fr } from './languages/fr'
import { pl } from './languages/pl'
import { inWords, type Value } from './values'

/** What a sentence can be for. */
export const sections = [
	'title',
	'summary',
	'challenge',
	'solution',
	'common',
	'programme',
	'beneficiaries',
	'resources',
	'failed',
	'transfer',
	'claim',
	'indicator',
	'unit',
	'method',
	'source',
	'fund',
	'instrument',
	'organisation',
	'project',
	'event',
	'session',
	'adoption',
	'adoptionSummary',
	'adopted',
] as const
export type Section = (typeof sections)[number]

/**
 * The sentences of one language, with gaps: `{things}`, capitalised at the beginning of a sentence. The same
 * place in the list says the same in every language, with the same gaps: so a translation says what its
 * original says.
 */
export type Sentences = Record<Section, readonly string[]>

const grammars: Record<ContentLocale, Sentences> = { en, ca, es, de, fi, pl, fr }

/** A text before a gap, the gap's place in the pattern's list, and how what fills it begins. */
type Part = { before: string; gap: number; capital: boolean; elides: boolean }
type Spoken = { parts: readonly Part[]; rest: string }
type Pattern = {
	/** What fills each gap: "things" for `{things2}` too. */
	gaps: readonly string[]
	spoken: Record<ContentLocale, Spoken>
}

const gap = /\{(\w+)\}/g
const gapsOf = (sentence: string): string[] => [
	...new Set([...sentence.matchAll(gap)].map(([, name = '']) => name.toLowerCase())),
]

const patterns = Object.fromEntries(
	sections.map((section) => [
		section,
		en[section].map((english, index): Pattern => {
			const gaps = gapsOf(english)
			const spoken = contentLocales.map((locale) => [locale, read(locale, section, index, gaps)] as const)
			return {
				gaps: gaps.map((name) => name.replace(/\d$/, '')),
				spoken: Object.fromEntries(spoken) as Record<ContentLocale, Spoken>,
			}
		}),
	]),
) as Record<Section, Pattern[]>

function read(locale: ContentLocale, section: Section, index: number, gaps: readonly string[]): Spoken {
	const sentence = grammars[locale][section][index] ?? ''
	const own = gapsOf(sentence)
	if (own.length !== gaps.length || own.some((name) => !gaps.includes(name)))
		throw new Error(`${section} ${index} has other gaps in ${locale} than in English`)
	const parts: Part[] = []
	let end = 0
	for (const match of sentence.matchAll(gap)) {
		const [whole, name = ''] = match
		const before = sentence.slice(end, match.index)
		parts.push({
			before,
			gap: gaps.indexOf(name.toLowerCase()),
			capital: /^[A-Z]/.test(name),
			elides: (locale === 'ca' || locale === 'fr') && /(^| )de $/.test(before),
		})
		end = match.index + whole.length
	}
	return { parts, rest: sentence.slice(end) }
}

/** A sentence before it is said in a language. */
export type Sentence = { pattern: Pattern; values: readonly Value[] }

export const countOf = (section: Section): number => patterns[section].length

/** A sentence of a section; `fill` is asked once for each gap, whatever the language. */
export function sentence(section: Section, index: number, fill: (gap: string) => Value): Sentence {
	const pattern = patterns[section][index]
	if (!pattern) throw new Error(`there is no sentence ${index} of ${section}`)
	return { pattern, values: pattern.gaps.map(fill) }
}

export function say({ pattern, values }: Sentence, locale: ContentLocale): string {
	const { parts, rest } = pattern.spoken[locale]
	let text = ''
	for (const part of parts) {
		const value = values[part.gap]
		const words = value === undefined ? '' : inWords(value, locale)
		text += part.elides && vowel.test(words) ? `${part.before.slice(0, -2)}’` : part.before
		text += part.capital ? capitalised(words) : words
	}
	return text + rest
}

/** "de innovation" is written "d’innovation". */
const vowel = /^[aeiouhàâáéèêëíîïóòôúûœ]/i

const capitalised = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
