import type { ContentLocale } from '../locales'
import { newRowKey } from '../row-key'
import { isUuid } from '../uuid'
import { isTextField, type Json } from './fields'
import { kept, type StepPart } from './step-part'
import { fieldsOfStep, pathsOfStep, type Step, steps } from './steps'
import { addressOf, dateOf, numberOf } from './written-values'

/**
 * Between a screen of the form and the draft: the controls' values by their names, both ways. Names are
 * fields ("title", "evidence.0.claim"); the language stands once in the form. Reading is lenient: what
 * cannot be understood stays as typed, for the schema to name what is wrong with it.
 */
export type FormValues = Record<string, readonly string[]>

type FormKind = { step: Step; language: ContentLocale; original: ContentLocale }

/** Rows that can be added to and taken from: their columns, and which of them are texts in each language. */
export const rowLists = {
	evidence: {
		localised: ['claim', 'indicator', 'unit', 'method'],
		plain: ['baseline', 'value', 'measuredOn', 'sourceTitle', 'sourceUrl'],
	},
	buildingBlocks: { localised: ['title', 'purpose', 'enablingFactors', 'lessons'], plain: [] },
	links: { localised: [], plain: ['title', 'url'] },
	images: { localised: ['alt', 'caption'], plain: ['file', 'credit'] },
	attachments: { localised: ['title'], plain: ['file', 'language'] },
} as const satisfies Record<string, { localised: readonly string[]; plain: readonly string[] }>
export type RowList = keyof typeof rowLists
export const isRowList = (name: string): name is RowList => Object.hasOwn(rowLists, name)

/** Rows that show a file are known by it, the others by a key of their own. */
const knownByFile = (list: RowList) => list === 'images' || list === 'attachments'

/** Whether a field is one of the form's ("challenge", "evidence.0", "evidence.0.value"), so that a remark may stand at it. */
export function isField(field: string): boolean {
	if (steps.some((step) => fieldsOfStep[step].includes(field))) return true
	const [list = '', row = '', column, ...rest] = field.split('.')
	if (!isRowList(list) || !/^\d{1,2}$/.test(row) || rest.length > 0) return false
	const { localised, plain } = rowLists[list]
	return column === undefined || [...localised, ...plain].some((known) => known === column)
}

const choices = ['themes', 'regions', 'territories', 'partners', 'projects', 'events', 'related']
const numbers = ['latitude', 'longitude', 'setUpCostEur', 'yearlyCostEur', 'staffFte', 'durationMonths']
const dates = ['startDate', 'endDate']
const money = ['setUpCostEur', 'yearlyCostEur']

// ---------------------------------------------------------------- from the draft to the form

export function valuesOf(part: StepPart, language: ContentLocale): FormValues {
	const values: Record<string, string[]> = {}
	for (const [path, value] of Object.entries(part)) {
		const field = path.startsWith('texts.') ? path.split('.').slice(2).join('.') : path
		if (isRowList(field)) Object.assign(values, valuesOfRows(field, value, language))
		else if (field === 'tags') values[field] = [strings(value).join(', ')]
		else if (field === 'fundingSources') values[field] = [strings(value).join('\n')]
		else if (field === 'ongoing') values[field] = [value === false ? 'no' : 'yes']
		else if (field === 'contact.consent') values[field] = value === true ? ['yes'] : []
		else if (choices.includes(field)) values[field] = strings(value)
		else if (field === 'author') values[field] = [printed(value)]
		else values[field] = [printed(value)]
	}
	return values
}

function valuesOfRows(list: RowList, rows: Json | undefined, language: ContentLocale): FormValues {
	const values: Record<string, string[]> = {}
	const { localised, plain } = rowLists[list]
	for (const [index, row] of (Array.isArray(rows) ? rows : []).entries()) {
		const cells = object(row)
		if (!knownByFile(list)) values[`${list}.${index}.key`] = [printed(cells.key)]
		for (const column of localised)
			values[`${list}.${index}.${column}`] = [printed(object(cells[column])[language])]
		for (const column of plain) values[`${list}.${index}.${column}`] = [printed(cells[column])]
	}
	return values
}

