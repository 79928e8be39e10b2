import { describe, expect, it } from 'vitest'
import { likeness, rarity, type Trait, type Traits, weightiest } from './likeness'

const traits = (facts: Partial<Traits>): Traits => ({
	concept: [],
	tag: [],
	theme: [],
	territory: [],
	countries: ['ES'],
	...facts,
})
/** Of a hundred practices: one has what is rare, fifty what is common, all what is everywhere. */
const having: Record<string, number> = { rare: 1, common: 50, everywhere: 100 }
const rarityOf = ({ value }: Trait) => rarity(having[value] ?? 10, 100)
const like = (own: Partial<Traits>, other: Partial<Traits>) => likeness(traits(own), traits(other), rarityOf)

describe('how much it says to have something', () => {
	it.each([
		['all have it', 100, 100, 0],
		['one of a hundred', 1, 100, Math.log(101 / 2)],
		['nobody, as far as is counted', 0, 100, Math.log(101 / 2)],
		['more than there are', 120, 100, 0],
		['an empty catalogue', 0, 0, 0],
	])('%s', (_, some, all, expected) => {
		expect(rarity(some, all)).toBeCloseTo(expected)
	})
})

describe('likeness', () => {
	const order: [string, Partial<Traits>, Partial<Traits>, Partial<Traits>][] = [
		[
			'a rare concept over a common one',
			{ concept: ['rare', 'common'] },
			{ concept: ['rare'] },
			{ concept: ['common'] },
		],
		['two shared over one', { theme: ['a', 'b'] }, { theme: ['a', 'b'] }, { theme: ['a'] }],
		[
			'what both texts begin with over what they mention',
			{ concept: ['a', ...Array.from({ length: 30 }, (_, place) => `own-${place}`), 'z'] },
			{ concept: ['a'] },
			{ concept: ['z'] },
		],
		[
			'a subject over a territory',
			{ theme: ['a'], territory: ['b'] },
			{ theme: ['a'] },
			{ territory: ['b'] },
		],
		[
			'another country among equals',
			{ tag: ['a'], countries: ['ES'] },
			{ tag: ['a'], countries: ['FI'] },
			{ tag: ['a'], countries: ['ES', 'FI'] },
		],
		[
			'a closer subject over another country',
			{ tag: ['a', 'b'], countries: ['ES'] },
			{ tag: ['a', 'b'], countries: ['ES'] },
			{ tag: ['a'], countries: ['FI'] },
		],
	]
	it.each(order)('%s', (_, own, closer, farther) => {
		expect(like(own, closer).score).toBeGreaterThan(like(own, farther).score)
	})

	it.each<[string, Partial<Traits>, Partial<Traits>]>([
		['nothing shared', { tag: ['a'] }, { tag: ['b'] }],
		['the same kind of territory alone', { territory: ['rural'] }, { territory: ['rural'] }],
		['what everybody has', { theme: ['everywhere'] }, { theme: ['everywhere'] }],
		['the same word of another kind', { tag: ['a'] }, { theme: ['a'] }],
	])('%s is none', (_, own, other) => {
		expect(like(own, other).score).toBe(0)
	})

	it('says what is shared, the weightiest first', () => {
		expect(
			like(
				{ concept: ['common', 'rare'], territory: ['rural'] },
				{ concept: ['common', 'rare'], territory: ['rural'] },
			).shared.map(({ value }) => value),
		).toEqual(['rare', 'rural', 'common'])
	})
})

it('knows what a practice is most about', () => {
	expect(
		weightiest(traits({ concept: ['common', 'rare'], theme: ['everywhere'] }), rarityOf).map(
			({ value }) => value,
		),
	).toEqual(['rare', 'common', 'everywhere'])
})
