/**
 * How generated rows are known from all others, without a column for it: by their ids, UUIDs of version 8 that
 * begin with "gene", then the seed, the kind of thing, and its number. Ids that the database gives are of
 * version 7 and begin with today's date.
 */
const kinds = [
	'organisation',
	'project',
	'event',
	'session',
	'practice',
	'revision',
	'evidence',
	'transition',
	'transfer',
] as const
export type Kind = (typeof kinds)[number]

export const largestSeed = 0xfff_ffff

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')

export function idOf(seed: number, kind: Kind, number: number): string {
	const [high, low] = [Math.floor(seed / 0x1000), seed % 0x1000]
	return `67656e65-${hex(high, 4)}-8${hex(low, 3)}-8${hex(kinds.indexOf(kind), 3)}-${hex(number, 12)}`
}

/** First and last id of a kind that a seed can have. */
export const rangeOf = (seed: number, kind: Kind): [first: string, last: string] => [
	idOf(seed, kind, 0),
	idOf(seed, kind, 0xffff_ffff_ffff),
]

/** The seed of a generated id. */
export const seedOf = (id: string): number => Number.parseInt(id.slice(9, 13) + id.slice(15, 18), 16)

/** First and last id that anything generated can have. */
export const everything: [first: string, last: string] = [
	idOf(0, 'organisation', 0),
	'67656e65-ffff-8fff-8fff-ffffffffffff',
]
