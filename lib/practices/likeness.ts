/**
 * How much one practice is like another: what both are about, the rarer in the catalogue the more it says. Pure,
 * so that a table can prove it; related-queries.ts brings the candidates.
 */
export const traitKinds = ['concept', 'tag', 'theme', 'territory'] as const
export type TraitKind = (typeof traitKinds)[number]

/** Values of each kind. Concepts stand in the order in which the text speaks of them, its title first. */
export type Traits = Record<TraitKind, readonly string[]> & { countries: readonly string[] }

export type Trait = { kind: TraitKind; value: string }

/** A theme comes from a list of thirty, a tag is chosen with care, a territory says where rather than what. */
const says: Record<TraitKind, number> = { concept: 1, tag: 1.25, theme: 1, territory: 0.4 }

/** Among equals one from elsewhere: a neighbour is known anyway. */
const fromElsewhere = 1.03

export type Rarity = (trait: Trait) => number

/** What it says that a practice has this, as the logarithm of how few have it: 0 where all have. */
export const rarity = (having: number, all: number): number =>
	Math.log((Math.max(all, having, 1) + 1) / (Math.max(having, 1) + 1))

/** The twentieth concept of a text is mentioned in passing. */
const prominence = (place: number): number => 1 / (1 + (place / 8) ** 2)

/** All that a practice has. */
export const traitsOf = (traits: Traits): Trait[] =>
	traitKinds.flatMap((kind) => traits[kind].map((value) => ({ kind, value })))

/** What a practice is most about, the weightiest first. */
export const weightiest = (own: Traits, rarityOf: Rarity): (Trait & { weight: number })[] =>
	traitsOf(own)
		.map((trait) => ({ ...trait, weight: says[trait.kind] * rarityOf(trait) * prominenceIn(own, trait) }))
		.sort((a, b) => b.weight - a.weight)

const prominenceIn = (traits: Traits, { kind, value }: Trait): number =>
	kind === 'concept' ? prominence(traits.concept.indexOf(value)) : 1

export type Likeness = {
	score: number
	/** What they share, the weightiest first. */
	shared: Trait[]
}

/** 0 where they share no subject: the same kind of territory alone is none. */
export function likeness(own: Traits, other: Traits, rarityOf: Rarity): Likeness {
	const weighed = weightiest(own, rarityOf).flatMap(({ kind, value, weight }) => {
		const trait = { kind, value }
		return other[kind].includes(value) ? [{ ...trait, weight: weight * prominenceIn(other, trait) }] : []
	})
	weighed.sort((a, b) => b.weight - a.weight)
	const shared = weighed.map(({ kind, value }) => ({ kind, value }))
	if (!weighed.some(({ kind, weight }) => kind !== 'territory' && weight > 0)) return { score: 0, shared }
	const elsewhere = !other.countries.some((country) => own.countries.includes(country))
	const sum = weighed.reduce((total, { weight }) => total + weight, 0)
	return { score: sum * (elsewhere ? fromElsewhere : 1), shared }
}
