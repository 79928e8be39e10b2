import { crc32, deflateRawSync } from 'node:zlib'

/** Small documents for tests, made here: packages of the office kind, and PDFs of plain text. */
export type Part = { name: string; text: string | Buffer; store?: boolean }

/** A package with these parts; `declared` says another size than there is, as bombs do. */
export function zip(parts: readonly Part[], declared?: number): Buffer {
	const locals: Buffer[] = []
	const directory: Buffer[] = []
	let offset = 0
	for (const { name, text, store = false } of parts) {
		const data = typeof text === 'string' ? Buffer.from(text) : text
		const packed = store ? data : pack(data, text)
		const file = Buffer.from(name)
		const facts = Buffer.alloc(26)
		facts.writeUInt16LE(20, 0)
		facts.writeUInt16LE(store ? 0 : 8, 4)
		facts.writeUInt32LE(crc32(data), 10)
		facts.writeUInt32LE(packed.length, 14)
		facts.writeUInt32LE(declared ?? data.length, 18)
		facts.writeUInt16LE(file.length, 22)
		const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, file, packed])
		const rest = Buffer.alloc(14)
		rest.writeUInt32LE(offset, 10)
		directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), facts, rest, file]))
		locals.push(local)
		offset += local.length
	}
	const listed = Buffer.concat(directory)
	const end = Buffer.alloc(18)
	end.writeUInt16LE(parts.length, 4)
	end.writeUInt16LE(parts.length, 6)
	end.writeUInt32LE(listed.length, 8)
	end.writeUInt32LE(offset, 12)
	return Buffer.concat([...locals, listed, Buffer.from('PK\x05\x06'), end])
}

/** The same bytes many times are packed once. */
const packs = new WeakMap<Buffer, Buffer>()
function pack(data: Buffer, source: string | Buffer): Buffer {
	if (typeof source === 'string') return deflateRawSync(data)
	const known = packs.get(source) ?? deflateRawSync(source)
	packs.set(source, known)
	return known
}

const wordTypes =
	'<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const sheetTypes =
	'<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'

const paragraphs = (lines: readonly string[]) =>
	lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')

export const docx = (lines: readonly string[] = ['Hello'], more: readonly Part[] = []): Buffer =>
	zip([
		{ name: '[Content_Types].xml', text: wordTypes },
		{ name: 'word/document.xml', text: `<w:document><w:body>${paragraphs(lines)}</w:body></w:document>` },
		...more,
	])

export const xlsx = (): Buffer =>
	zip([
		{ name: '[Content_Types].xml', text: sheetTypes },
		{ name: 'xl/workbook.xml', text: '<workbook/>' },
	])

export const odt = (lines: readonly string[] = ['Hello'], more: readonly Part[] = []): Buffer =>
	zip([
		{ name: 'mimetype', text: 'application/vnd.oasis.opendocument.text', store: true },
		{
			name: 'content.xml',
			text: `<office:text>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</office:text>`,
		},
		...more,
	])

/** One page for each text, in a font that every reader has. */
export const pdf = (pages: readonly string[] = ['Hello']): Buffer =>
	pdfOf(pages.map((text) => `BT /F1 12 Tf 50 700 Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`))

/** One page for each of these contents; packed ones say how they are to be unpacked. */
export function pdfOf(contents: readonly (string | { data: Buffer; filter: string })[]): Buffer {
	const latin = (text: string) => Buffer.from(text, 'latin1')
	const objects: Buffer[] = [
		latin('<< /Type /Catalog /Pages 2 0 R >>'),
		latin(
			`<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, page) => `${4 + 2 * page} 0 R`).join(' ')}] >>`,
		),
		latin('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'),
		...contents.flatMap((content, page) => {
			const [data, filter] =
				typeof content === 'string' ? [latin(content), ''] : [content.data, ` /Filter ${content.filter}`]
			return [
				latin(
					`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * page} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
				),
				Buffer.concat([latin(`<< /Length ${data.length}${filter} >>\nstream\n`), data, latin('\nendstream')]),
			]
		}),
	]
	const parts = [latin('%PDF-1.4\n')]
	let length = 9
	const offsets = objects.map((object, index) => {
		const at = length
		const whole = Buffer.concat([latin(`${index + 1} 0 obj\n`), object, latin('\nendobj\n')])
		parts.push(whole)
		length += whole.length
		return at
	})
	const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
	parts.push(
		latin(
			`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}` +
				`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
		),
	)
	return Buffer.concat(parts)
}
