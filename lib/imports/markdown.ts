import type { Paragraph } from './schema'

/** A stretch of text as a document has it. */
export type Run = { text: string; bold: boolean; italic: boolean; link: string | undefined }

const safeLink = (address: string | undefined): string | undefined =>
	address && /^(https?:\/\/|mailto:)/i.test(address)
		? address.replace(/[\s()<>]/g, encodeURIComponent)
		: undefined

/** What would mean something in Markdown is said to mean nothing. */
const escaped = (text: string): string =>
	text.replace(/([\\*`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z/!])|\[(?=[^\]]*\]\())/giu, '\\$1')

/** Runs as one line of Markdown: bold, italic and links are kept, spaces stay outside of the marks. */
export function markdownOf(runs: readonly Run[]): string {
	const merged: Run[] = []
	for (const run of runs) {
		const last = merged.at(-1)
		if (last && last.bold === run.bold && last.italic === run.italic && last.link === run.link)
			last.text += run.text
		else if (run.text !== '') merged.push({ ...run })
	}
	return merged
		.map(({ text, bold, italic, link }) => {
			const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
			if (words === '') return text
			const mark = bold && italic ? '***' : bold ? '**' : italic ? '*' : ''
			const address = safeLink(link)
			const marked = `${mark}${escaped(words)}${mark}`
			return `${before}${address ? `[${marked}](${address})` : marked}${after}`
		})
		.join('')
		.trim()
}

/** Paragraphs as one text; rows of a list stand together. */
export function joined(paragraphs: readonly Paragraph[]): { text: string; plain: string } {
	let [text, plain, number] = ['', '', 0]
	let before: Paragraph['look'] | undefined
	for (const { look, ...words } of paragraphs) {
		if (words.plain.trim() === '') continue
		const list = look === 'list' || look === 'ordered'
		number = look === 'ordered' ? number + 1 : 0
		const mark = look === 'list' ? '- ' : look === 'ordered' ? `${number}. ` : ''
		const gap = text === '' ? '' : list && before === look ? '\n' : '\n\n'
		text += `${gap}${mark}${words.text}`
		plain += `${gap}${mark}${words.plain}`
		before = look
	}
	return { text, plain }
}
