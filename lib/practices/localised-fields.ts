import type { ContentLocale } from '../locales'
import { isRowList, rowLists } from './draft-form'
import { isTextField, type Json, readPath, writePath } from './fields'
import { type PracticeDraft, textFields } from './schema'
import { stepOfField, steps } from './steps'

/**
 * The fields of a draft that hold a text in each language: its texts, and the columns of its rows that are
 * written in several. All of it follows the lists of the template, so that a new text needs no change here.
 */

/** The path of a field's text in one language: "texts.fi.title", "evidence.0.claim.fi". */
export const pathIn = (field: string, language: ContentLocale): string =>
	isTextField(field) ? `texts.${language}.${field}` : `${field}.${language}`

export function textIn(draft: PracticeDraft, field: string, language: ContentLocale): string {
	const text = readPath(draft, pathIn(field, language))
	return typeof text === 'string' ? text.trim() : ''
}

export const withTextIn = (
	draft: PracticeDraft,
	field: string,
	language: ContentLocale,
	text: string,
): PracticeDraft => writePath(draft, pathIn(field, language), text)

/** All of them, in the order of the form, whether or not they say anything. */
export function localisedFields(draft: PracticeDraft): string[] {
	const inRows = Object.entries(rowLists).flatMap(([list, { localised }]) =>
		rowsOf(draft, list).flatMap((_, row) => localised.map((column) => `${list}.${row}.${column}`)),
	)
	const step = (field: string) => steps.indexOf(stepOfField(field))
	return [...textFields, ...inRows].sort((one, other) => step(one) - step(other))
}

const rowsOf = (draft: PracticeDraft, list: string): Json[] => {
	const rows = readPath(draft, list)
	return Array.isArray(rows) ? rows : []
}

/** "evidence", 2 and "claim" of "evidence.2.claim"; undefined for a field that is in no row. */
export function cellOf(field: string): { list: string; row: number; column: string } | undefined {
	const [list = '', row = '', ...column] = field.split('.')
	if (!isRowList(list) || !/^\d{1,3}$/.test(row) || column.length === 0) return undefined
	return { list, row: Number(row), column: column.join('.') }
}

/** The draft with its own language alone: what people write and review. */
export function originalOnly(draft: PracticeDraft): PracticeDraft {
	const { originalLanguage: language, texts } = draft
	const own = texts[language]
	let alone: PracticeDraft = { ...draft, texts: own ? { [language]: own } : {} }
	for (const field of localisedFields(draft)) {
		if (isTextField(field)) continue
		const cell = readPath(draft, field)
		if (typeof cell !== 'object' || cell === null || Array.isArray(cell)) continue
		const text = cell[language]
		alone = writePath(alone, field, text === undefined ? {} : { [language]: text })
	}
	return alone
}
