import { expect, test } from 'vitest'
import { isSlug, slugOf } from './slug'

test.each([
	['Neàpolis', 'neapolis'],
	['Łomża and Białystok', 'lomza-and-bialystok'],
	['Päijät-Häme', 'paijat-hame'],
	['l·l: intel·ligent', 'l-l-intel-ligent'],
	['Straße  5G!', 'strasse-5g'],
	['Θεσσαλονίκη', 'θεσσαλονικη'],
	['—', ''],
])('%s is written %s', (text, slug) => {
	expect(slugOf(text)).toBe(slug)
})

test.each([
	['policy-learning-event-3', true],
	['5g-areas', true],
	['ł', true],
	['', false],
	['Upper', false],
	['-a', false],
	['a--b', false],
	['a\0', false],
	['\ud800', false],
	['a'.repeat(201), false],
])('%j can be a slug: %s', (text, expected) => {
	expect(isSlug(text)).toBe(expected)
})
