import { cellOf } from '../practices/localised-fields'

/**
 * Rows of evidence and building blocks have no name but their place, and places change: a claim is taken away,
 * another comes before it. Where each row of a translation belongs is found out by the originals it was made
 * from: the same words first, then the most alike.
 */

/** The texts of a row by column. */
type Row = ReadonlyMap<string, string>
type Rows = ReadonlyMap<number, Row>

/** Below this part of words in common two rows are different ones. */
const alike = 0.3

/**
 * The fields as they are called now. `before` are the originals of a translation by field as they were called,
 * `after` those of the practice now. A field whose row is gone is left out.
 */
export function alignFields(
	before: ReadonlyMap<string, string>,
	after: ReadonlyMap<string, string>,
): Map<string, string> {
	const rowsBefore = rowsByList(before)
	const rowsAfter = rowsByList(after)
	const moved = new Map(
		[...rowsBefore].map(([list, rows]) => [list, alignRows(rows, rowsAfter.get(list) ?? new Map())]),
	)
	const fields = new Map<string, string>()
	for (const field of before.keys()) {
		const cell = cellOf(field)
		if (!cell) {
			fields.set(field, field)
			continue
		}
		const row = moved.get(cell.list)?.get(cell.row)
		if (row !== undefined) fields.set(field, `${cell.list}.${row}.${cell.column}`)
	}
	return fields
}

/** Which row each row has become. */
export function alignRows(before: Rows, after: Rows): Map<number, number> {
	const pairs = [...before].flatMap(([from, was]) =>
		[...after].map(([to, is]) => ({ from, to, likeness: likeness(was, is) })),
	)
	// The surest first; of two that are equally alike the one that has moved less.
	pairs.sort(
		(one, other) =>
			other.likeness - one.likeness ||
			Math.abs(one.from - one.to) - Math.abs(other.from - other.to) ||
			one.from - other.from,
	)
	const found = new Map<number, number>()
	const taken = new Set<number>()
	for (const { from, to, likeness } of pairs) {
		if (likeness < alike || found.has(from) || taken.has(to)) continue
		found.set(from, to)
		taken.add(to)
	}
	return found
}

/** The part of their words that two rows have in common, over the columns that both have; 1 for the same. */
function likeness(was: Row, is: Row): number {
	let [common, all] = [0, 0]
	for (const [column, text] of was) {
		const other = is.get(column)
		if (other === undefined) continue
		const [words, others] = [wordsOf(text), wordsOf(other)]
		all += words.length + others.length
		const left = new Map<string, number>()
		for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
		for (const word of words) {
			const count = left.get(word) ?? 0
			if (count === 0) continue
			left.set(word, count - 1)
			common += 2
		}
	}
	return all === 0 ? 0 : common / all
}

/** "%" is a word too where nothing else is. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text.trim()]

function rowsByList(fields: ReadonlyMap<string, string>): Map<string, Map<number, Map<string, string>>> {
	const lists = new Map<string, Map<number, Map<string, string>>>()
	for (const [field, text] of fields) {
		const cell = cellOf(field)
		if (!cell || text === '') continue
		const rows = lists.get(cell.list) ?? new Map<number, Map<string, string>>()
		const row = rows.get(cell.row) ?? new Map<string, string>()
		row.set(cell.column, text)
		rows.set(cell.row, row)
		lists.set(cell.list, rows)
	}
	return lists
}
