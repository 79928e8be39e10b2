/**
 * Markdown in pieces for a machine that translates: what has words goes to it, line by line; what must come back
 * as it was (addresses, code, emphasis, the marks of lists) is left out, or stands in the line as "[[0]]".
 */
export type Piece =
	| { words: false; text: string }
	/** `text` holds "[[n]]" where `marks[n]` stood. */
	| { words: true; text: string; marks: string[] }

/** Code, addresses, the two halves of a link around its words, emphasis. */
const protectedParts =
	/(`+[^`\n]*`+|!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|<?https?:\/\/[^\s<>)]+>?|\*\*|__|\[(?=[^\]\n]*\]\())/g
/** What stands before the words of a line: quotes, headings, bullets, numbers. */
const lineStart = /^(\s*(?:>\s?)*(?:#{1,6}\s+|[-*+]\s+|\d{1,3}[.)]\s+)?)(.*?)(\s*)$/s

/** The pieces of a text; joined they are the text again. */
export function piecesOf(text: string): Piece[] {
	const pieces: Piece[] = []
	const keep = (kept: string) => {
		if (kept !== '') pieces.push({ words: false, text: kept })
	}
	let inCode = false
	for (const line of text.split(/(?<=\n)/)) {
		const fence = /^\s*(```|~~~)/.test(line)
		if (fence) inCode = !inCode
		if (fence || inCode) {
			keep(line)
			continue
		}
		const [, start = '', words = '', end = ''] = lineStart.exec(line) ?? ['', '', line, '']
		keep(start)
		const marks: string[] = []
		const marked = words.replace(protectedParts, (mark) => `[[${marks.push(mark) - 1}]]`)
		// A text that has such marks of its own, or no word outside of them, is nothing for a machine.
		if (/\[\[\d+\]\]/.test(words) || !/\p{L}/u.test(marked)) keep(words)
		else pieces.push({ words: true, text: marked, marks })
		keep(end)
	}
	return pieces
}

/** The translated line with its marks back in place; undefined where the machine lost one, or made more of them. */
export function restored({ marks }: Extract<Piece, { words: true }>, answer: string): string | undefined {
	const found = [...answer.matchAll(/\[\[\s?(\d+)\s?\]\]/g)].map(([, number]) => Number(number))
	const inOrder = found.length === marks.length && found.every((number, position) => number === position)
	if (!inOrder) return undefined
	return answer.replace(/\[\[\s?(\d+)\s?\]\]/g, (_, number) => marks[Number(number)] ?? '')
}

/** For a line whose marks the machine does not keep: the words between them, one after the other. */
export function between(piece: Extract<Piece, { words: true }>): { text: string; mark: boolean }[] {
	return piece.text
		.split(/(\[\[\d+\]\])/)
		.filter((part) => part !== '')
		.map((part) => {
			const number = /^\[\[(\d+)\]\]$/.exec(part)?.[1]
			return number === undefined
				? { text: part, mark: false }
				: { text: piece.marks[Number(number)] ?? '', mark: true }
		})
}

/** The words of a part without the white space around them, which machines do not keep either. */
export function spaced(text: string, said: string): string {
	const [before = ''] = /^\s*/.exec(text) ?? []
	const [after = ''] = /\s*$/.exec(text) ?? []
	return before + said.trim() + after
}
