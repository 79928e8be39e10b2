/**
 * Comma-separated values as RFC 4180 has them, safe to open in a spreadsheet. The mark at the beginning tells
 * spreadsheets that the letters are UTF-8.
 */
export const byteOrderMark = '\ufeff'

export type CsvValue = string | number | null

/** One record with its line break. */
export const csvLine = (values: readonly CsvValue[]): string => `${values.map(csvValue).join(',')}\r\n`

function csvValue(value: CsvValue): string {
	if (value === null) return ''
	if (typeof value === 'number') return String(value)
	const text = isFormula(value) ? `'${value}` : value
	// A semicolon or a tab separates too, where a spreadsheet is set to it.
	return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** What a spreadsheet would run instead of show, written in whatever width. */
const isFormula = (text: string): boolean =>
	/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) || /^[\t\r\n]/.test(text)
