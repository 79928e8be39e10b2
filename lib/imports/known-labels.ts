import { locales } from '../locales'
import { importFields } from './interpret'
import { knownLabels, type Labels } from './labels'

let kept: Promise<Labels> | undefined

/** Every label that is recognised: of known forms, of our own form and table in every language, and names of fields. */
export function allLabels(): Promise<Labels> {
	kept ??= read().catch((error) => {
		kept = undefined
		throw error
	})
	return kept
}

async function read(): Promise<Labels> {
	const others: [string, string][] = importFields.map((field) => [field, field])
	for (const locale of locales) {
		const { template, catalogue } = (await import(`../../messages/${locale}.json`)).default
		const { table } = catalogue
		others.push(
			[table.practice, 'title'],
			[table.region, 'regions'],
			[table.start, 'startDate'],
			[table.stage, 'stage'],
		)
		for (const field of importFields) {
			const words = field
				.split('.')
				.reduce((part: unknown, name) => (part as Record<string, unknown> | undefined)?.[name], template)
			const { label } = (words ?? {}) as { label?: string }
			if (label) others.push([label, field])
		}
		others.push([template.evidence.claim.label, 'evidence'])
	}
	return knownLabels(others)
}
