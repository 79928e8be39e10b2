import { readFile } from 'node:fs/promises'
import { getDocumentProxy } from 'unpdf'
import { type Answers, type Job, Unfit } from './jobs.ts'

/** Nothing in it is run, drawn or fetched. */
export const openPdf = async (input: string) =>
	getDocumentProxy(new Uint8Array(await readFile(input)), {
		disableFontFace: true,
		enableXfa: false,
		stopAtErrors: false,
		verbosity: 0,
	})

/** Whether it opens, and how many pages it has. */
export async function checkPdf({ input }: Extract<Job, { task: 'pdf' }>): Promise<Answers['pdf']> {
	try {
		const document = await openPdf(input)
		const pages = document.numPages
		await document.loadingTask.destroy()
		return { pages, locked: false }
	} catch (error) {
		if ((error as Error).name === 'PasswordException') return { pages: null, locked: true }
		throw new Unfit('damaged')
	}
}