/**
 * The numbers of a list's rows in the form, in order. A row keeps its number while the form is open, also
 * when one before it goes, so that what was typed stays where it is.
 */
export const rowsOf = (values: FormValues, list: RowList): number[] =>
	[...new Set(rowNumbers(Object.keys(values), list))].sort((one, other) => one - other)

/** The form with one more empty row. */
export function withRow(values: FormValues, list: RowList): FormValues {
	const { localised, plain } = rowLists[list]
	const index = Math.max(-1, ...rowsOf(values, list)) + 1
	const columns = [...localised, ...plain].map((column) => [`${list}.${index}.${column}`, ['']])
	const key = knownByFile(list) ? {} : { [`${list}.${index}.key`]: [newRowKey()] }
	return { ...values, ...key, ...Object.fromEntries(columns) }
}

// ---------------------------------------------------------------- from the form to the draft

/** Which row of the form each row of the draft came from: rows without a word are not kept. */
export type RowOrigins = Partial<Record<RowList, number[]>>

export type ReadStep =
	| { complete: true; part: StepPart; values: FormValues; origins: RowOrigins }
	/** A field the screen has did not arrive: a connection cut short, or a form made by hand. */
	| { complete: false; values: FormValues }

/**
 * What a sent screen says. `base` is what stood there when its form was made: it lends a row the texts
 * in other languages. Rows are known by a key that travels with them, or by their file. `without` is a row to leave out ("evidence.2").
 */
export function readStep(form: FormData, kind: FormKind, base: StepPart, without?: string): ReadStep {
	const part: StepPart = {}
	const values: Record<string, readonly string[]> = {}
	const origins: RowOrigins = {}
	let complete = true
	const one = (name: string): string => {
		const value = form.get(name)
		if (typeof value !== 'string') complete = false
		const text = typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
		values[name] = [kept(text)]
		return text.trim()
	}
	const many = (name: string): string[] => {
		const chosen = form.getAll(name).filter((value) => typeof value === 'string')
		values[name] = chosen.slice(0, 100).map((value) => value.slice(0, 200))
		return chosen
	}
	for (const path of pathsOfStep(kind.step, kind.language, kind.original)) {
		const field = path.startsWith('texts.') ? path.split('.').slice(2).join('.') : path
		if (isTextField(field)) part[path] = one(field)
		else if (isRowList(field)) {
			const read = readRows(form, field, kind, base[path], without)
			part[path] = read.rows
			origins[field] = read.origins
			Object.assign(values, read.values)
			complete &&= read.complete
		} else if (field === 'tags')
			part[path] = unique(
				one(field)
					.split(/[,;\n]/)
					.map(tagOf),
			)
		else if (field === 'fundingSources') part[path] = unique(one(field).split('\n').map(trimmed))
		else if (field === 'ongoing') part[path] = choiceOf(one(field), { yes: true, no: false })
		else if (field === 'contact.consent') part[path] = many(field).includes('yes')
		else if (choices.includes(field))
			part[path] = inOrderOf(base[path], unique(many(field).filter((value) => value !== '')))
		else if (field === 'author') part[path] = one(field) || null
		else if (numbers.includes(field)) part[path] = numberOf(one(field), money.includes(field))
		else if (dates.includes(field)) part[path] = dateOf(one(field))
		else part[path] = one(field) || null
	}
	return complete ? { complete, part, values, origins } : { complete, values }
}

/** A problem of the draft's third row, at the row of the form it came from. */
export function inForm(field: string, origins: RowOrigins): string {
	const [list = '', row = '', ...rest] = field.split('.')
	const number = isRowList(list) ? origins[list]?.[Number(row)] : undefined
	return number === undefined ? field : [list, number, ...rest].join('.')
}

