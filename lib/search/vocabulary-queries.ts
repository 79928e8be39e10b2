import 'server-only'
import { Prisma } from '@/prisma/generated/client'
import { db, plannedAnew } from '../db'
import type { ContentLocale } from '../locales'
import { Kept } from './kept'
import { letterDistance, plainLetters } from './letters'
import { committedSince } from './since-queries'
import { type Word, WordList } from './word-list'

/** The words of the catalogue and the thesaurus, of one state of the catalogue. */
export class Vocabulary {
	readonly words: WordList
	private readonly similarKept = new Kept<Word[]>(5_000)

	constructor(words: WordList) {
		this.words = words
	}

	/**
	 * Words that were perhaps meant, the likeliest first; among equally near ones those of the question's language,
	 * and `only` those where it is beyond doubt.
	 */
	async similar(word: string, language: string, only: boolean): Promise<string[]> {
		const plain = plainLetters(word)
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
				const distance = letterDistance(plain, letters, 2)
				// People mistype beginnings less, and mean words of the language they write.
				const doubt = (letters[0] === plain[0] ? 0 : 0.5) + (locale === language ? 0 : 0.25)
				return { candidate, distance, order: distance + doubt }
			})
			.filter(
				({ candidate, distance }) =>
					distance === 1 || (distance === 2 && isLikeEnough(plain, plainLetters(candidate))),
			)
			.sort((a, b) => a.order - b.order)
		return [...new Set(ranked.map(({ candidate }) => candidate))].slice(0, 4)
	}
}

/** Two slips in a short word make another word; in a long one they hardly change how it begins, or its length. */
const isLikeEnough = (a: string, b: string) =>
	a.length >= 8 && Math.abs(a.length - b.length) <= 1 && a.slice(0, 2) === b.slice(0, 2)

/** All words; or, after `before`, those that came since that snapshot was taken. */
export async function readWordList(before?: { words: WordList; asOf: string }): Promise<WordList> {
	const wanted = before ? committedSince(Prisma.sql`"addedIn"`, before.asOf) : Prisma.sql`true`
	const rows = await db.$queryRaw<{ locale: ContentLocale; words: string }[]>`
		${plannedAnew} SELECT locale, string_agg(word, ' ') AS words FROM "CatalogueWord" WHERE ${wanted} GROUP BY locale`
	return new WordList(
		rows.flatMap(({ locale, words }) => words.split(' ').map((word) => ({ word, locale }))),
		before?.words,
	)
}
