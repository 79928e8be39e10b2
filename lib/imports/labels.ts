import { plainLetters } from '../search/letters'
import labels from './labels.json'

/** What a label means: a field of the template, "timescale", or a part of a form ("section.author"). */
export type Labels = ReadonlyMap<string, string>

/**
 * A label without what does not tell it from another: its number, hints in brackets, marks, case and accents.
 * "4.2 Short summary of the practice* [160 characters]:" is "short summary of the practice".
 */
export const bareLabel = (label: string): string =>
	plainLetters(label)
		.replace(/\[[^\]]*\]|\([^)]*\)/g, ' ')
		.replace(/^\s*(?:\d+\s*[.)]?\s*)+|^\s*[a-z]\)\s*/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()

/** Labels of the forms that are known (labels.json), with others besides: those of the template itself. */
export function knownLabels(others: Iterable<readonly [label: string, field: string]>): Labels {
	const known = new Map<string, string>()
	for (const [label, field] of others) if (bareLabel(label) !== '') known.set(bareLabel(label), field)
	for (const [field, its] of Object.entries(labels))
		for (const label of its) if (!known.has(bareLabel(label))) known.set(bareLabel(label), field)
	return known
}

/** The field a text is the label of, if it is one; a hint may follow in the next lines. */
export function fieldOfLabel(text: string, known: Labels): string | undefined {
	if (text.length > 600) return undefined
	const [first = ''] = text.split('\n')
	return known.get(bareLabel(text)) ?? known.get(bareLabel(first))
}
