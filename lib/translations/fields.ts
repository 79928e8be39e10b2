import { characters } from '../localised'
import { kindOf, writePath } from '../practices/fields'
import { cellOf, localisedFields, pathIn, textIn, withTextIn } from '../practices/localised-fields'
import { emptyDraft, type PracticeDraft, practiceDraft } from '../practices/schema'

/** What of a practice is translated, and how long it may be. */
export type Translatable = {
	field: string
	/** What the original says. */
	original: string
}

/** Every text that a practice says in its own language, in the order of the form. */
export const translatable = (draft: PracticeDraft): Translatable[] =>
	localisedFields(draft)
		.map((field) => ({ field, original: textIn(draft, field, draft.originalLanguage) }))
		.filter(({ original }) => original !== '')

/** Two texts that differ in their white space alone say the same. */
export const sameText = (one: string, other: string): boolean => squeezed(one) === squeezed(other)
const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim()

/** The limit of a field in characters, as the schema of the template has it. */
export function limitOf(field: string): number {
	const kind = kindOf(field)
	const limit = limits.get(kind) ?? askedLimit(field)
	limits.set(kind, limit)
	return limit
}

const limits = new Map<string, number>()
/** Longer than any text of the template may be. */
const tooLong = 'x'.repeat(100_000)

function askedLimit(field: string): number {
	const cell = cellOf(field)
	const draft = cell
		? writePath(emptyDraft('en'), cell.list, [{ [cell.column]: { en: tooLong } }])
		: withTextIn(emptyDraft('en'), field, 'en', tooLong)
	const path = cell ? `${cell.list}.0.${cell.column}.en` : pathIn(field, 'en')
	const issue = practiceDraft.safeParse(draft).error?.issues.find((each) => each.path.join('.') === path)
	const limit =
		issue?.code === 'custom' ? (issue.params as { limit?: unknown } | undefined)?.limit : undefined
	if (typeof limit !== 'number') throw new Error(`${field} is no text of the template`)
	return limit
}

export const isTooLong = (field: string, text: string): boolean => characters(text) > limitOf(field)
