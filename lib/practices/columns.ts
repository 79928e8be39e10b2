/**
 * Columns of the table of practices, in the one order they have, on the page and in the file of the same. The
 * title is always there.
 */
export const tableColumns = [
	'summary',
	'themes',
	'region',
	'country',
	'owner',
	'stage',
	'start',
	'languages',
	'evidence',
	'takenUp',
	'confirmed',
	'published',
	'updated',
] as const
export type TableColumn = (typeof tableColumns)[number]

export const defaultColumns: readonly TableColumn[] = [
	'region',
	'country',
	'owner',
	'stage',
	'start',
	'evidence',
	'takenUp',
	'confirmed',
]

/** In an address: the title, where it is the only column. */
export const titleColumn = 'title'

export const isTableColumn = (name: string): name is TableColumn =>
	(tableColumns as readonly string[]).includes(name)

/** As written in addresses: nothing for the usual columns, 'title' for no other. */
export function columnValues(columns: readonly TableColumn[]): readonly string[] {
	if (columns.length === 0) return [titleColumn]
	const ordered = tableColumns.filter((column) => columns.includes(column))
	return ordered.join() === defaultColumns.join() ? [] : ordered
}

/** What was chosen, each once and in order; `undefined` where nothing was. */
export function readColumns(given: readonly string[]): readonly TableColumn[] | undefined {
	const columns = tableColumns.filter((column) => given.includes(column))
	return columns.length > 0 || given.includes(titleColumn) ? columns : undefined
}

/** What each column is called: a key of the messages. */
export const columnNames = {
	summary: 'template.summary.label',
	themes: 'practice.themes',
	region: 'catalogue.table.region',
	country: 'facets.groups.country',
	owner: 'catalogue.table.owner',
	stage: 'catalogue.table.stage',
	start: 'catalogue.table.start',
	languages: 'practice.languages',
	evidence: 'catalogue.table.evidence',
	takenUp: 'catalogue.table.takenUp',
	confirmed: 'catalogue.table.confirmed',
	published: 'catalogue.table.published',
	updated: 'catalogue.table.updated',
} as const satisfies Record<TableColumn, string>
