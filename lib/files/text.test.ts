import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { constants, deflateRawSync } from 'node:zlib'
import { afterAll, expect, test, vi } from 'vitest'
import { indexable } from './indexable'
import { fileLimits } from './limits'
import type { documentFormats } from './schema'
import { docx, odt, type Part, pdf, pdfOf, zip } from './test-documents'
import { inWorkshop } from './workshop'

// Others work on this machine too.
vi.setConfig({ testTimeout: 60_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'atlas-text-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let counter = 0
async function read(bytes: Uint8Array, as: (typeof documentFormats)[number]): Promise<string> {
	const input = path.join(folder, String(++counter))
	writeFileSync(input, bytes)
	const answer = await inWorkshop<'text'>({ task: 'text', input, as })
	return answer.ok ? answer.value.text : `refused: ${answer.problem.code}`
}

const sheet = (parts: Part[]) =>
	zip([
		{ name: '[Content_Types].xml', text: '<Types/>' },
		{ name: 'xl/workbook.xml', text: '<workbook/>' },
		...parts,
	])
const content = (text: string) => `BT /F1 12 Tf 50 700 Td ${text} ET`

test.each([
	['a PDF, page by page', 'pdf', pdf(['Harbour basin', 'Second page']), 'Harbour basin\n\nSecond page'],
	['one of pictures alone', 'pdf', pdf(['', '']), ''],
	[
		'a word parted at the end of a line',
		'pdf',
		pdfOf([content('(tele-) Tj 0 -20 Td (care for all) Tj')]),
		'telecare for all',
	],
	[
		'a Word document',
		'docx',
		docx(['Première ligne', 'Deuxième &amp; dernière']),
		'Première ligne\nDeuxième & dernière',
	],
	[
		'its notes, after the text',
		'docx',
		docx(
			['The text'],
			[
				{ name: 'word/footnotes.xml', text: '<w:footnotes><w:p><w:t>A note</w:t></w:p></w:footnotes>' },
				{ name: 'word/comments.xml', text: '<w:comments><w:p><w:t>Not for readers</w:t></w:p></w:comments>' },
			],
		),
		'The text\nA note',
	],
	['what was taken out of it', 'docx', docx(['left</w:t><w:delText>gone</w:delText><w:t>!']), 'left!'],
	['an OpenDocument', 'odt', odt(['Yksi<text:tab/>kaksi', 'kolme']), 'Yksi kaksi\nkolme'],
	[
		'a table',
		'xlsx',
		sheet([
			{
				name: 'xl/sharedStrings.xml',
				text: '<sst><si><t>Buses</t></si><si><r><t>Tr</t></r><r><t>ams</t></r></si></sst>',
			},
			{
				name: 'xl/worksheets/sheet1.xml',
				text: '<worksheet><c t="inlineStr"><is><t>Ferries</t></is></c><c><v>12</v></c></worksheet>',
			},
		]),
		'Buses\nTrams\nFerries',
	],
] as const)('reads %s', async (_, as, bytes, text) => {
	expect(await read(bytes, as)).toBe(text)
})

test('holds no more words than there is room for', async () => {
	const long = docx(Array.from({ length: 2000 }, (_, line) => `line ${line} `.repeat(40)))
	expect((await read(long, 'docx')).length).toBeLessThanOrEqual(fileLimits.textCharacters)
	const pages = await read(pdf(Array.from({ length: 3000 }, (_, page) => `page${page}`)), 'pdf')
	expect(pages).toContain(`page${fileLimits.textPages - 1}`)
	expect(pages).not.toContain(`page${fileLimits.textPages}`)
})

test('hands on nothing that PostgreSQL or a reader could not take', async () => {
	const text = await read(odt(['ab &#xfffd; c\u202e \ufb01n so\u00adft']), 'odt')
	expect(text).toBe('ab c\u202e fin soft')
	expect(await read(pdfOf([content('(a\\000b\\001c) Tj')]), 'pdf')).not.toMatch(/[\p{Cc}]/u)
})

test('reads what it can of a PDF whose table of contents is broken', async () => {
	const broken = pdf(['Still here'])
		.toString('latin1')
		.replace(/startxref\n\d+/, 'startxref\n7')
	expect(await read(Buffer.from(broken, 'latin1'), 'pdf')).toBe('Still here')
	expect(await read(Buffer.from('%PDF-1.4\nnothing\n%%EOF'), 'pdf')).toBe('refused: damaged')
})

test('is not made to unfold entities, or to fetch any', async () => {
	const bomb =
		'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><office:text><text:p>&b;</text:p></office:text>'
	const fetching =
		'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><office:text><text:p>&a;</text:p></office:text>'
	for (const text of [bomb, fetching])
		expect(await read(zip([{ name: 'content.xml', text }]), 'odt')).toBe('refused: damaged')
	expect(await read(docx(['torn</w:t>']), 'docx')).toBe('refused: damaged')
})

test('a PDF that unfolds to gigabytes ends there, and the next document is read', async () => {
	// Ten megabytes of blanks, a hundred times over.
	const part = deflateRawSync(Buffer.alloc(10_000_000, ' '), { finishFlush: constants.Z_FULL_FLUSH })
	const blanks = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array(100).fill(part), Buffer.from([3, 0])])
	const bomb = pdfOf([{ data: blanks, filter: '/FlateDecode' }])
	expect(bomb.length).toBeLessThan(2_000_000)
	const answers = await Promise.all([read(bomb, 'pdf'), read(pdf(['After it']), 'pdf')])
	expect(answers).toEqual([expect.stringMatching(/^(refused: damaged|)$/), 'After it'])
})

test('of prose all is indexed, of a list of addresses what there is room for', () => {
	const prose = Array.from({ length: 30_000 }, (_, word) => `word${word % 9000}`).join(' ')
	expect(indexable(prose)).toBe(prose)
	const list = Array.from({ length: 9000 }, (_, page) => `https://example-${page}.org/a-b/${page}.html`).join(
		' ',
	)
	const some = indexable(list)
	expect(list.startsWith(some)).toBe(true)
	expect(some.length).toBeGreaterThan(50_000)
	expect(some.length).toBeLessThan(list.length)
})
