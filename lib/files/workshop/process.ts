import type { Answer, Answers, Request } from './jobs.ts'
import { Unfit } from './jobs.ts'

/**
 * The process in which files that others sent are opened: if one of them breaks a decoder, or takes all the memory
 * there is, the site goes on. It gets no settings and no secrets, does one job at a time, and ends with its owner.
 */
process.on('message', (request: Request) => {
	void answer(request).then((reply) => process.send?.(reply))
})
process.on('disconnect', () => process.exit(0))

async function answer(request: Request): Promise<Answer> {
	const { id } = request
	try {
		return { id, ok: true, value: await work(request) }
	} catch (error) {
		if (error instanceof Unfit) return { id, ok: false, code: error.code }
		return { id, ok: false, code: 'damaged', error: error instanceof Error ? error.message : String(error) }
	}
}

/** Each needs a library of its own, loaded with the first file that asks for it. */
async function work(request: Request): Promise<Answers[keyof Answers]> {
	switch (request.task) {
		case 'image':
			return (await import('./image.ts')).makeImage(request)
		case 'package':
			return (await import('./package.ts')).checkPackage(request)
		case 'pdf':
			return (await import('./pdf.ts')).checkPdf(request)
		case 'text':
			return request.as === 'pdf'
				? (await import('./pdf-text.ts')).readPdf(request)
				: (await import('./package-text.ts')).readPackage(request)
	}
}
