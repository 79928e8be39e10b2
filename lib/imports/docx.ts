import type { Archive } from './archive'
import { importLimits } from './limits'
import { markdownOf, type Run } from './markdown'
import { type Block, type Paragraph, Unreadable } from './schema'
import { attributeOf, readRelations, readXml } from './xml'

const part = 'word/document.xml'

/** Paragraphs and rows of tables of a Word document, in their order. What was deleted, or only asks to be filled in, is left out. */
export async function readDocx(archive: Archive): Promise<Block[]> {
	const [headings, ordered, relations] = [
		await readHeadingStyles(archive),
		await readOrderedLists(archive),
		await readRelations(archive, part),
	]
	const document = new DocumentReader(headings, ordered, (id) => relations.get(id)?.target)
	const found = await readXml(archive, part, {
		open: (name, attributes) => document.open(name, attributes),
		close: (name) => document.close(name),
		text: (text) => document.text(text),
	})
	if (!found) throw new Unreadable('damaged')
	return document.blocks
}

/** Styles that are headings, whatever the language of the Word that named them. */
async function readHeadingStyles(archive: Archive): Promise<ReadonlySet<string>> {
	const headings = new Set<string>()
	let style = ''
	await readXml(archive, 'word/styles.xml', {
		open: (name, attributes) => {
			const value = attributeOf(attributes, 'val') ?? ''
			if (name === 'style') style = attributeOf(attributes, 'styleId') ?? ''
			if (name === 'name' && /^(heading \d|title|subtitle)$/i.test(value)) headings.add(style)
			if (name === 'outlineLvl' && Number(value) < 9) headings.add(style)
		},
	})
	return headings
}

/** Lists with numbers rather than dots: "numId level". */
async function readOrderedLists(archive: Archive): Promise<ReadonlySet<string>> {
	const formats = new Map<string, boolean>()
	const abstractOf = new Map<string, string>()
	let [abstract, level, number] = ['', '', '']
	await readXml(archive, 'word/numbering.xml', {
		open: (name, attributes) => {
			const value = attributeOf(attributes, 'val') ?? ''
			if (name === 'abstractNum') abstract = attributeOf(attributes, 'abstractNumId') ?? ''
			if (name === 'lvl') level = attributeOf(attributes, 'ilvl') ?? ''
			if (name === 'numFmt' && number === '')
				formats.set(`${abstract} ${level}`, value !== 'bullet' && value !== 'none')
			if (name === 'num') number = attributeOf(attributes, 'numId') ?? ''
			if (name === 'abstractNumId') abstractOf.set(number, value)
		},
		close: (name) => {
			if (name === 'num') number = ''
		},
	})
	const ordered = new Set<string>()
	for (const [id, its] of abstractOf)
		for (let at = 0; at < 9; at++) if (formats.get(`${its} ${at}`)) ordered.add(`${id} ${at}`)
	return ordered
}

type Open = { runs: Run[]; heading: boolean; list: string | undefined; level: string }

/** Elements whose content is not text of the document, or stands there a second time. */
const skipped = new Set([
	'del',
	'moveFrom',
	'Fallback',
	'rPrChange',
	'pPrChange',
	'drawing',
	'pict',
	'object',
])

class DocumentReader {
	readonly blocks: Block[] = []
	private readonly headings: ReadonlySet<string>
	private readonly ordered: ReadonlySet<string>
	private readonly addressOf: (id: string) => string | undefined
	private skipping = 0
	/** Text boxes stand within paragraphs: the one that is open goes on after them. */
	private readonly paragraphs: Open[] = []
	/** Of each table that is open, the cells of its row; a table within a cell is read as its paragraphs. */
	private readonly rows: Paragraph[][][] = []
	private run: { bold: boolean; italic: boolean } | undefined
	private inText = false
	private links: (string | undefined)[] = []
	/** The instruction of a field, and the link it makes: HYPERLINK "https://…". */
	private instruction: string | undefined
	private fieldLinks: (string | undefined)[] = []
	private placeholder = 0
	private characters = 0

	constructor(
		headings: ReadonlySet<string>,
		ordered: ReadonlySet<string>,
		addressOf: (id: string) => string | undefined,
	) {
		this.headings = headings
		this.ordered = ordered
		this.addressOf = addressOf
	}

