import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { parse } from 'yaml'
import { guessLanguages } from '../language-detector'
import { contentLocales } from '../locales'
import { doubtOf, languageDoubts, languageKey, plainWords, readsLike } from './language-doubts'
import { practiceDraft, textFields } from './schema'

const content = path.resolve(import.meta.dirname, '../../content/practices')

/** Every text of the shipped practices, with the language it is kept in. */
const shipped = readdirSync(content).flatMap((file) => {
	const { texts } = parse(readFileSync(path.join(content, file), 'utf8')) as {
		texts: Record<string, Record<string, string>>
	}
	return Object.entries(texts).flatMap(([language, fields]) =>
		textFields.flatMap((field) =>
			(fields[field]?.length ?? 0) >= 60 ? [{ file, language, field, text: fields[field] ?? '' }] : [],
		),
	)
})

describe('real texts', () => {
	it('of all seven languages raise no doubt', async () => {
		expect(new Set(shipped.map(({ language }) => language))).toEqual(new Set(contentLocales))
		const doubted: string[] = []
		for (const { file, language, field, text } of shipped)
			if (await readsLike(text, language)) doubted.push(`${file} ${language} ${field}`)
		expect(doubted).toEqual([])
	})

	it.each(contentLocales)('of other languages are noticed where %s is declared', async (declared) => {
		const others = shipped.filter(({ language, text }) => language !== declared && text.length >= 100)
		let noticed = 0
		for (const { text, language } of others) if ((await readsLike(text, declared)) === language) noticed++
		expect(noticed / others.length).toBeGreaterThan(0.97)
	})

	it.each<[string, string, string]>([
		[
			'gl',
			'ca',
			'O concello pagou as obras cos fondos europeos e a deputación achegou o persoal que mantén a plataforma.',
		],
		['gl', 'es', 'Máis de dúas mil persoas maiores que viven soas reciben unha chamada cada semana.'],
		['pt', 'es', 'O projeto começou em 2018 com fundos europeus; hoje é pago pelo orçamento da região.'],
		[
			'sv',
			'fi',
			'Äldre personer som bor ensamma får ett samtal i veckan, och familjen får veta när något inte står rätt till.',
		],
		['et', 'fi', 'Iga osakond ostis oma andurid ja oma võrgu. Keegi ei saanud teiste andmeid lugeda.'],
		[
			'cs',
			'pl',
			'Každý odbor kupoval vlastní senzory a vlastní síť. Nikdo nemohl číst data ostatních oddělení.',
		],
		[
			'es',
			'ca',
			'Cada servicio compraba sus propios sensores y su propia red. Nadie podía leer los datos de los demás.',
		],
		[
			'ca',
			'es',
			'Cada servei comprava els seus sensors i la seva xarxa. Ningú no podia llegir les dades dels altres.',
		],
	])('in %s, kept as %s', async (language, declared, text) => {
		expect(await readsLike(text, declared)).toBe(language)
		expect(await readsLike(text, language)).toBeUndefined()
	})

	it.each([
		['too short to say', 'Una red de sensores para toda la ciudad'],
		['names', 'Diputació de Barcelona, Ajuntament de Vilanova i la Geltrú, Ajuntament de Calella'],
		['an address', 'https://www.ejemplo.es/una-red-de-sensores-para-toda-la-ciudad-y-sus-municipios'],
		['figures', '1. 2015: 12; 2. 2016: 400 (67 %); 3. 2017: 14 000+; 4. 2018: 20 000; 5. 2019: 31 500'],
		['nothing', ''],
	])('%s: no doubt', async (_, text) => {
		expect(await readsLike(text, 'en')).toBeUndefined()
	})
})

test('it takes a model that is sure, and a declared language that is unlikely', () => {
	const guess = (...guesses: [string, number][]) => guesses.map(([language, share]) => ({ language, share }))
	expect(doubtOf(guess(['es', 0.9], ['ca', 0.05]), 'ca')).toBe('es')
	expect(doubtOf(guess(['es', 0.55]), 'ca')).toBeUndefined()
	expect(doubtOf(guess(['es', 0.65], ['ca', 0.3]), 'ca')).toBeUndefined()
	expect(doubtOf(guess(['ca', 0.3], ['es', 0.2]), 'ca')).toBeUndefined()
	// A language nobody writes here in.
	expect(doubtOf(guess(['war', 0.95]), 'en')).toBeUndefined()
	expect(doubtOf([], 'en')).toBeUndefined()
})

test('Markdown is read without its marks', () => {
	expect(plainWords('**One** [page](https://a.example/x), `code` and\n\n- two <https://b.example>')).toBe(
		'One page , and - two <',
	)
})

test('a screen names its fields, its rows, and leaves out what is as meant', async () => {
	const spanish = 'Cada servicio compraba sus propios sensores y su propia red. Nadie podía leer los datos.'
	const draft = practiceDraft.parse({
		originalLanguage: 'fi',
		texts: { fi: { challenge: spanish, solution: spanish, whatFailed: spanish } },
		evidence: [{ claim: { fi: 'Lyhyt' } }, { claim: { fi: spanish, es: spanish } }],
	})
	const found = 'es'
	expect(await languageDoubts(draft, 'story', 'fi', [])).toEqual([
		{ field: 'challenge', found },
		{ field: 'solution', found },
	])
	expect(await languageDoubts(draft, 'story', 'fi', [languageKey('challenge', 'fi')])).toEqual([
		{ field: 'solution', found },
	])
	expect(await languageDoubts(draft, 'evidence', 'fi', [])).toEqual([{ field: 'evidence.1.claim', found }])
	expect(await languageDoubts(draft, 'evidence', 'es', [])).toEqual([])
	expect(await languageDoubts(draft, 'evidence', 'fi', [languageKey('evidence.7.claim', 'fi')])).toEqual([])
})

test('the model answers the likeliest first', async () => {
	const guesses = await guessLanguages('The city and its water company share one network of sensors.')
	expect(guesses[0]?.language).toBe('en')
	expect(guesses.length).toBeLessThanOrEqual(8)
})
