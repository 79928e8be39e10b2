import { isSlug } from '../slug'
import { tidyWords } from './filters'

/**
 * What is compared, and its one spelling in addresses: /compare?practice=a&practice=b. The order in which
 * practices were named is kept, because the first is usually the reader's own.
 */
export type Comparison = {
	/** Well formed and distinct; more than `practices` may be asked for, the first that exist are compared. */
	readonly slugs: readonly string[]
	/** What can be no practice's address, as it was given. */
	readonly unreadable: readonly string[]
	/** Only the rows that differ. */
	readonly differing: boolean
	/** Words with which another practice is looked for. */
	readonly q: string
}

export const comparisonLimits = {
	/** Side by side. */
	practices: 4,
	/** Looked up at all. */
	asked: 12,
	/** Characters of an unreadable name that are repeated to the reader. */
	repeated: 60,
} as const

type Source = Record<string, string | readonly string[] | undefined>

/** Reads a comparison from an address. Anything may stand there; nothing of it fails. */
export function parseComparison(source: Source): Comparison {
	const valuesOf = (name: string): readonly string[] => {
		const value = Object.hasOwn(source, name) ? source[name] : undefined
		return value === undefined ? [] : typeof value === 'string' ? [value] : value
	}
	const given = [...new Set(valuesOf('practice').map((value) => value.trim()))].filter(
		(value) => value !== '',
	)
	const [q = ''] = valuesOf('q')
	return {
		slugs: given.filter(isSlug).slice(0, comparisonLimits.asked),
		unreadable: given
			.filter((value) => !isSlug(value))
			.slice(0, comparisonLimits.asked)
			.map((value) => [...tidyWords(value)].slice(0, comparisonLimits.repeated).join('')),
		differing: valuesOf('rows')[0] === 'differing',
		q: tidyWords(q),
	}
}

type Address = { slugs?: readonly string[]; differing?: boolean; q?: string }

/** The one query of a comparison; defaults are left out. */
export function comparisonParams({ slugs = [], differing = false, q = '' }: Address): URLSearchParams {
	const params = new URLSearchParams(slugs.map((slug) => ['practice', slug]))
	if (differing) params.set('rows', 'differing')
	if (q !== '') params.set('q', q)
	return params
}
