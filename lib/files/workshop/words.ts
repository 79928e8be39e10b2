import { fileLimits } from '../limits.ts'

/** The words of a document, gathered until there are enough of them. Characters are counted as JavaScript does. */
export class Words {
	#parts: string[] = []
	#room: number = fileLimits.textCharacters

	get full(): boolean {
		return this.#room <= 0
	}

	add(text: string): void {
		if (this.full) return
		const part = text.slice(0, this.#room)
		this.#room -= part.length
		this.#parts.push(part)
	}

	/**
	 * As PostgreSQL and readers take it: no controls, no half of a character, no word parted at the end of a line, no
	 * ligature for two letters.
	 */
	toString(): string {
		return this.#parts
			.join('')
			.normalize('NFKC')
			.toWellFormed()
			.replace(/[\p{Cc}\p{Co}\p{Cn}\ufffd]/gu, (control) => (control === '\n' ? '\n' : ' '))
			.replace(/\u00ad/g, '')
			.replace(/(\p{L})[-‐]\n(\p{Ll})/gu, '$1$2')
			.replace(/[^\S\n]+/g, ' ')
			.replace(/ ?\n ?/g, '\n')
			.replace(/\n{3,}/g, '\n\n')
			.slice(0, fileLimits.textCharacters)
			.toWellFormed()
			.trim()
	}
}