	open(name: string, attributes: Readonly<Record<string, string>>): void {
		if (this.skipping > 0 || skipped.has(name)) {
			this.skipping++
			return
		}
		const value = attributeOf(attributes, 'val')
		const paragraph = this.paragraphs.at(-1)
		switch (name) {
			case 'tr':
				this.rows.push([])
				break
			case 'tc':
				this.rows.at(-1)?.push([])
				break
			case 'p':
				this.paragraphs.push({ runs: [], heading: false, list: undefined, level: '0' })
				break
			case 'pStyle':
				if (paragraph) paragraph.heading = this.headings.has(value ?? '')
				break
			case 'numId':
				if (paragraph && value !== '0') paragraph.list = value
				break
			case 'ilvl':
				if (paragraph) paragraph.level = value ?? '0'
				break
			case 'r':
				this.run = { bold: false, italic: false }
				break
			case 'b':
			case 'i':
				if (this.run) this.run[name === 'b' ? 'bold' : 'italic'] = value !== '0' && value !== 'false'
				break
			case 't':
				this.inText = true
				break
			case 'tab':
				if (this.run) this.add('\t')
				break
			case 'br':
			case 'cr':
				if (this.run) this.add('\n')
				break
			case 'noBreakHyphen':
				this.add('-')
				break
			case 'hyperlink':
				this.links.push(this.addressOf(attributeOf(attributes, 'id') ?? ''))
				break
			case 'instrText':
				this.instruction ??= ''
				break
			case 'fldChar':
				this.field(attributeOf(attributes, 'fldCharType'))
				break
			case 'showingPlcHdr':
				this.placeholder = 1
				break
			case 'sdtContent':
				if (this.placeholder > 0) this.skipping = 1
				this.placeholder = 0
				break
		}
	}

	close(name: string): void {
		if (this.skipping > 0) {
			this.skipping--
			return
		}
		switch (name) {
			case 't':
				this.inText = false
				break
			case 'r':
				this.run = undefined
				break
			case 'hyperlink':
				this.links.pop()
				break
			case 'p':
				this.endParagraph()
				break
			case 'tr': {
				const cells = this.rows.pop() ?? []
				const outer = this.rows.at(-1)?.at(-1)
				if (outer) outer.push(...cells.flat())
				else this.push({ kind: 'row', cells })
				break
			}
		}
	}

	text(text: string): void {
		if (this.skipping > 0) return
		if (this.instruction !== undefined && !this.inText) this.instruction += text
		else if (this.inText) this.add(text)
	}

	private field(type: string | undefined) {
		if (type === 'begin') this.instruction = ''
		if (type === 'separate') {
			this.fieldLinks.push(/HYPERLINK\s+"([^"]+)"/.exec(this.instruction ?? '')?.[1])
			this.instruction = undefined
		}
		if (type === 'end') {
			if (this.instruction === undefined) this.fieldLinks.pop()
			this.instruction = undefined
		}
	}

	private add(text: string) {
		this.characters += text.length
		if (this.characters > importLimits.characters) throw new Unreadable('tooLong')
		const clean = text.replaceAll('\0', '')
		this.paragraphs.at(-1)?.runs.push({
			text: clean,
			bold: this.run?.bold ?? false,
			italic: this.run?.italic ?? false,
			link: this.links.at(-1) ?? this.fieldLinks.at(-1),
		})
	}

	private endParagraph() {
		const ended = this.paragraphs.pop()
		if (!ended) return
		const { runs, heading, list, level } = ended
		const plain = runs
			.map(({ text }) => text)
			.join('')
			.trim()
		if (plain === '') return
		const bold = runs.every((run) => run.bold || run.text.trim() === '')
		const look = heading
			? 'heading'
			: list
				? this.ordered.has(`${list} ${level}`)
					? 'ordered'
					: 'list'
				: bold
					? 'bold'
					: 'plain'
		const paragraph: Paragraph = { text: markdownOf(runs), plain, look }
		const cell = this.rows.at(-1)?.at(-1)
		if (cell) cell.push(paragraph)
		else this.push({ kind: 'paragraph', ...paragraph })
	}

	private push(block: Block) {
		if (this.blocks.length >= importLimits.blocks) throw new Unreadable('tooLong')
		this.blocks.push(block)
	}
}
