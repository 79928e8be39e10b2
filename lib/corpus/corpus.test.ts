import { describe, expect, test } from 'vitest'
import { contentLocales } from '../locales'
import { characters } from '../localised'
import { limits } from '../practices/limits'
import { isSlug } from '../slug'
import { languages, makeCast } from './cast'
import { onlyHere, rareWord } from './names'
import { type GeneratedPractice, makePractice } from './practice'
import { Random, zipf } from './random'
import { countOf, say, sections, sentence } from './sentences'
import { inEach } from './words/table'
import { shares, World } from './world'

const themes = Array.from({ length: 12 }, (_, index) => ({
	code: `theme-${index}`,
	parent: `priority-${index % 3}`,
	name: { en: `Theme number ${index}` },
}))
const countries = ['IE', 'NL', 'ES', 'DE', 'AT', 'FR', 'BE', 'PL', 'FI']
const regions = countries.flatMap((country) =>
	['1', '11', '111', '112', '12', '121', '5', '51', '511', '512'].map((digits, index) => ({
		id: countries.indexOf(country) * 100 + index,
		code: country + digits,
		country,
		level: digits.length,
		names: inEach(() => `Region ${country}${digits}`),
	})),
)
const concepts = Array.from({ length: 80 }, (_, index) => ({
	code: `concept-${index}`,
	theme: index % 8 === 0 ? null : `theme-${index % 12}`,
	labels: inEach((locale) => [`${locale} subject ${index}`, `${locale} matter ${index}`]),
}))

const count = 3000
const world = new World({ themes, regions, concepts })
const cast = makeCast(world, 5, count, concepts)
const make = (number: number, seed = 5) => makePractice(world, cast, seed, number)
const practices = Array.from({ length: count }, (_, number) => make(number))

const original = ({ texts, language }: GeneratedPractice) => {
	const text = texts[language]
	if (!text) throw new Error('no original')
	return text
}
const wordsOf = (practice: GeneratedPractice) =>
	new Set(
		Object.values(original(practice))
			.join(' ')
			.toLowerCase()
			.match(/\p{L}+/gu),
	)
const share = (holds: (practice: GeneratedPractice) => boolean) => practices.filter(holds).length / count

test('the same seed and number make the same practice, another seed another', () => {
	expect(make(17)).toEqual(practices[17])
	expect(makePractice(new World({ themes, regions, concepts }), cast, 5, 17)).toEqual(practices[17])
	expect(make(17, 6).texts).not.toEqual(practices[17]?.texts)
})

test('each has an address of its own', () => {
	expect(new Set(practices.map(({ slug }) => slug)).size).toBe(count)
	expect(practices.every(({ slug }) => isSlug(slug) && /^[a-z\d-]+$/.test(slug))).toBe(true)
})

describe('texts', () => {
	test('every sentence can be said in every language', () => {
		for (const section of sections)
			for (let index = 0; index < countOf(section); index++) {
				const one = sentence(section, index, (gap) => gap.toUpperCase())
				for (const locale of contentLocales) expect(say(one, locale)).not.toMatch(/[{}]/)
			}
	})

	test('are as long as real ones, and within the limits of the template', () => {
		for (const practice of practices)
			for (const [field, text] of Object.entries(original(practice)))
				if (field !== 'origin')
					expect(characters(text)).toBeLessThanOrEqual(limits[field as keyof typeof limits])
		const within = (field: 'title' | 'summary' | 'challenge' | 'solution', least: number, most: number) =>
			share((practice) => {
				const { length } = original(practice)[field] ?? ''
				return length >= least && length <= most
			})
		expect(within('title', 30, 90)).toBeGreaterThan(0.97)
		expect(within('summary', 90, 160)).toBeGreaterThan(0.97)
		expect(within('challenge', 400, 1250)).toBeGreaterThan(0.93)
		expect(within('solution', 400, 1250)).toBeGreaterThan(0.93)
	})

	test('a translation says what its original says', () => {
		const translated = practices.find(({ language, texts }) => language === 'fi' && texts.en?.challenge)
		const [fi, en] = [translated?.texts.fi, translated?.texts.en]
		const figures = (text = '') => (text.match(/\d+/g) ?? []).sort()
		expect(figures(fi?.resources?.replaceAll('\u00a0', ''))).toEqual(
			figures(en?.resources?.replaceAll(',', '')),
		)
		expect(fi?.title).not.toBe(en?.title)
	})

	test('one word stands in about four of five, most in few, many in one alone', () => {
		const documents = new Map<string, number>()
		for (const practice of practices)
			for (const word of wordsOf(practice)) documents.set(word, (documents.get(word) ?? 0) + 1)
		const most = (documents.get('interreg') ?? 0) / count
		expect(most).toBeGreaterThan(0.78)
		expect(most).toBeLessThan(0.86)
		const counts = [...documents.values()]
		expect(counts.filter((texts) => texts === 1).length / counts.length).toBeGreaterThan(0.3)
		expect(counts.filter((texts) => texts > count / 10).length / counts.length).toBeLessThan(0.05)
	})
})

