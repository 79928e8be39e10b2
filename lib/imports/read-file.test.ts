import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readFile } from './read-file'
import { readApart } from './reading'
import { Unreadable } from './schema'

const w = 'xmlns:w="urn:w" xmlns:r="urn:r"'
const document = (body: string) =>
	`<?xml version="1.0"?><w:document ${w}><w:body>${body}</w:body></w:document>`
const docx = (body: string, more: Record<string, Uint8Array> = {}) =>
	zipSync({ 'word/document.xml': strToU8(document(body)), ...more })
const p = (words: string, marks = '') =>
	`<w:p><w:pPr>${marks}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`

const sheet = (rows: string) =>
	zipSync({
		'xl/workbook.xml': strToU8(
			'<workbook xmlns:r="urn:r"><sheets><sheet name="Hidden" state="hidden" r:id="rId1"/><sheet name="A" r:id="rId2"/></sheets></workbook>',
		),
		'xl/_rels/workbook.xml.rels': strToU8(
			'<Relationships><Relationship Id="rId2" Target="worksheets/sheet2.xml" Type="t"/></Relationships>',
		),
		'xl/sharedStrings.xml': strToU8(
			'<sst><si><t>Title</t></si><si><r><t>Local </t></r><r><t>telecare</t></r></si></sst>',
		),
		'xl/styles.xml': strToU8(
			'<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
		),
		'xl/worksheets/sheet2.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
	})

const problemOf = async (bytes: Uint8Array, name: string) =>
	readFile(bytes, name).then(
		() => 'read',
		(error: unknown) => (error instanceof Unreadable ? error.problem : error),
	)

describe('a document', () => {
	it('is read with its tables, lists, bold words and links; what was deleted or waits to be filled in is not', async () => {
		const bytes = docx(
			[
				p('1. General information', '<w:pStyle w:val="Titre1"/>'),
				`<w:tbl><w:tr><w:tc>${p('Title')}</w:tc><w:tc>${p('Local')}${p('telecare')}</w:tc></w:tr></w:tbl>`,
				p('one', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
				'<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t></w:r><w:r><w:t> and 2*3 </w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t>here</w:t></w:r></w:hyperlink><w:del><w:r><w:t>gone</w:t></w:r></w:del></w:p>',
				'<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>',
				p('after'),
			].join(''),
			{
				'word/styles.xml': strToU8(
					`<w:styles ${w}><w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style></w:styles>`,
				),
				'word/_rels/document.xml.rels': strToU8(
					'<Relationships><Relationship Id="rId9" Target="https://example.org/a" Type="t"/></Relationships>',
				),
			},
		)
		const read = await readFile(bytes, 'whatever.bin')
		expect('blocks' in read && read.blocks).toMatchObject([
			{ kind: 'paragraph', plain: '1. General information', look: 'heading' },
			{ kind: 'row', cells: [[{ plain: 'Title' }], [{ plain: 'Local' }, { plain: 'telecare' }]] },
			{ plain: 'one', look: 'list' },
			{ text: '**Bold** and 2\\*3 [here](https://example.org/a)', plain: 'Bold and 2*3 here' },
			{ plain: 'after' },
		])
	})

	it.each<[what: string, bytes: () => Uint8Array, name: string, problem: string]>([
		['an empty file', () => new Uint8Array(), 'a.docx', 'empty'],
		['more than ten megabytes', () => new Uint8Array(10 * 1024 * 1024 + 1), 'a.csv', 'tooLarge'],
		[
			'a picture by another name',
			() => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0),
			'a.docx',
			'unknownKind',
		],
		[
			'a picture that says it is a table',
			() => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0),
			'a.csv',
			'unknownKind',
		],
		[
			'a protected document',
			() => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
			'a.docx',
			'encrypted',
		],
		[
			'a document of before 2007',
			() => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
			'a.doc',
			'unknownKind',
		],
		['macros', () => docx(p('a'), { 'word/vbaProject.bin': Uint8Array.of(1) }), 'a.docm', 'macros'],
		['an archive of something else', () => zipSync({ 'a.txt': strToU8('a') }), 'a.docx', 'unknownKind'],
		['half an archive', () => docx(p('a'.repeat(5000))).subarray(0, 100), 'a.docx', 'damaged'],
		['XML that is none', () => zipSync({ 'word/document.xml': strToU8('<w:p>') }), 'a.docx', 'damaged'],
		['a document without words', () => docx('<w:p/>'), 'a.docx', 'nothingInIt'],
		[
			'entities that multiply',
			() => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE d [<!ENTITY a "aa">]><d>&a;</d>') }),
			'a.docx',
			'entities',
		],
		[
			'entities from elsewhere',
			() => zipSync({ 'word/document.xml': strToU8('<!DOCTYPE d SYSTEM "file:///etc/passwd"><d/>') }),
			'a.docx',
			'entities',
		],
		[
			'megabytes of zeros in a few kilobytes',
			() => zipSync({ 'word/document.xml': new Uint8Array(4 * 1024 * 1024) }, { level: 6 }),
			'a.docx',
			'bomb',
		],
		[
			'thousands of parts',
			() =>
				zipSync(
					Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`word/${at}.xml`, Uint8Array.of(1)])),
				),
			'a.docx',
			'bomb',
		],
		[
			'ten thousand pages of the same words',
			() => docx(p(`${'word '.repeat(300)}`).repeat(3000)),
			'a.docx',
			'bomb',
		],
		[
			'three hundred pages',
			() => docx(Array.from({ length: 300 }, (_, at) => p(`${at} ${Math.sin(at)} `.repeat(100))).join('')),
			'a.docx',
			'tooLong',
		],
	])('%s is refused', async (_, bytes, name, problem) => {
		expect(await problemOf(bytes(), name)).toBe(problem)
	})
})

