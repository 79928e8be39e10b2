import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { locales } from '../../lib/locales'

/** Questions with the practices that answer them: what search is measured by. The file says how it is kept. */
export const kinds = ['own', 'across', 'typo'] as const
export type Kind = (typeof kinds)[number]

const judgedQuery = z.strictObject({
	q: z.string().trim().min(2).max(100),
	/** Language of the question, and of the asker's interface. */
	locale: z.enum(locales),
	kind: z.enum(kinds),
	/** Slugs. */
	relevant: z.array(z.string()).min(1),
	/** Held out: nobody tunes search by it. */
	held: z.boolean().default(false),
})
export type JudgedQuery = z.infer<typeof judgedQuery>

const contentFolder = path.resolve(import.meta.dirname, '../../content/practices')

/** All of them, in the order of the file. Throws when it is not well formed. */
export function readJudged(): JudgedQuery[] {
	const text = readFileSync(path.join(import.meta.dirname, 'judged-queries.yaml'), 'utf8')
	return z.array(judgedQuery).parse(parse(text))
}

export type ShippedPractice = {
	/** BCP 47. */
	original: string
	/** Languages in which it is written in full, and not title and summary alone. */
	full: string[]
}

const practiceFile = z.object({
	originalLanguage: z.string(),
	texts: z.record(z.string(), z.object({ challenge: z.string().optional() })),
})

/** The practices that ship, by slug. */
export function readShipped(): Map<string, ShippedPractice> {
	const files = readdirSync(contentFolder).filter((file) => file.endsWith('.yaml'))
	return new Map(
		files.sort().map((file) => {
			const { originalLanguage, texts } = practiceFile.parse(
				parse(readFileSync(path.join(contentFolder, file), 'utf8')),
			)
			const full = Object.entries(texts).flatMap(([locale, { challenge }]) => (challenge ? [locale] : []))
			return [path.basename(file, '.yaml'), { original: originalLanguage, full }]
		}),
	)
}
