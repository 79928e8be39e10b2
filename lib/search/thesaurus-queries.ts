import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db } from '../db'
import { type ContentLocale, contentLocales } from '../locales'
import { plainLetters } from './letters'
import { textSearchConfigurations } from './text-search'

export type Label = { label: string; folded: string[]; stemmed: string[] }
export type Concept = {
	concept: string
	theme: string | null
	labels: Partial<Record<ContentLocale, Label[]>>
}

/** The longest label that is looked for, in words. */
export const longestLabel = 6

/** The thesaurus as it is asked: which concepts a row of lexemes names in a language. */
export class Thesaurus {
	private readonly concepts = new Map<string, Concept>()
	private readonly byLexemes = new Map<string, Set<string>>()

	constructor(rows: readonly LabelRow[]) {
		for (const { concept, theme, locale, label, exact, folded, stemmed } of rows) {
			const its: Concept = this.concepts.get(concept) ?? { concept, theme, labels: {} }
			const labels = its.labels[locale] ?? []
			labels.push({ label, folded, stemmed })
			its.labels[locale] = labels
			this.concepts.set(concept, its)
			const keys = exact
				? [writtenKey(locale, label)]
				: [folded, stemmed].filter((lexemes) => lexemes.length > 0).map((lexemes) => keyOf(locale, lexemes))
			for (const key of keys) this.byLexemes.set(key, (this.byLexemes.get(key) ?? new Set()).add(concept))
		}
	}

	get(concept: string): Concept | undefined {
		return this.concepts.get(concept)
	}

	named(locale: ContentLocale, lexemes: readonly string[]): ReadonlySet<string> {
		return this.byLexemes.get(keyOf(locale, lexemes)) ?? nothing
	}

	/** By labels that are meant only as they are written. */
	written(locale: ContentLocale, words: string): ReadonlySet<string> {
		return this.byLexemes.get(writtenKey(locale, words)) ?? nothing
	}

	/** What a reader is told: the concept's first label in their language. */
	term(concept: string, locale: ContentLocale): string | undefined {
		const labels = this.concepts.get(concept)?.labels
		return (labels?.[locale] ?? labels?.en)?.[0]?.label
	}

	all(): Iterable<Concept> {
		return this.concepts.values()
	}
}

const nothing: ReadonlySet<string> = new Set()
const keyOf = (locale: ContentLocale, lexemes: readonly string[]) => `${locale} ${lexemes.join(' ')}`

const writtenKey = (locale: ContentLocale, words: string) => `${locale} =${plainLetters(words)}`

type LabelRow = {
	locale: ContentLocale
	label: string
	concept: string
	theme: string | null
	exact: boolean
	folded: string[]
	stemmed: string[]
}

export async function readThesaurus(): Promise<Thesaurus> {
	const lexemes = (configuration: string | null) =>
		configuration === null
			? Prisma.sql`'{}'::text[]`
			: Prisma.sql`ARRAY(SELECT lexeme FROM unnest(to_tsvector(${configuration}::regconfig, label)) ORDER BY positions[1], lexeme)`
	return new Thesaurus(
		await db.$queryRaw<LabelRow[]>`
			SELECT * FROM (${Prisma.join(
				contentLocales.map(
					(locale) => Prisma.sql`
						SELECT locale, label, exact, concept, theme, position, ${lexemes(textSearchConfigurations[locale].folded)} AS folded,
							${lexemes(textSearchConfigurations[locale].stemmed)} AS stemmed
						FROM "ThesaurusLabel" WHERE locale = ${locale}`,
				),
				' UNION ALL ',
			)}) labels ORDER BY concept, locale, position`,
	)
}
