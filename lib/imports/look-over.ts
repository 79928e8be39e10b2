import { isImportField } from './interpret'
import { itemsOf, itemsOfRow } from './items'
import type { Labels } from './labels'
import { aside, type ImportItem, type ReadFile } from './schema'

/**
 * The items of a document, or of one row of a table, where they are to go: as recognised, or as somebody chose. What
 * is chosen of a table is chosen by column.
 */
export function itemsFor(
	content: ReadFile,
	row: number,
	known: Labels,
	fields: readonly (string | undefined)[] = [],
): ImportItem[] {
	if ('blocks' in content)
		return itemsOf(content.blocks, known).map((item, index) => ({
			...item,
			field: chosen(fields[index], item.field),
		}))
	const cells = content.rows[row] ?? []
	return content.head.flatMap((label, column): ImportItem[] =>
		itemsOfRow([label], [cells[column] ?? ''], known).map((item) => ({
			...item,
			field: chosen(fields[column], item.field),
		})),
	)
}

const chosen = (field: string | undefined, recognised: string | undefined): string | undefined =>
	field === undefined ? recognised : isImportField(field) ? field : aside

/** Of which column of a table an item is: those without a word in this row are not shown. */
export const columnsOf = (content: ReadFile, row: number): number[] =>
	'blocks' in content
		? []
		: content.head.flatMap((_, column) => ((content.rows[row]?.[column] ?? '').trim() === '' ? [] : [column]))
