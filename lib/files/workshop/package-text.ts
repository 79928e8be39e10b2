import { SaxesParser } from 'saxes'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { fileLimits } from '../limits.ts'
import { type Answers, type Job, Unfit } from './jobs.ts'
import { Words } from './words.ts'

/** Which parts of a package hold words, in which elements, and after which elements a line ends. */
const kinds = {
	docx: {
		parts: /^word\/(document|footnotes|endnotes|header\d*|footer\d*)\.xml$/,
		text: new Set(['t']),
		lines: new Set(['p', 'br', 'tr']),
		spaces: new Set(['tab']),
	},
	xlsx: {
		parts: /^xl\/(sharedStrings|worksheets\/sheet\d+)\.xml$/,
		text: new Set(['t']),
		lines: new Set(['si', 'is']),
		spaces: new Set<string>(),
	},
	odt: {
		parts: /^content\.xml$/,
		text: new Set(['p', 'h']),
		lines: new Set(['p', 'h', 'line-break']),
		spaces: new Set(['tab', 's']),
	},
} as const

/** The words of a document of the office kind. Its parts are read piece by piece and never held as a whole. */
export async function readPackage({ input, as }: Extract<Job, { task: 'text' }>): Promise<Answers['text']> {
	if (as === 'pdf') throw new Unfit('unknownType')
	const until = Date.now() + fileLimits.textMilliseconds
	const words = new Words()
	const zip = await openPromise(input, { autoClose: false, strictFileNames: true }).catch(damaged)
	try {
		const entries: Entry[] = []
		for await (const entry of zip.eachEntry()) if (kinds[as].parts.test(entry.fileName)) entries.push(entry)
		// The text before its notes.
		entries.sort((one, other) => rank(one) - rank(other))
		for (const entry of entries) {
			if (words.full || Date.now() > until) break
			await readPart(zip, entry, kinds[as], words, until)
		}
	} catch (error) {
		damaged(error)
	} finally {
		zip.close()
	}
	return { text: words.toString() }
}

const rank = ({ fileName }: Entry) => (/document|content|sharedStrings/.test(fileName) ? 0 : 1)

async function readPart(
	zip: ZipFile,
	entry: Entry,
	kind: (typeof kinds)[keyof typeof kinds],
	words: Words,
	until: number,
): Promise<void> {
	const parser = new SaxesParser({ xmlns: false, fragment: false })
	// With it, every entity that is declared or fetched.
	parser.on('doctype', () => {
		throw new Unfit('damaged')
	})
	parser.on('error', () => {
		throw new Unfit('damaged')
	})
	let within = 0
	parser.on('opentag', ({ name }) => {
		if (kind.text.has(local(name))) within++
		if (kind.spaces.has(local(name))) words.add(' ')
	})
	parser.on('closetag', ({ name }) => {
		if (kind.text.has(local(name))) within--
		if (kind.lines.has(local(name))) words.add('\n')
	})
	const add = (text: string) => {
		if (within > 0) words.add(text)
	}
	parser.on('text', add)
	parser.on('cdata', add)
	const stream = await zip.openReadStreamPromise(entry)
	let decoder: TextDecoder | undefined
	for await (const piece of stream as AsyncIterable<Buffer>) {
		decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8')
		parser.write(decoder.decode(piece, { stream: true }))
		if (words.full || Date.now() > until) return
	}
	parser.close()
}

/** "w:t" and "t" are one. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function damaged(error: unknown): never {
	throw error instanceof Unfit ? error : new Unfit('damaged')
}
