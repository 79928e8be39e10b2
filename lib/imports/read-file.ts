import { openArchive } from './archive'
import { readCsv } from './csv'
import { decode } from './decode'
import { readDocx } from './docx'
import { importLimits } from './limits'
import { type ReadFile, Unreadable } from './schema'
import { readXlsx } from './xlsx'

/**
 * What a file says. Its kind is told by its content; the name only tells a table from other text. Throws
 * Unreadable. To be run apart (reading.ts): a hostile file may take long, or much memory.
 */
export async function readFile(bytes: Uint8Array, name: string): Promise<ReadFile> {
	if (bytes.length === 0) throw new Unreadable('empty')
	if (bytes.length > importLimits.fileBytes) throw new Unreadable('tooLarge')
	const begins = (...start: number[]) => start.every((byte, index) => bytes[index] === byte)
	if (begins(0x50, 0x4b, 0x03, 0x04)) return readOffice(bytes)
	// An Office file with a password is no archive but Microsoft's older container; so are .doc and .xls.
	if (begins(0xd0, 0xcf, 0x11, 0xe0))
		throw new Unreadable(/\.(docx|xlsx)$/i.test(name) ? 'encrypted' : 'unknownKind')
	if (!/\.(csv|tsv|txt|tab)$/i.test(name)) throw new Unreadable('unknownKind')
	const text = decode(bytes)
	// Whatever is no text, whatever its name: a picture, a program.
	if ((text.match(/(?![\t\n\r])[\p{Cc}\ufffd]/gu)?.length ?? 0) > text.length / 50)
		throw new Unreadable('unknownKind')
	return table('csv', readCsv(text.replace(/^\ufeff/, '')))
}

async function readOffice(bytes: Uint8Array): Promise<ReadFile> {
	const archive = await openArchive(bytes)
	const has = (name: string) => archive.names.has(name)
	if ([...archive.names].some((name) => /(^|\/)vba(Project|Data)[^/]*$/i.test(name)))
		throw new Unreadable('macros')
	if (has('EncryptedPackage')) throw new Unreadable('encrypted')
	if (has('word/document.xml')) {
		const blocks = await readDocx(archive)
		if (blocks.length === 0) throw new Unreadable('nothingInIt')
		return { kind: 'docx', blocks }
	}
	if (has('xl/workbook.xml')) return table('xlsx', await readXlsx(archive))
	throw new Unreadable('unknownKind')
}

/** The first row says what the columns are. */
function table(kind: 'csv' | 'xlsx', read: string[][]): ReadFile {
	const [head = [], ...rows] = read.filter((row) => row.some((cell) => cell.trim() !== ''))
	if (rows.length === 0) throw new Unreadable('nothingInIt')
	return { kind, head: head.map((label) => label.trim()), rows }
}
