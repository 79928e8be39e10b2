import { fileLimits } from '../limits.ts'
import { type Answers, type Job, Unfit } from './jobs.ts'
import { openPdf } from './pdf.ts'
import { Words } from './words.ts'

/** The words of a PDF, page by page, as long as there is time. A page that cannot be read is left out. */
export async function readPdf({ input }: Extract<Job, { task: 'text' }>): Promise<Answers['text']> {
	const until = Date.now() + fileLimits.textMilliseconds
	const document = await openPdf(input).catch(() => {
		throw new Unfit('damaged')
	})
	const words = new Words()
	let [read, failed] = [0, 0]
	try {
		const pages = Math.min(document.numPages, fileLimits.textPages)
		for (let number = 1; number <= pages && !words.full && Date.now() < until; number++) {
			try {
				const page = await document.getPage(number)
				const { items } = await page.getTextContent()
				for (const item of items) {
					if ('str' in item) words.add(item.hasEOL ? `${item.str}\n` : item.str)
					if (words.full) break
				}
				words.add('\n\n')
				page.cleanup()
				read++
			} catch {
				failed++
			}
		}
	} finally {
		await document.loadingTask.destroy()
	}
	if (read === 0 && failed > 0) throw new Unfit('damaged')
	return { text: words.toString() }
}
