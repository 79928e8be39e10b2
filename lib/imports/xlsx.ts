import type { Archive } from './archive'
import { importLimits } from './limits'
import { Unreadable } from './schema'
import { attributeOf, readRelations, readXml } from './xml'

const workbook = 'xl/workbook.xml'

/** The rows of the first sheet that is not hidden, as text. Of a formula its last result; nothing is calculated. */
export async function readXlsx(archive: Archive): Promise<string[][]> {
	const sheets: { id: string; hidden: boolean }[] = []
	let from1904 = false
	const found = await readXml(archive, workbook, {
		open: (name, attributes) => {
			if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
			if (name === 'sheet')
				sheets.push({
					id: attributeOf(attributes, 'id') ?? '',
					hidden: (attributes.state ?? 'visible') !== 'visible',
				})
		},
	})
	const sheet = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
	if (!found || !sheet) throw new Unreadable('damaged')
	const target = (await readRelations(archive, workbook)).get(sheet.id)?.target ?? ''
	const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`
	const [texts, dates] = [await readSharedTexts(archive), await readDateStyles(archive)]
	return readSheet(archive, part, { texts, dates, from1904 })
}

async function readSharedTexts(archive: Archive): Promise<string[]> {
	const texts: string[] = []
	let [text, inText, phonetic, characters] = ['', false, false, 0]
	await readXml(archive, 'xl/sharedStrings.xml', {
		open: (name) => {
			if (name === 'si') text = ''
			if (name === 'rPh') phonetic = true
			if (name === 't') inText = !phonetic
		},
		close: (name) => {
			if (name === 't') inText = false
			if (name === 'rPh') phonetic = false
			if (name === 'si') texts.push(text)
		},
		text: (piece) => {
			if (!inText) return
			characters += piece.length
			if (characters > 4 * importLimits.characters) throw new Unreadable('tooLong')
			text += piece
		},
	})
	return texts
}

/** Which styles of cells show a number as a day. */
async function readDateStyles(archive: Archive): Promise<ReadonlySet<string>> {
	const custom = new Set<number>()
	const styles = new Set<string>()
	let [inCells, at] = [false, 0]
	await readXml(archive, 'xl/styles.xml', {
		open: (name, attributes) => {
			// Days, months and years outside of colours and quoted words.
			if (
				name === 'numFmt' &&
				/[dmy]/i.test((attributes.formatCode ?? '').replace(/\[[^\]]*\]|"[^"]*"|\\./g, ''))
			)
				custom.add(Number(attributes.numFmtId))
			if (name === 'cellXfs') inCells = true
			if (name === 'xf' && inCells) {
				const format = Number(attributes.numFmtId)
				if ((format >= 14 && format <= 22) || custom.has(format)) styles.add(String(at))
				at++
			}
		},
		close: (name) => {
			if (name === 'cellXfs') inCells = false
		},
	})
	return styles
}

type Book = { texts: readonly string[]; dates: ReadonlySet<string>; from1904: boolean }

async function readSheet(
	archive: Archive,
	part: string,
	{ texts, dates, from1904 }: Book,
): Promise<string[][]> {
	const rows: string[][] = []
	let row: string[] = []
	let [cell, value, inValue] = [{ column: 0, type: '', style: '' }, '', false]
	const found = await readXml(archive, part, {
		open: (name, attributes) => {
			if (name === 'row') row = []
			if (name === 'c') {
				const letters = /^[A-Z]+/.exec(attributes.r ?? '')?.[0]
				cell = {
					column: letters ? columnOf(letters) : row.length,
					type: attributes.t ?? 'n',
					style: attributes.s ?? '',
				}
				value = ''
			}
			if (name === 'v' || name === 't') inValue = true
		},
		text: (piece) => {
			if (!inValue) return
			value += piece
			if (value.length > importLimits.cellCharacters) throw new Unreadable('tooLong')
		},
		close: (name) => {
			if (name === 'v' || name === 't') inValue = false
			if (name === 'c') {
				if (cell.column >= importLimits.columns) throw new Unreadable('tooLong')
				while (row.length < cell.column) row.push('')
				row[cell.column] = shown(value, cell)
			}
			if (name === 'row' && row.some((text) => text.trim() !== '')) {
				if (rows.length > importLimits.rows) throw new Unreadable('tooManyRows')
				rows.push(row)
			}
		},
	})
	if (!found) throw new Unreadable('damaged')
	return rows

	function shown(text: string, { type, style }: { type: string; style: string }): string {
		if (type === 's') return texts[Number(text)] ?? ''
		if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
		if (type === 'n' && dates.has(style) && text !== '') return dayOf(Number(text), from1904)
		return text
	}
}

/** "A" is 0, "AA" is 26. */
const columnOf = (letters: string): number =>
	[...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/** Days since the end of 1899, in which Excel has a 29 February 1900; or since 1904. */
function dayOf(days: number, from1904: boolean): string {
	const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
	const day = new Date(start + Math.floor(days) * 86_400_000)
	return Number.isNaN(day.getTime()) ? String(days) : day.toISOString().slice(0, 10)
}