describe('shares', () => {
	test('languages', () => {
		for (const locale of languages)
			expect(share(({ language }) => language === locale)).toBeCloseTo(shares[locale] / 100, 1)
		expect(share(({ texts }) => Object.keys(texts).length > 1)).toBeCloseTo(0.35, 1)
	})

	test('regions lie where the language is written, mostly of levels 2 and 3', () => {
		const polish = practices.filter(({ language }) => language === 'pl')
		expect(polish.every(({ regions }) => regions[0]?.country === 'PL')).toBe(true)
		const catalan = practices.filter(({ language }) => language === 'ca')
		expect(catalan.every(({ regions }) => regions[0]?.code.startsWith('ES51'))).toBe(true)
		expect(share(({ regions }) => (regions[0]?.level ?? 0) >= 2)).toBeGreaterThan(0.9)
	})

	test('a few themes and owners have most', () => {
		const tallies = (codes: readonly string[]) =>
			[...Map.groupBy(codes, (code) => code).values()].map(({ length }) => length).sort((a, b) => b - a)
		const byTheme = tallies(practices.flatMap(({ themes }) => themes))
		expect(byTheme.length).toBe(themes.length)
		expect(byTheme[0]).toBeGreaterThan(2 * (byTheme.at(-1) ?? 0))
		const byOwner = tallies(practices.map(({ owner }) => owner.id))
		expect(cast.organisations.length).toBe(count / 25)
		expect(byOwner[0]).toBeGreaterThan(count / 25)
	})

	test('nothing is confirmed before it is published, nothing ends before it begins', () => {
		for (const { dates, stage } of practices) {
			expect(dates.createdAt < dates.submittedAt && dates.submittedAt < dates.publishedAt).toBe(true)
			if (dates.revisedAt) expect(dates.revisedAt > dates.publishedAt).toBe(true)
			if (dates.confirmedAt) expect(dates.confirmedAt >= (dates.revisedAt ?? dates.publishedAt)).toBe(true)
			expect(dates.endDate !== null).toBe(stage === 'ended' || stage === 'abandoned')
			if (dates.endDate) expect(Number(dates.endDate)).toBeGreaterThan(dates.startYear)
		}
		const years = practices.map(({ dates }) => dates.startYear)
		expect(Math.min(...years)).toBe(2000)
		expect(Math.max(...years)).toBe(2026)
	})
})

test('numbers of words are words of their own', () => {
	const numbers = Array.from({ length: 20_000 }, (_, number) => number)
	expect(new Set(numbers.map(rareWord)).size).toBe(numbers.length)
	expect(new Set(numbers.map(onlyHere)).size).toBe(numbers.length)
})

test('what is further back in a list is drawn less often', () => {
	const random = new Random(1, 1)
	const ranks = zipf(50)
	const drawn = new Array<number>(50).fill(0)
	for (let draw = 0; draw < 20_000; draw++) {
		const rank = ranks.draw(random)
		drawn[rank] = (drawn[rank] ?? 0) + 1
	}
	expect(drawn.every((times) => times > 0)).toBe(true)
	expect(drawn[0]).toBeGreaterThan(5 * (drawn[40] ?? 0))
})
