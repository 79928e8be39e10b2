/**
 * What the buttons above a Markdown text do to it: a piece of the text is replaced, and something is selected
 * then. Pure, so that it can be tested without a browser.
 */
export type Edit = {
	from: number
	to: number
	insert: string
	/** Selected afterwards, as places in the whole text. */
	select: readonly [number, number]
}
export type Selection = readonly [from: number, to: number]

/** `**` or `*` around what is selected, or off it; around nothing, the cursor goes between. */
export function toggleMark(text: string, [from, to]: Selection, mark: '**' | '*'): Edit {
	const [start, end] = withoutEdges(text, from, to)
	const picked = text.slice(start, end)
	const size = mark.length
	if (hasMark(text.slice(0, start), text.slice(end), mark))
		return { from: start - size, to: end + size, insert: picked, select: [start - size, end - size] }
	if (picked.length >= 2 * size && hasMark(picked.slice(0, size), picked.slice(-size), mark)) {
		const inner = picked.slice(size, -size)
		return { from: start, to: end, insert: inner, select: [start, start + inner.length] }
	}
	// A mark does not reach across lines.
	const insert = picked
		.split('\n')
		.map((line) => (line.trim() === '' && picked !== '' ? line : `${mark}${line}${mark}`))
		.join('\n')
	return picked.includes('\n')
		? { from: start, to: end, insert, select: [start, start + insert.length] }
		: { from: start, to: end, insert, select: [start + size, end + size] }
}

/** Whether a text ends and the next begins with exactly this mark: "**" is not "*" twice. */
function hasMark(before: string, after: string, mark: '**' | '*'): boolean {
	const left = /\*+$/.exec(before)?.[0].length ?? 0
	const right = /^\*+/.exec(after)?.[0].length ?? 0
	const has = (count: number) => (mark === '**' ? count >= 2 : count === 1 || count === 3)
	return has(left) && has(right)
}

/** Spaces at the ends of a selection stay outside of the marks. */
function withoutEdges(text: string, from: number, to: number): [number, number] {
	const picked = text.slice(from, to)
	if (picked.trim() === '') return [from, to]
	return [from + (picked.length - picked.trimStart().length), to - (picked.length - picked.trimEnd().length)]
}

export type LineKind = 'bullets' | 'numbers' | 'heading'
const beginnings: Record<LineKind, RegExp> = {
	bullets: /^[-*+] +/,
	numbers: /^\d+[.)] +/,
	heading: /^#{1,6} +/,
}
const anyBeginning = /^(?:[-*+]|\d+[.)]|#{1,6}) +/

/** The selected lines as a list, as steps or as a heading; as plain lines where they are that already. */
export function toggleLines(text: string, [from, to]: Selection, kind: LineKind): Edit {
	const start = text.lastIndexOf('\n', from - 1) + 1
	const next = text.indexOf('\n', Math.max(to - 1, from))
	const end = next < 0 ? text.length : next
	const lines = text.slice(start, end).split('\n')
	const filled = lines.filter((line) => line.trim() !== '')
	const already = filled.length > 0 && filled.every((line) => beginnings[kind].test(line))
	let number = 0
	const insert = lines
		.map((line) => {
			if (line.trim() === '' && lines.length > 1) return line
			const plain = line.replace(anyBeginning, '')
			if (already) return plain
			if (kind === 'heading') return `## ${plain}`
			return kind === 'bullets' ? `- ${plain}` : `${++number}. ${plain}`
		})
		.join('\n')
	const moved = start + insert.length
	return {
		from: start,
		to: end,
		insert,
		select: from === to ? [moved - (end - to), moved - (end - to)] : [start, moved],
	}
}

/** A link around what is selected; its address is selected to be written, or its words where an address was. */
export function addLink(text: string, [from, to]: Selection, placeholder: string): Edit {
	const [start, end] = withoutEdges(text, from, to)
	const picked = text.slice(start, end)
	if (/^https?:\/\/\S+$/i.test(picked)) {
		const insert = `[${placeholder}](${picked})`
		return { from: start, to: end, insert, select: [start + 1, start + 1 + placeholder.length] }
	}
	const words = picked.trim() === '' ? placeholder : picked.replaceAll('\n', ' ')
	const insert = `[${words}](https://)`
	const address = start + words.length + 3
	return picked.trim() === ''
		? { from: start, to: end, insert, select: [start + 1, start + 1 + words.length] }
		: { from: start, to: end, insert, select: [address, address + 'https://'.length] }
}

/** Enter within a list begins its next item; at an item without a word it ends the list. Undefined elsewhere. */
export function continueList(text: string, [from, to]: Selection): Edit | undefined {
	if (from !== to) return undefined
	const start = text.lastIndexOf('\n', from - 1) + 1
	const line = text.slice(start, from)
	const item = /^(\s*)(?:([-*+])|(\d+)([.)])) +/.exec(line)
	if (!item) return undefined
	if (line.slice(item[0].length).trim() === '')
		return { from: start, to: from, insert: '', select: [start, start] }
	const [, indent = '', bullet, number, dot = '.'] = item
	const insert = `\n${indent}${bullet ?? `${Number(number) + 1}${dot}`} `
	return { from, to, insert, select: [from + insert.length, from + insert.length] }
}
