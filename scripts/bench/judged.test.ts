import { describe, expect, test } from 'vitest'
import { locales } from '../../lib/locales'
import { type JudgedQuery, kinds, readJudged, readShipped } from './judged'

describe('the judged queries', () => {
	const queries = readJudged()
	const shipped = readShipped()
	const count = (which: (query: JudgedQuery) => boolean) => queries.filter(which).length

	test('are many, in every language and of every kind', () => {
		expect(queries.length).toBeGreaterThanOrEqual(230)
		for (const locale of locales)
			expect(
				count((query) => query.locale === locale),
				locale,
			).toBeGreaterThanOrEqual(30)
		for (const kind of kinds)
			expect(
				count((query) => query.kind === kind),
				kind,
			).toBeGreaterThanOrEqual(50)
	})

	test('are asked once each', () => {
		const asked = queries.map(({ q, locale }) => `${locale} ${q.toLowerCase()}`)
		expect(asked.filter((one, index) => asked.indexOf(one) !== index)).toEqual([])
	})

	test('are answered by practices that ship, and every one of these answers some', () => {
		for (const { q, relevant } of queries) {
			expect(new Set(relevant).size, q).toBe(relevant.length)
			for (const slug of relevant) expect([...shipped.keys()], q).toContain(slug)
		}
		for (const slug of shipped.keys())
			expect(
				count(({ relevant }) => relevant.includes(slug)),
				slug,
			).toBeGreaterThan(0)
	})

	test('are of the kind that their language makes them', () => {
		for (const { q, locale, kind, relevant } of queries) {
			const written = relevant.every((slug) => shipped.get(slug)?.full.includes(locale))
			const unwritten = relevant.every((slug) => !shipped.get(slug)?.full.includes(locale))
			if (kind === 'own') expect(written, q).toBe(true)
			if (kind === 'across') expect(unwritten, q).toBe(true)
		}
	})

	test('are every second one held out', () => {
		for (const [index, { q, held }] of queries.entries()) expect(held, q).toBe(index % 2 === 1)
	})
})