describe('a table', () => {
	const rows = [
		['Títol', 'Ciutat'],
		['Teleassistència, local', '=HYPERLINK("http://a")'],
	]
	const csv = (sign: string) =>
		rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign)).join('\r\n')
	const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])
	it.each<[string, Uint8Array]>([
		['commas', strToU8(csv(','))],
		['semicolons and a mark', strToU8(`\ufeff${csv(';')}`)],
		['tabs', strToU8(csv('\t'))],
		['UTF-16', utf16(csv('\t'))],
		['UTF-16 without its mark', utf16(csv(';')).subarray(2)],
		['Windows-1252', Uint8Array.from(Buffer.from(csv(';'), 'latin1'))],
	])('is read with %s, and a formula is its words', async (_, bytes) => {
		expect(await readFile(bytes, 'a.csv')).toEqual({ kind: 'csv', head: rows[0], rows: [rows[1]] })
	})

	it('is read in the Polish of before Unicode', async () => {
		const bytes = Uint8Array.from([
			...Buffer.from('Tytul;Opis\r\nBia'),
			0xb3,
			...Buffer.from('ystok;w'),
			0xb3,
			0xb9,
			...Buffer.from('czenie w'),
			0xb3,
			...Buffer.from('adz'),
		])
		expect(await readFile(bytes, 'a.csv')).toMatchObject({ rows: [['Białystok', 'włączenie władz']] })
	})

	it('of Excel is read from its first visible sheet: shared words, days, gaps, and the result of a formula', async () => {
		const bytes = sheet(
			'<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Began</t></is></c></row>' +
				'<row><c r="A2" t="s"><v>1</v></c><c r="C2" s="1"><v>43101</v></c><c r="D2"><f>HYPERLINK("x")</f><v>7</v></c></row>',
		)
		expect(await readFile(bytes, 'a.xlsx')).toEqual({
			kind: 'xlsx',
			head: ['Title', '', 'Began'],
			rows: [['Local telecare', '', '2018-01-01', '7']],
		})
	})

	it.each<[string, () => Uint8Array, string]>([
		['a million rows', () => strToU8(`Title\n${'a\n'.repeat(1_000_000)}`), 'tooManyRows'],
		['only its head', () => strToU8('Title;Summary'), 'nothingInIt'],
		['a cell of a novel', () => strToU8(`Title\n"${'a'.repeat(60_000)}"`), 'tooLong'],
	])('of %s is refused', async (_, bytes, problem) => {
		expect(await problemOf(bytes(), 'a.csv')).toBe(problem)
	})
})

describe('in a thread of its own', () => {
	it('the same is read, and the same refused', async () => {
		expect(await readApart(docx(p('Title: Telecare')), 'a.docx')).toMatchObject({
			ok: true,
			value: { kind: 'docx' },
		})
		expect(await readApart(new Uint8Array(), 'a.docx')).toEqual({ ok: false, problem: { code: 'empty' } })
	}, 30_000)
})
