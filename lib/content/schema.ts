import { z } from 'zod'
import { eventKinds, sessionKinds } from '../events/schema'
import { type FieldProblem, fieldProblems } from '../field-problems'
import { type ContentLocale, contentLocales, languageName } from '../locales'
import { localised, readLocalised } from '../localised'
import { organisationKinds } from '../organisations/schema'
import { isPartialDate } from '../partial-date'
import { limits } from '../practices/limits'
import { type practiceDraft, practiceSubmission } from '../practices/schema'
import { transferStages } from '../transfers/schema'

/**
 * The files of a content folder, as content/README.md describes them. Every object is strict: a misspelt
 * field is an error, not a silence.
 */
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters, digits and hyphens')
const code = z.string().regex(/^[A-Z]{2}[A-Z0-9]{0,3}$/, 'must be a NUTS code, such as ES511')
const day = z.iso.date('must be a day, such as 2020-12-03')
const partialDay = z.string().refine(isPartialDate, 'must be a year, a month or a day, such as "2022-02"')
const address = z.url({ protocol: /^https?$/, error: 'must be an address that begins with http' })
const language = z.enum(contentLocales)

const name = localised(200).refine((texts) => !!texts.en, 'must be there in English at least')
/** An empty text says nothing, and is left out. */
const text = localised(10_000).default({}).transform(readLocalised)
const sources = z.array(z.strictObject({ title: z.string().min(1), url: address })).default([])

export const partnerRoles = ['lead', 'partner', 'advisory'] as const

const subTheme = z.strictObject({
	code: slug,
	name,
	description: text,
	/** Sustainable Development Goals. */
	sdgs: z.array(z.int().min(1).max(17)).default([]),
})
export const themeEntry = subTheme.omit({ sdgs: true }).extend({ themes: z.array(subTheme).min(1) })

const label = z
	.string()
	.trim()
	.min(2)
	.max(80)
	.refine((text) => /[\p{L}\p{N}]/u.test(text), 'has neither a letter nor a digit')

/** A concept of the thesaurus: in each language its term, which readers are shown, and what else it is called. */
export const conceptEntry = z.strictObject({
	concept: slug,
	theme: slug.optional(),
	...(Object.fromEntries(contentLocales.map((locale) => [locale, z.array(label).min(1)])) as Record<
		ContentLocale,
		z.ZodArray<typeof label>
	>),
})

export const regionEntry = z.strictObject({
	code,
	level: z.int().min(1).max(3),
	country: code,
	name: z.string().min(1),
	nameLatn: z.string().min(1),
	parent: code,
	iso3166_2: z.string().nullable(),
	/** May hold languages we do not speak: they are left out. */
	names: z.record(z.string(), z.string()),
})
export const regionNames = z.record(code, localised(200))

export const organisationEntry = z.strictObject({
	slug,
	name,
	shortName: z.string().nullable().default(null),
	kind: z.enum(organisationKinds),
	description: text,
	website: address.nullable().default(null),
	region: code.nullable().default(null),
	place: z.string().nullable().default(null),
	sources,
})

export const projectEntry = z.strictObject({
	slug,
	acronym: z.string().min(1),
	name,
	programme: z.string().min(1),
	summary: text,
	description: text,
	startDate: day.nullable().default(null),
	endDate: day.nullable().default(null),
	budgetEur: z.int().min(0).nullable().default(null),
	website: address.nullable().default(null),
	partners: z.array(z.strictObject({ organisation: slug, role: z.enum(partnerRoles) })).default([]),
	sources,
})

export const eventEntry = z
	.strictObject({
		slug,
		kind: z.enum(eventKinds),
		ordinal: z.int().min(1).nullable().default(null),
		title: name,
		summary: text,
		description: text,
		outcome: text,
		startDate: day,
		endDate: day,
		online: z.boolean().default(false),
		place: z.string().nullable().default(null),
		participants: z.string().nullable().default(null),
		host: slug.nullable().default(null),
		region: code.nullable().default(null),
		project: slug.nullable().default(null),
		sources,
		sessions: z
			.array(
				z.strictObject({
					kind: z.enum(sessionKinds),
					title: name,
					description: text,
					practices: z
						.array(z.strictObject({ practice: slug, presenter: z.string().nullable().default(null) }))
						.default([]),
				}),
			)
			.default([]),
	})
	.refine((event) => event.startDate <= event.endDate, { path: ['endDate'], error: 'is before startDate' })

const confirmation = z
	.strictObject({ by: z.string().min(1), on: day })
	.nullable()
	.default(null)
export const transferEntry = z.strictObject({
	slug,
	practice: slug.nullable().default(null),
	sourceRegion: code.nullable().default(null),
	adopterRegion: code,
	adopter: slug.nullable().default(null),
	event: slug.nullable().default(null),
	stage: z.enum(transferStages),
	title: name,
	summary: text,
	reused: text,
	adapted: text,
	dropped: text,
	policyInstrument: text,
	since: partialDay.nullable().default(null),
	sources,
	adopterConfirmed: confirmation,
	ownerConfirmed: confirmation,
})

