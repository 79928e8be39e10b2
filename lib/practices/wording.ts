import { createHash } from 'node:crypto'
import type { ContentLocale } from '../locales'
import { isFieldKind, kindOf, limitOfKind } from './fields'
import { type PracticeDraft, textFields } from './schema'
import type { StepPart } from './step-part'

/** The texts of a draft that somebody else may propose other words for: those of its original, rows known by their keys. */

export type TextAt = {
	/** "texts.ca.title", "evidence.<key>.claim.ca" */
	path: string
	/** "title", "evidence.0.claim" */
	field: string
	language: ContentLocale
	text: string
	limit: number
}

const columns = {
	evidence: ['claim', 'indicator', 'unit', 'method'],
	buildingBlocks: ['title', 'purpose', 'enablingFactors', 'lessons'],
} as const

export function textsOf(draft: PracticeDraft): TextAt[] {
	const language = draft.originalLanguage
	const at = (path: string, field: string, text: string | undefined): TextAt => {
		const kind = kindOf(field)
		return {
			path,
			field,
			language,
			text: text ?? '',
			limit: (isFieldKind(kind) && limitOfKind[kind]) || 0,
		}
	}
	return [
		...textFields.map((field) => at(`texts.${language}.${field}`, field, draft.texts[language]?.[field])),
		...draft.evidence.flatMap((row, place) =>
			columns.evidence.map((column) =>
				at(`evidence.${row.key}.${column}.${language}`, `evidence.${place}.${column}`, row[column][language]),
			),
		),
		...draft.buildingBlocks.flatMap((row, place) =>
			columns.buildingBlocks.map((column) =>
				at(
					`buildingBlocks.${row.key}.${column}.${language}`,
					`buildingBlocks.${place}.${column}`,
					row[column][language],
				),
			),
		),
	]
}

/** Undefined where the draft has no such text: its row went, or it is written in another language now. */
export const textAt = (draft: PracticeDraft, path: string): TextAt | undefined =>
	textsOf(draft).find((text) => text.path === path)

/** A text as the form that proposes other words begins with it. */
export type SuggestableText = TextAt & {
	/** What tells whether it has changed since. */
	digest: string
}

/** The texts that say something. */
export const suggestable = (draft: PracticeDraft): SuggestableText[] =>
	textsOf(draft)
		.filter(({ text }) => text !== '')
		.map((text) => ({ ...text, digest: digestOf(text.text) }))

/** What a form carries of a text it showed, to be told when that has changed. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** The screen that says these words at a path of `textsOf`, and all else as it stands: for saving. */
export function partWith(draft: PracticeDraft, path: string, words: string): StepPart {
	const [list, key, column = '', language = ''] = path.split('.')
	if (list !== 'evidence' && list !== 'buildingBlocks') return { [path]: words }
	return {
		[list]: draft[list].map((row) =>
			row.key === key
				? { ...row, [column]: { ...(row as unknown as Record<string, object>)[column], [language]: words } }
				: row,
		),
	}
}
