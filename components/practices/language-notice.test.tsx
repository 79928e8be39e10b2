import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import type { ContentLocale } from '@/lib/locales'
import { practiceLanguages } from '@/lib/practices/languages'
import type { PracticePage } from '@/lib/practices/page'
import type { TextOrigin } from '@/lib/practices/schema'
import english from '@/messages/en.json'
import finnish from '@/messages/fi.json'
import { LanguageNotice } from './language-notice'

const text = (locale: ContentLocale, origin: TextOrigin, whole = true) => ({
	locale,
	origin,
	title: 'Title',
	challenge: whole ? 'Challenge' : '',
	solution: whole ? 'Solution' : '',
})

type Text = ReturnType<typeof text>

/** What the notice says to a reader, and where its links lead. */
function notice(texts: Text[], original: ContentLocale, locale: 'en' | 'fi', strays: ContentLocale[] = []) {
	const practice = {
		slug: 'sensors',
		language: practiceLanguages(texts, original, locale),
		texts: Object.fromEntries(strays.map((stray) => [`in ${stray}`, { text: 'Text', locale: stray }])),
		evidence: [],
		buildingBlocks: [],
	} as unknown as PracticePage
	const html = renderToStaticMarkup(
		<NextIntlClientProvider locale={locale} messages={locale === 'fi' ? finnish : english} timeZone="UTC">
			<LanguageNotice practice={practice} locale={locale} />
		</NextIntlClientProvider>,
	)
	return {
		words: html
			.replace(/<[^>]+>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
		links: [...html.matchAll(/href="([^"]+)" hrefLang="([^"]+)"/g)].map(([, href, language]) => [
			language,
			href,
		]),
	}
}

const ca = text('ca', 'original')
const en = text('en', 'machine')
const fi = text('fi', 'machine', false)

test('whoever reads the original is told nothing', () => {
	expect(notice([text('en', 'original'), fi], 'en', 'en').words).toBe('')
})

test('a whole machine translation says so, and leads to the original', () => {
	const { words, links } = notice([ca, en, fi], 'ca', 'en')
	expect(words).toContain('Machine translation')
	expect(words).toContain('in English, translated by machine from Catalan')
	expect(links).toEqual([['ca', '/ca/practices/sensors']])
})

test('a translation by people says so too', () => {
	expect(notice([ca, text('en', 'human')], 'ca', 'en').words).toContain('translated by people from Catalan')
})

test('a title alone: which parts are translated, by whom, what the rest is, and where to read all of it', () => {
	const { words, links } = notice([ca, en, fi], 'ca', 'fi')
	expect(words).toContain('Vain otsikko ja tiivistelmä ovat suomeksi')
	expect(words).toContain('käännetty koneellisesti katalaanista')
	expect(words).toContain('Muu teksti on englanniksi konekäännöksenä')
	expect(words).toContain('katalaaniksi (alkuperäinen)')
	expect(links).toEqual([
		['en', '/en/practices/sensors'],
		['ca', '/ca/practices/sensors'],
	])
})

test('a title alone, and nothing else but the original', () => {
	const { words, links } = notice([ca, fi], 'ca', 'fi')
	expect(words).toContain('Muu teksti on alkuperäinen, katalaaniksi')
	expect(links).toEqual([['ca', '/ca/practices/sensors']])
})

test('nothing in the language of the reader', () => {
	const { words, links } = notice([text('pl', 'original')], 'pl', 'en')
	expect(words).toContain('Not available in English yet')
	expect(words).toContain('You are reading the original, in Polish.')
	expect(links).toEqual([['pl', '/pl/practices/sensors']])
})

test('parts that are in no language of the rest are named', () => {
	expect(notice([ca, en], 'ca', 'en', ['ca']).words).toContain('Some parts are there only in Catalan.')
	expect(notice([text('en', 'original')], 'en', 'en', ['ca', 'pl']).words).toContain(
		'in Catalan and in Polish',
	)
})
