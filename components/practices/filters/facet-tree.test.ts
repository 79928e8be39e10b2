import { expect, it } from 'vitest'
import type { Facet } from '@/lib/practices/summary'
import { anySelected, type Branch, regionTree, themeTree } from './facet-tree'

const facet = (value: string, more: Partial<Facet> = {}): Facet => ({
	...{ value, label: value, count: 1, selected: false, known: true },
	...more,
})
const shape = (branches: Branch[]): unknown =>
	branches.map(({ facet, children }) => (children.length ? [facet.value, shape(children)] : facet.value))

it('puts themes under their priority, and what has none by itself', () => {
	const tree = themeTree([
		facet('smarter'),
		facet('skills', { parent: 'smarter' }),
		facet('orphan', { parent: 'gone' }),
		facet('unheard-of', { known: false, selected: true }),
	])
	expect(shape(tree)).toEqual([['smarter', ['skills']], 'orphan', 'unheard-of'])
})

it.each<[string, Facet[], unknown]>([
	[
		'leaves NUTS 1 out',
		['ES', 'ES5', 'ES51', 'ES511'].map((code) => facet(code)),
		[['ES', [['ES51', ['ES511']]]]],
	],
	[
		'keeps NUTS 1 when it was asked for',
		[facet('ES'), facet('ES5', { selected: true }), facet('ES51')],
		[['ES', [['ES5', ['ES51']]]]],
	],
	[
		'does not say the same twice',
		['LU', 'LU0', 'LU00', 'LU000'].map((code) => facet(code, { label: 'Luxembourg' })),
		['LU'],
	],
	[
		'compares with what is shown',
		[facet('DE'), facet('DE8', { label: 'MV' }), facet('DE80', { label: 'MV' })],
		[['DE', ['DE80']]],
	],
	[
		'keeps a region of the same name that counts otherwise',
		[facet('DE', { count: 3 }), facet('DE8'), facet('DE80', { label: 'DE' })],
		[['DE', ['DE80']]],
	],
	['keeps what nobody knows', [facet('XX1', { selected: true, known: false })], ['XX1']],
])('%s', (_, facets, expected) => {
	expect(shape(regionTree(facets))).toEqual(expected)
})

it('sees what is chosen at any depth', () => {
	const tree = regionTree([facet('ES'), facet('ES51'), facet('ES511', { selected: true })])
	expect(anySelected(tree)).toBe(true)
	expect(anySelected(regionTree([facet('ES'), facet('FI')]))).toBe(false)
})
