import { isLongText } from '../practices/schema'
import { fieldOfLabel, type Labels } from './labels'
import { importLimits } from './limits'
import { joined } from './markdown'
import type { Block, ImportItem, Paragraph } from './schema'

/**
 * What a document says, item by item: a label with what stands beside it (in a table), after it (on its line), or
 * below it (under a heading). What has no label, or one that nobody knows, is an item without a field. Nothing is
 * left out.
 */
export function itemsOf(blocks: readonly Block[], known: Labels): ImportItem[] {
	const items: { label: string; field: string | undefined; paragraphs: Paragraph[] }[] = []
	/** Whose country and name it is that follows: the practice's, its author's, its owner's. */
	let section: { field: string; label: string } | undefined
	const begin = (label: string, field: string | undefined, paragraphs: Paragraph[] = []) => {
		if (field?.startsWith('section.')) {
			section = { field, label }
			// A part of the form may be a question as well: "Main institution in charge: …".
			if (paragraphs.length > 0) items.push({ label, field: undefined, paragraphs })
			else items.push({ label: '', field: undefined, paragraphs: [] })
			return
		}
		const [belongs, name] = placed(label, field, section)
		items.push({ label: name, field: belongs, paragraphs })
	}
	for (const block of blocks) {
		if (block.kind === 'row') {
			readRow(block.cells, known, begin)
			continue
		}
		const field = fieldOfLabel(block.plain, known)
		if (field !== undefined && (block.look !== 'plain' || isLabelAlone(block.plain))) {
			begin(trimLabel(block.plain), field)
			continue
		}
		const [, label = '', rest = ''] = /^([^:\n]{2,120}?)\s*:\s+([\s\S]+)$/.exec(block.plain) ?? []
		const named = label === '' ? undefined : fieldOfLabel(label, known)
		if (named !== undefined) {
			begin(label, named, [{ ...block, text: afterLabel(block.text, rest), plain: rest }])
			continue
		}
		// "Telephone: 123" after the keywords is none of them.
		const last = items.at(-1)
		if (
			label !== '' &&
			label.length <= 40 &&
			/^\p{Lu}/u.test(label) &&
			last?.field &&
			!isLongText(last.field)
		) {
			begin(label, undefined, [{ ...block, text: afterLabel(block.text, rest), plain: rest }])
			continue
		}
		if (block.look === 'heading') {
			begin(trimLabel(block.plain), undefined)
			continue
		}
		if (last) last.paragraphs.push(block)
		else items.push({ label: '', field: undefined, paragraphs: [block] })
	}
	const read = items
		.map(({ label, field, paragraphs }) => ({ label, field, ...joined(paragraphs.filter(isNoPrompt)) }))
		.filter(({ plain }) => plain !== '')
	const all = untitled(read)
	if (all.length <= importLimits.items) return all
	// More than anybody looks through: what is left stands together at the end.
	const rest = all.slice(importLimits.items - 1)
	const together = (words: 'text' | 'plain') =>
		rest.map((item) => (item.label ? `${item.label}: ${item[words]}` : item[words])).join('\n\n')
	return [
		...all.slice(0, importLimits.items - 1),
		{ label: '', field: undefined, text: together('text'), plain: together('plain') },
	]
}

/** "Title:" stands alone; "Title of the town hall's report" is a sentence, and known labels are whole. */
const isLabelAlone = (text: string): boolean => text.length <= 200

const trimLabel = (text: string): string => (text.split('\n')[0] ?? '').replace(/\s*[:*]+\s*$/, '')

/** The Markdown after the label and its colon; where marks stand in between, the plain words. */
function afterLabel(text: string, rest: string): string {
	const colon = text.indexOf(':')
	const after = text.slice(colon + 1).replace(/^[*_\s]+/, '')
	return (after.match(/\*\*/g)?.length ?? 0) % 2 === 0 ? after : rest
}

/** Country, region, town and name are the practice's only outside of what is said of its author and its owner. */
function placed(
	label: string,
	field: string | undefined,
	section: { field: string; label: string } | undefined,
): [field: string | undefined, label: string] {
	if (section === undefined || section.field === 'section.practice') {
		// A name alone is nobody's contact.
		return [
			field === 'contact.name' && /^\W*(name|nom|nombre|nimi)\W*$/i.test(label) ? undefined : field,
			label,
		]
	}
	const others = [
		'regions',
		'place',
		'links',
		'stage',
		'projects',
		'title',
		'contact.name',
		'contact.mailbox',
	]
	const contact = section.field === 'section.author' && field?.startsWith('contact.')
	if (field === undefined || contact || !others.includes(field)) return [field, label]
	return [undefined, `${section.label}: ${label}`]
}

/** Two cells are a label and its answer, four are two of them; a label alone has its answer in the next row. */
function readRow(
	cells: readonly Paragraph[][],
	known: Labels,
	begin: (label: string, field: string | undefined, paragraphs?: Paragraph[]) => void,
): void {
	const filled = cells.filter((cell) => cell.length > 0)
	const words = (cell: readonly Paragraph[]) => cell.map(({ plain }) => plain).join('\n')
	const [first, second] = filled
	if (!first) return
	if (filled.length === 1) {
		const [label, ...rest] = first
		const field = label && fieldOfLabel(label.plain, known)
		if (label && field !== undefined) begin(trimLabel(label.plain), field, rest)
		else if (label && (label.look === 'heading' || label.look === 'bold') && rest.length === 0)
			begin(trimLabel(label.plain), undefined)
		else begin('', undefined, first)
		return
	}
	if (second && filled.length === 2) {
		begin(trimLabel(words(first)), fieldOfLabel(words(first), known), second)
		return
	}
	for (let at = 0; at < filled.length; at += 2) {
		const [label = [], answer = []] = filled.slice(at, at + 2)
		begin(trimLabel(words(label)), fieldOfLabel(words(label), known), answer)
	}
}

/** What Word asks to be clicked on, in the seven languages. */
const prompts =
	/^(click (or tap )?here to enter|choose an item|klicken oder tippen sie|wählen sie ein element|haga clic o pulse aquí|elija un elemento|feu clic o toqueu|trieu un element|cliquez ou appuyez ici|choisissez un élément|kirjoita teksti|valitse kohde|kliknij lub naciśnij|wybierz element)/i
const isNoPrompt = ({ plain }: Paragraph): boolean => !prompts.test(plain.trim())

/** A text without a title has it in its first line, if that is short enough for one. */
function untitled(items: ImportItem[]): ImportItem[] {
	const [first] = items
	if (
		!first ||
		items.some(({ field }) => field === 'title') ||
		first.field !== undefined ||
		first.label !== ''
	)
		return items
	const [line = '', ...rest] = first.plain.split('\n')
	if (line.length > 200) return items
	const below = first.text.split('\n').slice(1).join('\n').trim()
	const title: ImportItem = { label: '', text: line, plain: line, field: 'title' }
	return rest.length === 0 || below === ''
		? [title, ...items.slice(1)]
		: [title, { ...first, text: below, plain: rest.join('\n').trim() }, ...items.slice(1)]
}

/** One row of a table, by its head. */
export const itemsOfRow = (head: readonly string[], row: readonly string[], known: Labels): ImportItem[] =>
	row.flatMap((cell, column): ImportItem[] => {
		const plain = cell.trim()
		if (plain === '') return []
		const label = head[column] ?? ''
		const field = fieldOfLabel(label, known)
		const counted = field === 'evidence' && /^\d+$/.test(plain)
		const whole = field?.startsWith('section.') || counted ? undefined : field
		return [{ label, text: plain, plain, field: whole }]
	})
