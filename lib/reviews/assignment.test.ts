import { describe, expect, it } from 'vitest'
import { type Candidate, chooseReviewer, nearnessOf } from './assignment'

const themes = [
	{ code: 'water', parent: 'greener' },
	{ code: 'sport', parent: 'social' },
]
const candidate = (id: string, more: Partial<Candidate> = {}): Candidate => ({
	id,
	role: 'reviewer',
	themes: [],
	open: 0,
	knows: false,
	excluded: false,
	...more,
})

describe('how near somebody is to the subject', () => {
	it.each([
		[['water'], 'theme'],
		[['energy', 'sport'], 'theme'],
		[['greener'], 'parent'],
		[['greener', 'water'], 'theme'],
		[[], 'any'],
		[['smarter'], undefined],
	] as const)('asked about %j: %s', (asked, near) => {
		expect(nearnessOf(candidate('a', { themes: asked }), themes)).toBe(near)
	})
	it('an editor is one whatever their themes', () => {
		expect(nearnessOf(candidate('a', { role: 'editor', themes: ['water'] }), themes)).toBe('editor')
	})
})

describe('who is asked', () => {
	const cases: [string, Candidate[], string | undefined][] = [
		['nobody where there is nobody', [], undefined],
		['nobody of other themes', [candidate('a', { themes: ['smarter'] })], undefined],
		[
			'a reviewer of its theme, however much they have in hand',
			[
				candidate('parent', { themes: ['greener'] }),
				candidate('any'),
				candidate('theme', { themes: ['sport'], open: 9 }),
				candidate('editor', { role: 'editor' }),
			],
			'theme',
		],
		[
			'then one of the theme above',
			[candidate('any'), candidate('parent', { themes: ['social'], open: 3 })],
			'parent',
		],
		['then one of no theme', [candidate('editor', { role: 'editor' }), candidate('any', { open: 3 })], 'any'],
		[
			'then an editor',
			[candidate('other', { themes: ['smarter'] }), candidate('editor', { role: 'editor' })],
			'editor',
		],
		['the one with the fewest in hand', [candidate('a', { open: 2 }), candidate('b', { open: 1 })], 'b'],
		['among equals the one who knows it', [candidate('a'), candidate('b', { knows: true })], 'b'],
		['but not before one with fewer', [candidate('a'), candidate('b', { knows: true, open: 1 })], 'a'],
		['among equals the older account, whatever the order', [candidate('b'), candidate('a')], 'a'],
		[
			'never one who had a hand in it',
			[candidate('a', { themes: ['water'], excluded: true }), candidate('b', { open: 7 })],
			'b',
		],
		['nobody where all had', [candidate('a', { excluded: true })], undefined],
	]
	it.each(cases)('%s', (_, candidates, chosen) => {
		expect(chooseReviewer(candidates, themes)?.id).toBe(chosen)
	})
})
