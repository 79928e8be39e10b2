import { expect, test } from 'vitest'
import { formatLocale, languageName, locales, openGraphLocale, readersLocale } from './locales'

test('each language calls itself by its own name, with a capital as on a label', () => {
	expect(locales.map((locale) => languageName(locale))).toEqual([
		'English',
		'Català',
		'Español',
		'Deutsch',
		'Suomi',
		'Polski',
		'Français',
	])
	expect(languageName('ca', 'fi')).toBe('Katalaani')
})

test('dates and numbers are those of Europe', () => {
	const day = new Date('2020-12-03T12:00:00Z')
	const written = locales.map((locale) =>
		new Intl.DateTimeFormat(formatLocale(locale), { dateStyle: 'long' }).format(day),
	)
	expect(written).toEqual([
		'3 December 2020',
		'3 de desembre del 2020',
		'3 de diciembre de 2020',
		'3. Dezember 2020',
		'3. joulukuuta 2020',
		'3 grudnia 2020',
		'3 décembre 2020',
	])
})

test('Open Graph is told a language and a country', () => {
	expect(locales.map(openGraphLocale)).toEqual([
		'en_GB',
		'ca_ES',
		'es_ES',
		'de_DE',
		'fi_FI',
		'pl_PL',
		'fr_FR',
	])
})

test.each([
	['pl-PL,pl;q=0.9,en;q=0.5', 'pl'],
	['de-CH', 'de'],
	// Filipino and Low German begin with the letters of others.
	['fil, es;q=0.2', 'es'],
	['nds;q=1, sv;q=0.9', 'en'],
	['*', 'en'],
])('a browser that asks for "%s" gets %s', (header, locale) => {
	expect(readersLocale(header)).toBe(locale)
})
