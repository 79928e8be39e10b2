import 'server-only'
import { db } from '../db'
import type { ContentLocale } from '../locales'
import { Kept } from './kept'
import { letterDistance, plainLetters } from './letters'

export type Word = { word: string; locale: ContentLocale }
/** "digital%": words that begin so; "%strategie": words that end so. */
export type Pattern = { pattern: string; locale: ContentLocale | null; longest?: number }

/** More words than these say nothing more about what was meant. */
const mostWords = 24

/** The words of the catalogue and the thesaurus, of one state of the catalogue. */
export class Vocabulary {
	private readonly matchingKept = new Kept<Word[]>(20_000)
	private readonly similarKept = new Kept<Word[]>(5_000)

	/** Words of each pattern, the shortest first. One statement for those not asked before. */
	async matching(patterns: readonly Pattern[]): Promise<Word[]> {
		const keyOf = ({ pattern, locale }: Pattern) => `${locale ?? '*'} ${pattern}`
		const missing = patterns.filter((pattern) => !this.matchingKept.get(keyOf(pattern)))
		if (missing.length > 0) {
			const rows = await db.$queryRaw<(Word & { asked: number })[]>`
				SELECT asked.place::int - 1 AS asked, found.word, found.locale
				FROM unnest(${missing.map(({ pattern }) => pattern)}::text[], ${missing.map(({ locale }) => locale)}::text[])
					WITH ORDINALITY AS asked (pattern, locale, place)
				CROSS JOIN LATERAL atlas_words(asked.pattern, asked.locale, ${mostWords}::int) found`
			for (const [index, pattern] of missing.entries())
				this.matchingKept.set(
					keyOf(pattern),
					rows.filter(({ asked }) => asked === index).map(({ word, locale }) => ({ word, locale })),
				)
		}
		return patterns.flatMap((pattern) =>
			(this.matchingKept.get(keyOf(pattern)) ?? []).filter(
				({ word }) => word.length <= (pattern.longest ?? 40),
			),
		)
	}

	/**
	 * Words that were perhaps meant, the likeliest first; among equally near ones those of the question's language,
	 * and `only` those where it is beyond doubt.
	 */
	async similar(word: string, language: string, only: boolean): Promise<string[]> {
		const plain = plainLetters(word)
		const most = plain.length < 6 ? 1 : 2
		if (plain.length < 4) return []
		let near = this.similarKept.get(plain)
		if (!near) {
			near = await db.$queryRaw<Word[]>`SELECT word, locale FROM atlas_similar_words(${plain})`
			this.similarKept.set(plain, near)
		}
		const ranked = near
			.filter(({ locale }) => !only || locale === language)
			.map(({ word: candidate, locale }) => {
				const letters = plainLetters(candidate)
				const distance = letterDistance(plain, letters, most)
				// People mistype beginnings less, and mean words of the language they write.
				const doubt = (letters[0] === plain[0] ? 0 : 0.5) + (locale === language ? 0 : 0.25)
				return { candidate, distance, order: distance + doubt }
			})
			.filter(({ distance }) => distance > 0 && distance <= most)
			.sort((a, b) => a.order - b.order)
		return [...new Set(ranked.map(({ candidate }) => candidate))].slice(0, 4)
	}

	/** Which of these are words of one of these languages. */
	async known(words: readonly string[], locales: readonly ContentLocale[]): Promise<Set<string>> {
		if (words.length === 0) return new Set()
		const rows = await db.$queryRaw<{ word: string }[]>`
			SELECT DISTINCT word FROM "CatalogueWord" WHERE word = ANY(${[...words]}::text[]) AND locale = ANY(${[...locales]}::text[])`
		return new Set(rows.map(({ word }) => word))
	}
}
