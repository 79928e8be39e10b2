import { describe, expect, it } from 'vitest'
import { type Mark, Passage, single } from './snippets'

/** A stemmer of its own: the first five letters. */
const read = (word: string) => [word.slice(0, 5)]
const shown = (text: string, ...terms: Mark[][]) =>
	new Passage(text, terms)
		.snippet(read)
		?.map((part) => (part.marked ? `[${part.text}]` : part.text))
		.join('') ?? null

const filler = (words: number) => Array.from({ length: words }, (_, index) => `w${index}`).join(' ')

describe('a piece of a text', () => {
	it('marks what reads like what is sought, with whatever ending and capitals', () => {
		expect(shown('Sensors in a SENSORY garden', [single('senso')])).toBe('[Sensors] in a [SENSORY] garden')
	})

	it('marks nothing that only begins alike', () => {
		expect(shown('The sense of it', [single('senso')])).toBeNull()
	})

	it('reads only words that begin like one of those sought', () => {
		expect([
			...new Passage('Municipal sensors measure a sense of water', [[single('senso')]]).words(),
		]).toEqual(['sensors', 'sense'])
	})

	it('finds words by their accents or without, and between apostrophes, points and hyphens', () => {
		const plain = (word: string) => [word.normalize('NFD').replace(/\p{M}/gu, '').slice(0, 5)]
		expect(
			new Passage('L’energía intel·ligent; e-energies.', [[single('energ')]])
				.snippet(plain)
				?.filter((p) => p.marked),
		).toEqual([
			{ text: 'energía', marked: true },
			{ text: 'energies', marked: true },
		])
	})

	it('marks several words only where they stand together', () => {
		const together: Mark = { lexemes: ['publi', 'trans'], apart: false }
		expect(shown('Transport for the public; public transport at last', [together])).toBe(
			'Transport for the public; [public] [transport] at last',
		)
		expect(shown('public money for transport', [together])).toBeNull()
		expect(shown('public money for transport', [{ ...together, apart: true }])).toBe(
			'[public] money for [transport]',
		)
	})

	it('takes the place that says most of the question, not the first', () => {
		const text = `Water here. ${filler(60)}. Meters measure the water. ${filler(60)}`
		expect(shown(text, [single('water')], [single('meter')])).toMatch(
			/^\[Meters\] measure the \[water\]\. w0 /,
		)
	})

	it('begins with the sentence if that is near, and some words before it if not', () => {
		expect(shown(`${filler(40)}. About the water`, [single('water')])).toBe('About the [water]')
		expect(shown(`${filler(40)} water`, [single('water')])).toBe('w35 w36 w37 w38 w39 [water]')
	})

	it('is no longer than a reader looks through, and ends with a paragraph', () => {
		expect(shown(`water ${filler(90)}`, [single('water')])?.split(' ')).toHaveLength(28)
		expect(shown(`water ${filler(20)}.\n\nAnother`, [single('water')])).toBe(`[water] ${filler(20)}.`)
	})

	it('is one line', () => {
		expect(shown('Much\n\t water  here', [single('water')])).toBe('Much [water] here')
	})

	it.each(['', ' ', '—…', '\u{1f600}\u{1f600}', '\ud800'])('takes %j', (text) => {
		expect(shown(text, [single('water')])).toBeNull()
		expect(shown('water', [single(text)], [])).toBeNull()
	})
})
