import { parse } from 'csv-parse/sync'
import { importLimits } from './limits'
import { Unreadable } from './schema'

/** The rows of a table in a text: with commas, semicolons or tabs, in whatever way of writing letters. */
export function readCsv(text: string): string[][] {
	let rows: string[][]
	try {
		rows = parse(text, {
			delimiter: delimiterOf(text),
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			max_record_size: importLimits.characters,
			to: importLimits.rows + 2,
		})
	} catch {
		throw new Unreadable('damaged')
	}
	if (rows.length > importLimits.rows + 1) throw new Unreadable('tooManyRows')
	if (
		rows.some(
			(row) =>
				row.length > importLimits.columns || row.some((cell) => cell.length > importLimits.cellCharacters),
		)
	)
		throw new Unreadable('tooLong')
	return rows.map((row) => row.map((cell) => cell.replaceAll('\0', '')))
}

/** What parts the first line most often, outside of quotation marks. */
function delimiterOf(text: string): string {
	const line = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.slice(0, 20_000))?.[0] ?? ''
	const bare = line.replace(/"(?:[^"]|"")*"/g, '')
	const count = (sign: string) => bare.split(sign).length - 1
	return [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ','
}
