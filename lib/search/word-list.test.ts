import { describe, expect, it } from 'vitest'
import { WordList } from './word-list'

const german = (...words: string[]) => words.map((word) => ({ word, locale: 'de' as const }))
const words = new WordList([
	...german('pflege', 'pflegedienst', 'altenpflege', 'hauskrankenpflege', 'notruf', 'übung', 'überblick'),
	{ word: 'pflege', locale: 'fi' },
	{ word: 'łódź', locale: 'pl' },
	{ word: 'powódź', locale: 'pl' },
])
const found = (list: WordList, kin: Parameters<WordList['kin']>[0]) => list.kin(kin).map(({ word }) => word)

describe('words that begin or end alike', () => {
	it('the shortest first, without the word itself', () => {
		expect(found(words, { beginning: 'pflege', locale: 'de' })).toEqual(['pflegedienst'])
		expect(found(words, { ending: 'pflege', locale: 'de' })).toEqual(['altenpflege', 'hauskrankenpflege'])
		expect(found(words, { beginning: 'pflege', ending: 'pflege', locale: 'de' })).toEqual([
			...['altenpflege', 'pflegedienst', 'hauskrankenpflege'],
		])
	})

	it('of other letters than a to z too', () => {
		expect(found(words, { beginning: 'üb', locale: 'de' })).toEqual(['übung', 'überblick'])
		expect(found(words, { ending: 'ódź', locale: 'pl' })).toEqual(['łódź', 'powódź'])
	})

	it('in any language, and no longer than asked', () => {
		expect(words.kin({ beginning: 'pfl', locale: null, longest: 6 })).toEqual([
			{ word: 'pflege', locale: 'de' },
			{ word: 'pflege', locale: 'fi' },
		])
	})

	it('none, before the first and after the last', () => {
		for (const letters of ['0', 'zzz', '\u{1f600}']) {
			expect(words.kin({ beginning: letters, locale: null })).toEqual([])
			expect(words.kin({ ending: letters, locale: null })).toEqual([])
		}
	})

	it('as many as say what was meant, where thousands do', () => {
		const many = new WordList(german(...Array.from({ length: 5_000 }, (_, index) => `wort${index}`)))
		expect(many.kin({ beginning: 'w', locale: 'de' })).toHaveLength(24)
	})
})

describe('a list that follows another', () => {
	const after = new WordList(german('pflegegrad', 'pflege', 'pflegegrad'), words)

	it('knows what that knew, and what came', () => {
		expect(found(after, { beginning: 'pflege', locale: 'de' })).toEqual(['pflegegrad', 'pflegedienst'])
		expect(after.has('notruf', ['en', 'de'])).toBe(true)
		expect(after.has('łódź', ['pl'])).toBe(true)
	})

	it('and leaves that as it was', () => {
		expect(words.has('pflegegrad', ['de'])).toBe(false)
		expect(words.has('pfleg', ['de'])).toBe(false)
		expect(words.has('notruf', ['en', 'fi'])).toBe(false)
	})
})