export const articleFile = z
	.strictObject({
		originalLanguage: language,
		title: localised(200),
		lead: text,
		body: localised(50_000),
		author: z.string().min(1),
		publishedOn: day,
		sourceUrl: address.nullable().default(null),
		event: slug.nullable().default(null),
		project: slug.nullable().default(null),
		tags: z.array(z.string().min(1).max(limits.tag)).default([]),
		practices: z.array(slug).default([]),
	})
	.superRefine((article, ctx) => {
		for (const field of ['title', 'body'] as const)
			if (!article[field][article.originalLanguage])
				ctx.addIssue({
					code: 'custom',
					path: [field, article.originalLanguage],
					message: `is missing: the article is written in ${languageName(article.originalLanguage, 'en')}`,
				})
	})

/** What a practice's file says beside its draft. */
export const practiceFileHead = z.object({
	organisation: slug,
	firstPublishedOn: day,
	confirmedOn: day.nullable().default(null),
})
export type PracticeFile = z.infer<typeof practiceFileHead> & { draft: z.infer<typeof practiceDraft> }

/** A mistake in a file: where, and what is wrong, for the person who edits it. */
export type ContentProblem = { file: string; field: string; reason: string }

export class ContentError extends Error {
	constructor(readonly problems: readonly ContentProblem[]) {
		const shown = problems
			.slice(0, 50)
			.map(({ file, field, reason }) => `${file}: ${field ? `${field}: ` : ''}${reason}`)
		const rest = problems.length - shown.length
		super(`The content was not loaded.\n${shown.join('\n')}${rest > 0 ? `\nand ${rest} more` : ''}`)
		this.name = 'ContentError'
	}
}

export type Checked<T> = { value: T } | { problems: Omit<ContentProblem, 'file'>[] }

export function check<T extends z.ZodType>(schema: T, input: unknown): Checked<z.infer<T>> {
	const parsed = schema.safeParse(input)
	return parsed.success ? { value: parsed.data } : { problems: reasons(parsed.error) }
}

/** A practice must be complete enough to be sent for review, and hold no field that nobody reads. */
export function checkPractice(input: unknown): Checked<PracticeFile> {
	const head = practiceFileHead.safeParse(input)
	const draft = practiceSubmission.safeParse(input)
	const problems = [...(head.error ? reasons(head.error) : []), ...(draft.error ? reasons(draft.error) : [])]
	if (draft.data) problems.push(...translationProblems(draft.data))
	if (head.data && draft.data)
		problems.push(
			...unknownFields(input, { ...draft.data, ...head.data }).map((field) => ({
				field,
				reason: 'is not a field of a practice',
			})),
		)
	return problems.length === 0 && head.data && draft.data
		? { value: { ...head.data, draft: draft.data } }
		: { problems }
}

/**
 * A translation may stop after the title and the summary, which is what lists show and searches find; the
 * original may not. Who made it is said of each: silence would pass for the original.
 */
function translationProblems({ originalLanguage, texts }: z.infer<typeof practiceDraft>) {
	return contentLocales.flatMap((locale) => {
		const text = texts[locale]
		if (!text) return []
		const at = (field: string) => `texts.${locale}.${field}`
		if (locale === originalLanguage)
			return text.origin === 'original'
				? []
				: [{ field: at('origin'), reason: 'must be original: this is the original language' }]
		return [
			...(text.origin === 'original'
				? [{ field: at('origin'), reason: 'must be human, checked or machine: this is a translation' }]
				: []),
			...(['title', 'summary'] as const)
				.filter((field) => !text[field].trim())
				.map((field) => ({ field: at(field), reason: 'is missing: a translation has both' })),
		]
	})
}

function unknownFields(input: unknown, known: unknown, path = ''): string[] {
	if (typeof input !== 'object' || input === null || typeof known !== 'object' || known === null) return []
	return Object.entries(input).flatMap(([key, value]) =>
		key in known
			? unknownFields(value, (known as Record<string, unknown>)[key], `${path}${key}.`)
			: [path + key],
	)
}

/** Our own problems carry a code, zod's a sentence. */
function reasons(error: z.ZodError): Omit<ContentProblem, 'file'>[] {
	const coded = new Map(fieldProblems(error).map((problem) => [problem.field, problem]))
	return error.issues.map((issue) => {
		const field = issue.path.map(String).join('.')
		const problem = coded.get(field)
		const ours = issue.code === 'custom' && issue.params && problem
		return { field, reason: ours ? problemInWords(problem) : issue.message }
	})
}

/** Pages say these in the reader's language (messages: `problems`); the operator's tool speaks English. */
export function problemInWords({ code, limit }: Omit<FieldProblem, 'field'>): string {
	const words: Partial<Record<typeof code, string>> = {
		required: 'is missing',
		tooLong: `is longer than ${limit} characters`,
		tooMany: `has more than ${limit}`,
		notADate: 'must be a year, a month or a day, such as "2022-02"',
		endBeforeStart: 'is before startDate',
		endWhileOngoing: 'is set although ongoing is true',
		unknownValue: 'is not known',
		twice: 'names something twice',
		consentNeeded: 'must be true',
		latitudeWithoutLongitude: 'needs latitude and longitude together',
	}
	return words[code] ?? code
}
