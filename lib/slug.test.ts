import { expect, test } from 'vitest'
import { slugOf } from './slug'

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
