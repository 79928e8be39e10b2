import { describe, expect, test } from 'vitest'
import type { ContentLocale } from '../locales'
import { practiceLanguages } from './languages'

const whole = { title: 'Title', challenge: 'Challenge', solution: 'Solution' }
const titled = { ...whole, challenge: '', solution: '' }
const ca = { locale: 'ca', origin: 'original', ...whole } as const
const en = { locale: 'en', origin: 'machine', ...whole } as const
const fi = { locale: 'fi', origin: 'human', ...titled } as const

describe('a reader gets', () => {
	test.each<
		[reader: string, texts: (typeof ca | typeof en | typeof fi)[], shown: ContentLocale, rest: object]
	>([
		['ca', [ca, en, fi], 'ca', { locale: 'ca', origin: 'original' }],
		['en', [ca, en, fi], 'en', { locale: 'en', origin: 'machine' }],
		// A translated title alone does not make the text readable.
		['fi', [ca, en, fi], 'fi', { locale: 'en', origin: 'machine' }],
		['fi', [ca, fi], 'fi', { locale: 'ca', origin: 'original' }],
		// What is not in the reader's language is in one other, title and all.
		['pl', [ca, en], 'en', { locale: 'en', origin: 'machine' }],
		['pl', [ca], 'ca', { locale: 'ca', origin: 'original' }],
	])('in %s, of %#', (reader, texts, shown, rest) => {
		const languages = practiceLanguages(texts, 'ca', reader)
		expect(languages.text).toEqual(rest)
		expect(languages.shown).toBe(shown)
	})
})

test('languages to read it in, and those of a title alone, each with who wrote them', () => {
	expect(practiceLanguages([ca, en, fi], 'ca', 'fi')).toEqual({
		original: 'ca',
		shown: 'fi',
		origin: 'human',
		text: { locale: 'en', origin: 'machine' },
		available: [
			{ locale: 'en', origin: 'machine' },
			{ locale: 'ca', origin: 'original' },
		],
		titleOnly: [{ locale: 'fi', origin: 'human' }],
	})
})

test('a draft that has only just begun is in its original language', () => {
	const draft = { locale: 'fi', origin: 'original', ...titled } as const
	expect(practiceLanguages([draft], 'fi', 'en')).toMatchObject({
		text: { locale: 'fi', origin: 'original' },
		available: [{ locale: 'fi' }],
		titleOnly: [],
	})
	expect(practiceLanguages([], 'fi', 'en')).toMatchObject({
		shown: 'fi',
		text: { locale: 'fi', origin: 'original' },
		available: [],
	})
})
