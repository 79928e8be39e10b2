import { importLimits } from './limits'
import { type Block, Unreadable } from './schema'

/** Pasted words as paragraphs: a line each; a line that begins with a dot or a number is of a list. */
export function readPasted(text: string): Block[] {
	if (text.length > importLimits.characters) throw new Unreadable('tooLong')
	const blocks = text
		.replaceAll('\0', '')
		.split(/\r\n|\r|\n/)
		.flatMap((line): Block[] => {
			const cells = line.split('\t').map((cell) => cell.trim())
			// A table that was copied comes with tabs.
			if (cells.length === 2 && cells.every((cell) => cell !== ''))
				return [{ kind: 'row', cells: cells.map((cell) => [{ text: cell, plain: cell, look: 'plain' }]) }]
			const [, mark = '', words = ''] =
				/^\s*([-•*–·]\s+|\d{1,2}[.)]\s+(?=\p{Ll}))?(.*?)\s*$/u.exec(line) ?? []
			if (words === '') return []
			const look =
				mark === '' ? (/^#{1,6}\s/.test(words) ? 'heading' : 'plain') : /\d/.test(mark) ? 'ordered' : 'list'
			const plain = look === 'heading' ? words.replace(/^#+\s+/, '') : words
			return [{ kind: 'paragraph', text: plain, plain, look }]
		})
	if (blocks.length > importLimits.blocks) throw new Unreadable('tooLong')
	return blocks
}
