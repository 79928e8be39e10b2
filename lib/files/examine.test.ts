import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { crc32 as crc, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { type Examined, examine } from './examine'
import { docx, odt, pdf, xlsx, zip } from './test-documents'

// Others work on this machine too, and pictures take what it has.
vi.setConfig({ testTimeout: 30_000 })

const folder = mkdtempSync(path.join(tmpdir(), 'atlas-examine-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let counter = 0
async function look(bytes: Uint8Array, name = 'photo.png') {
	const file = path.join(folder, String(++counter))
	writeFileSync(file, bytes)
	return examine({ path: file, name })
}
async function taken(bytes: Uint8Array, name?: string): Promise<Examined> {
	const result = await look(bytes, name)
	if (!result.ok) throw new Error(`refused: ${result.problem.code}`)
	return result.value
}
async function refused(bytes: Uint8Array) {
	const result = await look(bytes)
	return result.ok ? 'taken' : result.problem.code
}
const sizes = ({ forms }: Examined) => forms.map(({ name, width, height }) => [name, width, height])
const metadata = (examined: Examined) =>
	Promise.all(examined.forms.map(({ path: file }) => sharp(file).metadata()))

const picture = (width: number, height: number, channels: 3 | 4 = 3) =>
	sharp({ create: { width, height, channels, background: { r: 200, g: 60, b: 40, alpha: 0.5 } } })

describe('a picture', () => {
	test('comes in the widths that screens need, and once as JPEG', async () => {
		const examined = await taken(await picture(2400, 1200).jpeg().toBuffer(), '../My photo.PNG')
		expect(examined).toMatchObject({ kind: 'image', format: 'jpeg', name: 'My photo.jpg' })
		expect(sizes(examined)).toEqual([
			['480.webp', 480, 240],
			['960.webp', 960, 480],
			['1600.webp', 1600, 800],
			['1200.jpg', 1200, 600],
		])
	})

	test('is never made larger, and a high one is made to fit', async () => {
		expect(sizes(await taken(await picture(500, 400).webp().toBuffer()))).toEqual([
			['500.webp', 500, 400],
			['500.jpg', 500, 400],
		])
		expect(sizes(await taken(await picture(1000, 4000).png().toBuffer()))).toEqual([
			['500.webp', 500, 2000],
			['500.jpg', 500, 2000],
		])
	})

	test('is turned as its camera says, and says no more of where and with what it was taken', async () => {
		const sent = await picture(600, 300)
			.withExif({
				IFD0: { Make: 'SecretCam', Orientation: '6' },
				IFD3: { GPSLatitude: '41/1 24/1 0/1', GPSLatitudeRef: 'N' },
			})
			.withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretPlace</x:xmpmeta>')
			.withMetadata({ orientation: 6 })
			.jpeg()
			.toBuffer()
		expect((await sharp(sent).metadata()).orientation).toBe(6)
		const examined = await taken(sent)
		expect(sizes(examined)).toEqual([
			['300.webp', 300, 600],
			['300.jpg', 300, 600],
		])
		for (const { exif, xmp, icc, orientation } of await metadata(examined))
			expect({ exif, xmp, icc, orientation }).toEqual({})
	})

	test.each([
		['four colours for print', () => picture(300, 200).toColourspace('cmyk').jpeg().toBuffer()],
		['sixteen bits a colour', () => picture(300, 200).toColourspace('rgb16').png().toBuffer()],
		['shades of grey', () => picture(300, 200).toColourspace('b-w').png().toBuffer()],
		['an interlaced one', () => picture(300, 200).png({ progressive: true }).toBuffer()],
		['AVIF', () => picture(300, 200).avif({ effort: 0 }).toBuffer()],
	])('%s comes out as screens show it', async (_, make) => {
		const [webp, jpeg] = await metadata(await taken(await make()))
		expect(webp).toMatchObject({ format: 'webp', space: 'srgb', depth: 'uchar', width: 300 })
		expect(jpeg).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3 })
	})

	test('keeps what is transparent, and stands on white where a format cannot', async () => {
		const { forms } = await taken(await picture(300, 200, 4).png().toBuffer())
		const [webp, jpeg] = await Promise.all(forms.map(({ path: file }) => sharp(file).stats()))
		expect(webp?.isOpaque).toBe(false)
		expect(jpeg?.channels[2]?.mean).toBeGreaterThan(140)
	})

	test('of a moving one the first is taken', async () => {
		const frames = [picture(200, 150), picture(200, 150).negate()]
		const moving = await sharp(await Promise.all(frames.map((frame) => frame.png().toBuffer())), {
			join: { animated: true },
		})
			.webp()
			.toBuffer()
		expect((await sharp(moving).metadata()).pages).toBe(2)
		const [webp] = await metadata(await taken(moving))
		expect(webp?.pages ?? 1).toBe(1)
	})

	test('what hangs on behind it does not come along', async () => {
		const sent = Buffer.concat([
			await picture(300, 200).jpeg().toBuffer(),
			docx(['PAYLOAD']),
			Buffer.from('<script>'),
		])
		const { forms } = await taken(sent)
		for (const form of forms) expect(form.bytes).toBeLessThan(5000)
	})
})

describe('a picture that is not one', () => {
	test('fifty thousand pixels either way', async () => {
		expect(await refused(hugePng(50_000, 50_000))).toBe('tooManyPixels')
	})

	test.each([
		['half of a JPEG', async () => (await picture(800, 600).jpeg().toBuffer()).subarray(0, 3000), 'damaged'],
		[
			'the head of a PNG alone',
			async () => (await picture(800, 600).png().toBuffer()).subarray(0, 60),
			'damaged',
		],
		['a WebP full of nothing', async () => Buffer.from('RIFF\x10\0\0\0WEBPVP8 \0\0\0\0'), 'damaged'],
		['a mark of one pixel', async () => picture(1, 1).png().toBuffer(), 'tooSmall'],
		['a very flat one', async () => picture(3000, 20).png().toBuffer(), 'tooSmall'],
	])('%s', async (_, make, problem) => {
		expect(await refused(await make())).toBe(problem)
	})
})

describe('a document', () => {
	test.each([
		['docx', docx()],
		['xlsx', xlsx()],
		['odt', odt()],
	])('%s is known by what is in it, and kept as it came', async (format, bytes) => {
		const examined = await taken(bytes, 'report.pdf.exe')
		expect(examined).toMatchObject({ kind: 'document', format, name: `report.pdf.${format}` })
		expect(examined.forms).toMatchObject([{ name: `document.${format}`, bytes: bytes.length }])
	})

	test('a PDF says how many pages it has', async () => {
		expect(await taken(pdf(['one', 'two', 'three']))).toMatchObject({
			format: 'pdf',
			pages: 3,
			textState: 'waiting',
		})
	})

	test('one that opens with a password is taken, and its text is not looked for', async () => {
		expect(await taken(lockedPdf())).toMatchObject({ format: 'pdf', pages: null, textState: 'locked' })
	})

	test.each([
		['macros', docx(['x'], [{ name: 'word/vbaProject.bin', text: 'x' }]), 'macros'],
		[
			'a type with macros',
			zip([{ name: '[Content_Types].xml', text: 'vnd.ms-word.document.macroEnabled.main+xml' }]),
			'macros',
		],
		['macros of an ODT', odt(['x'], [{ name: 'Basic/Standard/Module1.xml', text: 'x' }]), 'macros'],
		[
			'a template from elsewhere',
			docx(
				['x'],
				[
					{
						name: 'word/_rels/settings.xml.rels',
						text: '<Relationships><Relationship Type="x/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/></Relationships>',
					},
				],
			),
			'macros',
		],
		['another package', zip([{ name: 'classes.dex', text: 'x' }]), 'unknownType'],
		['a page in a package', zip([{ name: 'index.html', text: '<html>' }]), 'unknownType'],
		['a package without its end', docx().subarray(0, -10), 'damaged'],
		['something behind a package', Buffer.concat([docx(), Buffer.from('MZ....')]), 'damaged'],
		['a way out of its folder', docx(['x'], [{ name: '../../etc/passwd', text: 'x' }]), 'damaged'],
		['a size that is not true', zip([{ name: 'word/document.xml', text: 'x'.repeat(5000) }], 10), 'damaged'],
		['a PDF of nothing', Buffer.from('%PDF-1.7\n nothing \n%%EOF'), 'damaged'],
	])('with %s is refused', async (_, bytes, problem) => {
		expect(await refused(bytes)).toBe(problem)
	})

	test('a bomb is not unpacked to its end', async () => {
		const million = Buffer.alloc(1_000_000)
		const bomb = docx(
			['x'],
			Array.from({ length: 250 }, (_, part) => ({ name: `word/media/${part}`, text: million })),
		)
		expect(bomb.length).toBeLessThan(500_000)
		expect(await refused(bomb)).toBe('unpacksTooLarge')
	})
})

/** Says that it is so large, and holds next to nothing. */
function hugePng(width: number, height: number): Buffer {
	const chunk = (type: string, data: Buffer) => {
		const body = Buffer.concat([Buffer.from(type), data])
		const length = Buffer.alloc(4)
		length.writeUInt32BE(data.length)
		const sum = Buffer.alloc(4)
		sum.writeUInt32BE(crc(body))
		return Buffer.concat([length, body, sum])
	}
	const header = Buffer.alloc(13)
	header.writeUInt32BE(width, 0)
	header.writeUInt32BE(height, 4)
	header.set([8, 2, 0, 0, 0], 8)
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.alloc(150_001))),
		chunk('IEND', Buffer.alloc(0)),
	])
}

/** As the standard handler of 40 bits has it; nobody knows the password. */
function lockedPdf(): Buffer {
	const key = 'ab'.repeat(32)
	const text = pdf().toString('latin1')
	return Buffer.from(
		text.replace(
			'/Root 1 0 R',
			`/Root 1 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >>`,
		),
		'latin1',
	)
}
