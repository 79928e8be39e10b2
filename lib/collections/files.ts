import writeWorkbook from 'write-excel-file/node'
import { byteOrderMark, type CsvValue, csvLine } from '../csv'
import { isoDay } from '../moment'
import { defaultColumns } from '../practices/columns'
import { headValues, rowValues, type TableReader } from '../practices/table-values'
import type { CollectedPractice } from './queries'

/** A collection as a file. What is no longer in the catalogue stands in it by the name it had, and says so. */
export const fileKinds = ['xlsx', 'csv', 'json'] as const
export type FileKind = (typeof fileKinds)[number]
export const isFileKind = (kind: string): kind is FileKind => fileKinds.some((known) => known === kind)

const columns = ['summary', ...defaultColumns] as const

/** The columns of the table of practices, and what was noted. */
function tableOf(
	items: readonly CollectedPractice[],
	reader: TableReader,
): { head: string[]; rows: CsvValue[][] } {
	const { t } = reader
	return {
		head: [...headValues(columns, t), t('collections.file.note')],
		rows: items.map(({ summary, titleThen, note }) => [
			...(summary
				? rowValues(summary, columns, reader)
				: [titleThen?.text ?? '', t('collections.item.gone'), ...columns.map(() => null)]),
			note,
		]),
	}
}

export function collectionCsv(items: readonly CollectedPractice[], reader: TableReader): string {
	const { head, rows } = tableOf(items, reader)
	return byteOrderMark + [head, ...rows].map(csvLine).join('')
}

/** For spreadsheets of every country: which sign separates, and what is text, is not theirs to guess. */
export async function collectionXlsx(
	items: readonly CollectedPractice[],
	reader: TableReader,
): Promise<Uint8Array<ArrayBuffer>> {
	const { head, rows } = tableOf(items, reader)
	// Always of a type, so that nothing that begins with "=" is a formula.
	const cell = (value: CsvValue) =>
		value === null
			? null
			: typeof value === 'number'
				? { value, type: Number }
				: { value: writable(value), type: String, wrap: true, alignVertical: 'top' as const }
	const book = writeWorkbook(
		[
			head.map((value) => ({ value: writable(value), type: String, fontWeight: 'bold' as const })),
			...rows.map((row) => row.map(cell)),
		],
		{ columns: head.map((_, at) => ({ width: widths[at] ?? 20 })), stickyRowsCount: 1 },
	)
	return new Uint8Array(await book.toBuffer())
}

/** In signs, of the name and the summary; all others are short. */
const widths = [40, 60]

/** What may stand in XML: a file with anything else in it does not open at all. */
const writable = (text: string) => text.toWellFormed().replace(/[^\t\n\r -\ufffd\u{10000}-\u{10ffff}]/gu, '')

/** The same for programs; moments are days, names stand in the reader's language. */
export function collectionJson(
	collection: { title: string; text?: string; items: readonly CollectedPractice[] },
	{ locale, addressOf }: Pick<TableReader, 'locale' | 'addressOf'>,
): string {
	const { title, text, items } = collection
	return JSON.stringify(
		{
			title,
			...(text && { description: text }),
			language: locale,
			practices: items.map(({ slug, summary, titleThen, note, addedAt }) => ({
				slug,
				inCatalogue: summary !== undefined,
				...(summary
					? {
							url: addressOf(slug),
							title: summary.title.text,
							summary: summary.summary.text,
							language: summary.title.locale,
							owner: summary.owner.name.text,
							stage: summary.stage,
							themes: summary.themes.map(({ code }) => code),
							regions: summary.regions.map(({ code }) => code),
							countries: summary.countries,
							confirmedOn: summary.confirmedAt && isoDay(summary.confirmedAt),
						}
					: {}),
				...(titleThen && { titleWhenSaved: titleThen.text }),
				...(note && { note }),
				savedOn: isoDay(addedAt),
			})),
		},
		null,
		'\t',
	)
}
