import type { ContentLocale } from '../locales'
import { fieldOf, type Json, readPath, sameJson } from './fields'
import { originalOnly } from './localised-fields'
import { type PracticeDraft, textFields } from './schema'

/** A value that differs between two drafts of one practice: a path, or one row of a list. */
export type Change = {
	path: string
	field: string
	/** Of the text, where the value is one. */
	language?: ContentLocale
	before: Json | undefined
	after: Json | undefined
}

/** The codes among values that changed, by their field, to be shown by their names: choice-queries.ts. */
export const codesIn = (changes: readonly Change[]): Record<string, Json | undefined>[] =>
	changes.flatMap(({ path, before, after }) => [{ [path]: before }, { [path]: after }])

const single = [
	'originalLanguage',
	'themes',
	'tags',
	'regions',
	'territories',
	'place',
	'latitude',
	'longitude',
	'stage',
	'startDate',
	'ongoing',
	'endDate',
	'setUpCostEur',
	'yearlyCostEur',
	'staffFte',
	'durationMonths',
	'fundingSources',
	'policyInstrument',
	'contact.mailbox',
	'contact.name',
	'contact.consent',
	'author',
	'partners',
	'projects',
	'events',
	'related',
	'licence',
] as const
const lists = ['evidence', 'buildingBlocks', 'links', 'images', 'attachments'] as const

/**
 * What became of a practice from one draft to another, in the order in which a reader judges. Translations are no
 * part of what is written and reviewed: they have a life of their own (lib/translations).
 */
export function compareDrafts(earlier: PracticeDraft, later: PracticeDraft): Change[] {
	const [before, after] = [originalOnly(earlier), originalOnly(later)]
	const languages = [...new Set([after.originalLanguage, before.originalLanguage])]
	const paths = [
		...languages.flatMap((language) => textFields.map((field) => `texts.${language}.${field}`)),
		...single,
	]
	return [
		...paths.map((path) => ({ path, before: readPath(before, path), after: readPath(after, path) })),
		...lists.flatMap((list) => compareRows(list, before[list], after[list])),
	].flatMap(({ path, before: old, after: now }) => {
		if (sameJson(tidy(old), tidy(now)) || (isEmpty(old) && isEmpty(now))) return []
		return [{ path, ...fieldOf(path), before: old, after: now }]
	})
}

/** A line break at the end of a text is nothing that anybody wrote. */
function tidy(value: Json | undefined): Json | undefined {
	if (typeof value === 'string') return value.trim()
	if (Array.isArray(value)) return value.map((item) => tidy(item) ?? null)
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([key, cell]) => [key, tidy(cell)]))
}

type Row = { key?: string | undefined; file?: string }

/**
 * Rows by their keys, in the order they have now, then those that were taken away; by their places where some have no
 * key, as in texts kept from before rows had any, and files, whose place says which stands for the practice.
 */
function compareRows(list: string, before: readonly Row[], after: readonly Row[]) {
	const keyed = [...before, ...after].every(({ key }) => key !== undefined)
	const keyOf = (row: Row, place: number) => (keyed ? row.key : place)
	const old = new Map(before.map((row, place) => [keyOf(row, place), row]))
	const now = new Set(after.map(keyOf))
	return [
		...after.map((row, place) => ({
			path: `${list}.${place}`,
			before: saying(old.get(keyOf(row, place))),
			after: saying(row),
		})),
		...before.flatMap((row, place) =>
			now.has(keyOf(row, place)) ? [] : [{ path: `${list}.${place}`, before: saying(row), after: undefined }],
		),
	]
}

/** What a row says, without the key it is known by. */
function saying(row: Row | undefined): Json | undefined {
	if (row === undefined) return undefined
	const { key: _, ...says } = row
	return says
}

const isEmpty = (value: Json | undefined) =>
	value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

// ---------------------------------------------------------------- words

export type WordRun = { kind: 'same' | 'taken' | 'added'; text: string }

/** Beyond this many words on both sides together, two texts are shown whole, one after the other. */
const mostWords = 3000

/** Two texts as one, in runs of words that stayed, went and came (longest common subsequence). */
export function compareWords(before: string, after: string): WordRun[] {
	const old = wordsOf(before)
	const now = wordsOf(after)
	let start = 0
	while (start < old.length && start < now.length && old[start] === now[start]) start++
	let end = 0
	while (
		end < old.length - start &&
		end < now.length - start &&
		old[old.length - 1 - end] === now[now.length - 1 - end]
	)
		end++
	const middle = between(old.slice(start, old.length - end), now.slice(start, now.length - end))
	return joined([
		{ kind: 'same', text: old.slice(0, start).join('') },
		...middle,
		{ kind: 'same', text: old.slice(old.length - end).join('') },
	])
}

/** Words with the space after them, so that joining them gives the text back. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+\s*/g) ?? (text ? [text] : [])

function between(old: string[], now: string[]): WordRun[] {
	if (old.length + now.length > mostWords)
		return [
			{ kind: 'taken', text: old.join('') },
			{ kind: 'added', text: now.join('') },
		]
	const width = now.length + 1
	// lengths[i * width + j]: words in common of old from i on and now from j on.
	const lengths = new Uint16Array((old.length + 1) * width)
	const at = (i: number, j: number) => lengths[i * width + j] ?? 0
	for (let i = old.length - 1; i >= 0; i--)
		for (let j = now.length - 1; j >= 0; j--)
			lengths[i * width + j] =
				old[i]?.trim() === now[j]?.trim() ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
	const runs: WordRun[] = []
	let i = 0
	let j = 0
	while (i < old.length || j < now.length) {
		const [word, other] = [old[i], now[j]]
		if (word !== undefined && other !== undefined && word.trim() === other.trim()) {
			runs.push({ kind: 'same', text: other })
			i++
			j++
		} else if (word !== undefined && (other === undefined || at(i + 1, j) >= at(i, j + 1))) {
			runs.push({ kind: 'taken', text: word })
			i++
		} else {
			runs.push({ kind: 'added', text: other ?? '' })
			j++
		}
	}
	return runs
}

/** Neighbours of one kind become one run; empty runs go. */
function joined(runs: WordRun[]): WordRun[] {
	const result: WordRun[] = []
	for (const run of runs) {
		if (run.text === '') continue
		const last = result.at(-1)
		if (last?.kind === run.kind) last.text += run.text
		else result.push({ ...run })
	}
	return result
}