/** Rows with nothing in them stay in the form and out of the draft. */
function readRows(form: FormData, list: RowList, kind: FormKind, base: Json | undefined, without?: string) {
	const { localised, plain } = rowLists[list]
	const translating = kind.language !== kind.original
	const baseRows = Array.isArray(base) ? base : []
	const values: Record<string, readonly string[]> = {}
	const rows: Json[] = []
	const origins: number[] = []
	const taken = new Set<unknown>()
	let complete = true
	// A translation has the rows of the original, neither more nor fewer; else they come as they stand on the screen.
	const sent = [...new Set(rowNumbers([...form.keys()], list))]
	const numbers = translating ? baseRows.map((_, index) => index) : sent.slice(0, 200)
	for (const number of numbers) {
		if (`${list}.${number}` === without) continue
		const cell = (column: string): string => {
			const value = form.get(`${list}.${number}.${column}`)
			if (typeof value !== 'string') complete = false
			return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : ''
		}
		const name = knownByFile(list) ? 'file' : 'key'
		const sentKey = form.get(`${list}.${number}.${name}`)
		const baseRow = object(
			translating
				? baseRows[number]
				: baseRows.find((each) => sentKey !== '' && object(each)[name] === sentKey && !taken.has(sentKey)),
		)
		const own: { key?: string } = {}
		if (name === 'key')
			own.key =
				printed(baseRow.key) ||
				(typeof sentKey === 'string' && isUuid(sentKey) && !taken.has(sentKey) ? sentKey : newRowKey())
		taken.add(own.key ?? sentKey)
		const typed: Record<string, string> = {}
		for (const column of translating ? localised : [...localised, ...plain]) typed[column] = cell(column)
		const row: { [key: string]: Json | undefined } = { ...baseRow, ...own }
		for (const column of localised) {
			const { [kind.language]: _, ...others } = object(baseRow[column])
			const text = (typed[column] ?? '').trim()
			row[column] = text === '' ? others : { ...others, [kind.language]: text }
		}
		if (!translating)
			for (const column of plain) {
				const text = (typed[column] ?? '').trim()
				row[column] =
					column === 'measuredOn'
						? dateOf(text)
						: column === 'sourceUrl' || column === 'url'
							? addressOf(text)
							: text || (list === 'links' ? '' : null)
			}
		for (const [column, text] of Object.entries(typed)) values[`${list}.${number}.${column}`] = [kept(text)]
		if (own.key) values[`${list}.${number}.key`] = [own.key]
		if (!translating && Object.values(typed).every((text) => text.trim() === '')) continue
		rows.push(row)
		origins.push(number)
	}
	return { rows, origins, values, complete }
}

/** A form lists its boxes in an order of its own; what was chosen before stays in the order it had. */
function inOrderOf(before: Json | undefined, chosen: readonly string[]): string[] {
	const known = strings(before).filter((value) => chosen.includes(value))
	return [...known, ...chosen.filter((value) => !known.includes(value))]
}

const trimmed = (text: string) => text.trim()
const tagOf = (text: string) => text.trim().replace(/^#/, '').replace(/\s+/g, ' ')
const unique = (list: string[]) => [...new Set(list.filter((item) => item !== ''))]
const choiceOf = (value: string, known: Record<string, boolean>): Json =>
	Object.hasOwn(known, value) ? (known[value] ?? value) : value

const object = (value: Json | undefined): { [key: string]: Json | undefined } =>
	typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
const strings = (value: Json | undefined): string[] =>
	Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
const printed = (value: Json | undefined): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : ''

function rowNumbers(names: string[], list: RowList): number[] {
	return names.flatMap((name) => {
		const [first, number, column] = name.split('.')
		return first === list && column !== undefined && number && /^\d{1,3}$/.test(number)
			? [Number(number)]
			: []
	})
}
