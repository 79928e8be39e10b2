import type { ContentLocale } from '../locales'
import { adjectives } from './words/adjectives'
import { nouns } from './words/nouns'
import { actors, manners, places, times } from './words/phrases'
import { inEach, type Row } from './words/table'
import { verbs } from './words/verbs'

/** A subject one can look for: each language's labels, the proper one first. */
export type Concept = {
	code: string
	/** Of either level; null where none fits. */
	theme: string | null
	labels: Record<ContentLocale, readonly string[]>
}

/** What fills a gap of a sentence, before it is said in a language. A text is a proper name, the same in all. */
export type Value =
	| string
	| { kind: 'thing'; noun: number; adjective: number }
	| { kind: 'row'; row: Row }
	| { kind: 'concept'; concept: Concept; label: number }
	| { kind: 'count' | 'percent' | 'money'; amount: number }

/** Things without an adjective. */
export const plain = -1

export const actorAt = rowOf(actors)
export const verbAt = rowOf(verbs)
export const placeAt = rowOf(places)
export const mannerAt = rowOf(manners)
export const timeAt = rowOf(times)

function rowOf(rows: readonly Row[]): (index: number) => Value {
	const values = rows.map((row): Value => ({ kind: 'row', row }))
	return (index) => values[index % values.length] ?? ''
}

export function inWords(value: Value, locale: ContentLocale): string {
	if (typeof value === 'string') return value
	switch (value.kind) {
		case 'thing':
			return thing(value.noun, value.adjective, locale)
		case 'row':
			return value.row[locale]
		case 'concept': {
			const labels = value.concept.labels[locale]
			return labels[value.label % labels.length] ?? value.concept.code
		}
		case 'count':
			return grouped(value.amount, locale)
		case 'percent':
			return locale === 'en' ? `${value.amount}%` : `${value.amount}\u00a0%`
		case 'money':
			return locale === 'en' ? `€${grouped(value.amount, locale)}` : `${grouped(value.amount, locale)}\u00a0€`
	}
}

const thousands: Row = { en: ',', ca: '.', es: '.', de: '.', fi: '\u00a0', pl: '\u00a0', fr: '\u00a0' }

/** With thousands set apart as that language does. */
function grouped(amount: number, locale: ContentLocale): string {
	if (amount < 1000) return String(amount)
	const rest = String(amount % 1000).padStart(3, '0')
	return grouped(Math.floor(amount / 1000), locale) + thousands[locale] + rest
}

type Noun = { word: string; feminine: boolean }
type Adjective = { masculine: string; feminine: string }
const nounsIn = inEach((locale) =>
	nouns.map((row): Noun => ({ word: row[locale].replace('+', ''), feminine: row[locale].includes('+') })),
)
const adjectivesIn = inEach((locale) =>
	adjectives.map((row): Adjective => {
		const [masculine = '', feminine = masculine] = row[locale].split('/')
		return { masculine, feminine }
	}),
)

/** "open data", "dades obertes": in Catalan, Spanish and French the adjective follows and agrees. */
function thing(noun: number, adjective: number, locale: ContentLocale): string {
	const { word, feminine } = nounsIn[locale][noun] ?? { word: '', feminine: false }
	const forms = adjective === plain ? undefined : adjectivesIn[locale][adjective]
	if (!forms) return word
	const form = feminine ? forms.feminine : forms.masculine
	return locale === 'ca' || locale === 'es' || locale === 'fr' ? `${word} ${form}` : `${form} ${word}`
}
