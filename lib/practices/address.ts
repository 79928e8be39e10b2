import type { FieldProblem } from '../field-problems'
import { slugOf } from '../slug'

/** Addresses in the folder of practices that are no practice: lib/paths.ts. */
export const reservedAddresses: readonly string[] = ['choices']

export const longestAddress = 80

/**
 * A title as an address. Plain letters alone: Next hands pages any other as its percent code, by which nothing would
 * be found.
 */
export const addressFor = (title: string): string =>
	slugOf(title)
		.replace(/[^a-z\d]+/g, '-')
		.slice(0, longestAddress)
		.replace(/^-|-$/g, '') || 'practice'

/** An address as somebody typed it, or what is wrong with it. */
export function readAddress(typed: string): { slug: string } | { problem: FieldProblem } {
	const slug = typed.trim().toLowerCase()
	const wrong = (code: FieldProblem['code']) => ({ problem: { field: 'address', code } })
	if (slug === '') return wrong('required')
	if (slug.length > longestAddress)
		return { problem: { field: 'address', code: 'tooLong', limit: longestAddress } }
	if (!/^[a-z\d]+(-[a-z\d]+)*$/.test(slug)) return wrong('notPlainLetters')
	if (reservedAddresses.includes(slug)) return wrong('reserved')
	return { slug }
}
