import { describe, expect, test } from 'vitest'
import { between, type Piece, piecesOf, restored } from './translate-pieces'

const texts: [what: string, text: string, words: string[]][] = [
	['a line', 'One line of words.', ['One line of words.']],
	['paragraphs', 'One.\n\nTwo.\n', ['One.', 'Two.']],
	['lists', '- one\n- two\n  1. three\n', ['one', 'two', 'three']],
	['a quote and a heading', '> said\n## Title\n', ['said', 'Title']],
	['a link', 'See [the page](https://a.example/x_y?z=1) first.', ['See [[0]]the page[[1]] first.']],
	['a bare address', 'At https://a.example/path, daily.', ['At [[0]] daily.']],
	['emphasis', 'A **master plan** for all', ['A [[0]]master plan[[1]] for all']],
	['code', 'Run `npm start` now', ['Run [[0]] now']],
	['a block of code', 'Before\n```\nlet a = 1\n```\nAfter', ['Before', 'After']],
	['an image', '![A map](https://a.example/map.png) below', ['[[0]] below']],
	['numbers alone', '67\n14,000+', []],
	['marks that look like ours', 'A [[0]] of its own', []],
	['nothing', '', []],
	['angles', '<script>alert(1)</script> Words', ['<script>alert(1)</script> Words']],
]

describe('a text in pieces', () => {
	test.each(texts)('%s', (_, text, words) => {
		const pieces = piecesOf(text)
		expect(pieces.flatMap((piece) => (piece.words ? [piece.text] : []))).toEqual(words)
		// Nothing is lost on the way there and back.
		const back = pieces.map((piece) => (piece.words ? restored(piece, piece.text) : piece.text))
		expect(back.join('')).toBe(text)
	})
})

describe('what the machine made of the marks', () => {
	const [piece] = piecesOf('See [the page](https://a.example) first') as [Extract<Piece, { words: true }>]
	test.each<[what: string, answer: string, whole: string | undefined]>([
		['kept', 'Katso ensin [[0]]sivu[[1]]', 'Katso ensin [sivu](https://a.example)'],
		['spread', 'Katso [[ 0 ]]sivu[[ 1 ]]', 'Katso [sivu](https://a.example)'],
		['lost', 'Katso ensin sivu', undefined],
		['doubled', '[[0]]a[[1]] [[0]]b[[1]]', undefined],
		['turned round', '[[1]]sivu[[0]]', undefined],
		['invented', '[[0]]sivu[[1]] [[2]]', undefined],
	])('%s', (_, answer, whole) => {
		expect(restored(piece, answer)).toBe(whole)
	})

	test('without them its words come one by one', () => {
		expect(between(piece)).toEqual([
			{ text: 'See ', mark: false },
			{ text: '[', mark: true },
			{ text: 'the page', mark: false },
			{ text: '](https://a.example)', mark: true },
			{ text: ' first', mark: false },
		])
	})
})
