import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { fileLimits } from '../limits.ts'
import { endsAsPackage, tailBytes } from '../recognise.ts'
import { type Answers, type Job, Unfit } from './jobs.ts'

/**
 * A document of the office kind is a package of files. It is unpacked once, to nowhere: what it says of its size is
 * nobody's word. Macros, and templates fetched from elsewhere, are not let in.
 */
export async function checkPackage({
	input,
}: Extract<Job, { task: 'package' }>): Promise<Answers['package']> {
	await endsWhereItSays(input)
	const zip = await openPromise(input, { autoClose: false, strictFileNames: true }).catch(damaged)
	try {
		const read = await readAll(zip)
		return { format: formatOf(read) }
	} finally {
		zip.close()
	}
}

/** Parts whose text says what the whole is. */
const telling = /^(mimetype|\[content_types\]\.xml|meta-inf\/manifest\.xml|(.*\/)?_rels\/[^/]+\.rels)$/
type Read = { names: string[]; texts: Map<string, string> }

async function readAll(zip: ZipFile): Promise<Read> {
	if (zip.entryCount > fileLimits.unpackedParts) throw new Unfit('unpacksTooLarge')
	const names: string[] = []
	const texts = new Map<string, string>()
	let left: number = fileLimits.unpackedBytes
	let packed = 0
	const entries: Entry[] = []
	for await (const entry of zip.eachEntry()) entries.push(entry)
	for (const entry of entries) {
		const name = entry.fileName.toLowerCase()
		names.push(name)
		if (entry.isEncrypted()) throw new Unfit('damaged')
		// Parts that lie in one another unpack to much more than there is.
		packed += entry.compressedSize
		if (packed > zip.fileSize) throw new Unfit('unpacksTooLarge')
		if (name.endsWith('/')) continue
		const kept: Buffer[] = []
		const stream = await zip.openReadStreamPromise(entry).catch(damaged)
		await pipeline(stream, async (chunks) => {
			for await (const chunk of chunks as AsyncIterable<Buffer>) {
				left -= chunk.length
				if (left < 0) throw new Unfit('unpacksTooLarge')
				if (telling.test(name) && entry.uncompressedSize < 2_000_000) kept.push(chunk)
			}
		}).catch(damaged)
		if (kept.length > 0) texts.set(name, Buffer.concat(kept).toString('utf8'))
	}
	return { names, texts }
}

const officeTypes = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
} as const
const openDocument = 'application/vnd.oasis.opendocument.text'

function formatOf({ names, texts }: Read): Answers['package']['format'] {
	const all = [...texts.values()].join('\n')
	if (
		names.some((name) =>
			/(^|\/)(vbaproject\.bin|vbadata\.xml)$|^(.*\/)?activex\/|^(basic|scripts)\//.test(name),
		) ||
		/macroenabled/i.test(all) ||
		[...texts].some(([name, text]) => name.endsWith('.rels') && fetchesTemplate(text))
	)
		throw new Unfit('macros')
	if (texts.get('mimetype')?.trim() === openDocument && names.includes('content.xml')) return 'odt'
	const types = texts.get('[content_types].xml') ?? ''
	if (types.includes(officeTypes.docx) && names.includes('word/document.xml')) return 'docx'
	if (types.includes(officeTypes.xlsx) && names.includes('xl/workbook.xml')) return 'xlsx'
	throw new Unfit('unknownType')
}

/** A template from another host may bring macros with it when the document is opened. */
const fetchesTemplate = (rels: string): boolean =>
	(rels.match(/<Relationship\b[^>]*>/gi) ?? []).some(
		(relation) => /attachedTemplate/i.test(relation) && /TargetMode\s*=\s*["']External/i.test(relation),
	)

/** Nothing hangs on behind it. */
async function endsWhereItSays(input: string): Promise<void> {
	const file = await open(input)
	try {
		const { size } = await file.stat()
		const from = Math.max(0, size - tailBytes)
		const { buffer, bytesRead } = await file.read(Buffer.alloc(size - from), 0, size - from, from)
		if (!endsAsPackage(buffer.subarray(0, bytesRead))) throw new Unfit('damaged')
	} finally {
		await file.close()
	}
}

function damaged(error: unknown): never {
	throw error instanceof Unfit ? error : new Unfit('damaged')
}
