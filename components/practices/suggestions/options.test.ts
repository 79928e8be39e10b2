import { describe, expect, it } from 'vitest'
import { noSuggestions } from '@/lib/practices/suggestions'
import { isTooShort, markBeginnings, optionGroups, placeAfter } from './options'

describe('groups of suggestions', () => {
	it('are those with something in them, counted through, each with where it leads', () => {
		const groups = optionGroups(
			{
				...noSuggestions,
				practices: [{ value: 'telecare', label: 'Teleassistència', locale: 'ca' }],
				regions: [{ value: 'ES511', label: 'Barcelona', count: 9 }],
				themes: [{ value: 'health', label: 'Health', count: 2 }],
			},
			'en',
		)
		expect(groups).toEqual([
			{
				kind: 'practices',
				options: [{ place: 0, label: 'Teleassistència', lang: 'ca', href: '/en/practices/telecare' }],
			},
			{ kind: 'regions', options: [{ place: 1, label: 'Barcelona', count: 9, href: '/en/regions/ES511' }] },
			{
				kind: 'themes',
				options: [{ place: 2, label: 'Health', count: 2, href: '/en/practices?theme=health' }],
			},
		])
		expect(optionGroups(noSuggestions, 'en')).toEqual([])
	})
	it('lead an organisation to its page', () => {
		const organisations = [{ value: 'diba', label: 'Diputació', count: 1 }]
		expect(optionGroups({ ...noSuggestions, organisations }, 'ca')[0]?.options[0]?.href).toBe(
			'/ca/organisations/diba',
		)
	})
})

describe('too short to suggest anything for', () => {
	for (const [typed, short] of [
		['', true],
		['a', true],
		['a -', true],
		['“”…', true],
		['5g', false],
		['àé', false],
		['𝒂𝒃', false],
	] as const)
		it(`${typed} ${short}`, () => expect(isTooShort(typed)).toBe(short))
})

describe('keys', () => {
	for (const [key, at, leads] of [
		['ArrowDown', -1, 0],
		['ArrowDown', 0, 1],
		['ArrowDown', 2, -1],
		['ArrowUp', -1, 2],
		['ArrowUp', 2, 1],
		['ArrowUp', 0, -1],
		['Home', 2, -1],
		['End', 0, -1],
		['a', 1, undefined],
		['Enter', 1, undefined],
	] as const)
		it(`${key} at ${at} of three leads to ${leads}`, () => expect(placeAfter(key, at, 3)).toBe(leads))
	it('have nowhere to lead without options', () => {
		expect(placeAfter('ArrowDown', -1, 0)).toBe(-1)
		expect(placeAfter('ArrowUp', -1, 0)).toBe(-1)
	})
})

describe('what is marked', () => {
	const marked = (label: string, typed: string) =>
		markBeginnings(label, typed)
			.map(({ text, marked }) => (marked ? `[${text}]` : text))
			.join('')
	for (const [label, typed, shown] of [
		['Local Telecare Service', 'tele', 'Local [Tele]care Service'],
		['Diputació de Barcelona', 'DIPUTACIO', '[Diputació] de Barcelona'],
		['Servei local', 'l ser', '[Ser]vei [l]ocal'],
		['Unbarcelona', 'barc', 'Unbarcelona'],
		['Großstadt', 'gross', '[Groß]stadt'],
		['Großstadt', 'gros', '[Groß]stadt'],
		['Łódź', 'lod', '[Łód]ź'],
		['Zażółć', 'zaz', '[Zaż]ółć'],
		['intel·ligent', 'intell', '[intel·l]igent'],
		['5G Areas', '5g a', '[5G] [A]reas'],
		['A (b) c', '(.*', 'A (b) c'],
		['Anything', '', 'Anything'],
	] as const)
		it(`${typed} in ${label}`, () => expect(marked(label, typed)).toBe(shown))
	it('never changes the words', () => {
		const label = 'Päijät-Häme: «5G» 👩‍🌾 e\u0301te\u0301'
		for (const typed of ['pai', 'hame', 'ete', '5', '👩'])
			expect(
				markBeginnings(label, typed)
					.map(({ text }) => text)
					.join(''),
			).toBe(label)
	})
})
