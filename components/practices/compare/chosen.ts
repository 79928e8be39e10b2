import { comparisonLimits } from '@/lib/practices/comparison'
import { isSlug } from '@/lib/slug'

/** A practice somebody wants to compare, as their browser remembers it. */
export type Chosen = {
	slug: string
	title: string
	/** Of the title. */
	lang: string
}

/** What was kept, or nothing where that is not ours: other versions and other hands write there too. */
export function readChosen(kept: string | null): readonly Chosen[] {
	let list: unknown
	try {
		list = JSON.parse(kept ?? '[]')
	} catch {
		return []
	}
	if (!Array.isArray(list)) return []
	return list
		.filter(isChosen)
		.map(({ slug, title, lang }) => ({ slug, title: title.slice(0, 300), lang }))
		.filter(({ slug }, place, all) => all.findIndex((other) => other.slug === slug) === place)
		.slice(0, comparisonLimits.practices)
}

const isChosen = (value: unknown): value is Chosen => {
	if (typeof value !== 'object' || value === null) return false
	const { slug, title, lang } = value as Record<string, unknown>
	return (
		typeof slug === 'string' &&
		isSlug(slug) &&
		typeof title === 'string' &&
		title !== '' &&
		typeof lang === 'string' &&
		/^[a-z]{2,3}$/.test(lang)
	)
}

/** The list with one more at its end; 'full' where no more fit. */
export function withChosen(list: readonly Chosen[], one: Chosen): readonly Chosen[] | 'full' {
	if (list.some(({ slug }) => slug === one.slug)) return list
	return list.length >= comparisonLimits.practices ? 'full' : [...list, one]
}

export const withoutChosen = (list: readonly Chosen[], slug: string): readonly Chosen[] =>
	list.filter((one) => one.slug !== slug)
