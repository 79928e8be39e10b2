import { z } from 'zod'
import { problem } from '../field-problems'
import { contentLocales } from '../locales'
import { characters, localised } from '../localised'
import { firstDay, isPartialDate, lastDay } from '../partial-date'
import { licences } from './licences'
import { limits } from './limits'

/**
 * One practice revision as plain JSON: what the form edits, content files hold, the API will speak, and
 * snapshots keep. The lenient `practiceDraft` checks shapes and limits and demands nothing; the strict
 * `practiceSubmission` adds what a reader needs. Field paths ("texts.ca.title", "evidence.0.value") name a
 * field everywhere: in errors, remarks and comparisons.
 */
const text = (limit: number) =>
	z.string().refine((value) => characters(value) <= limit, problem('tooLong', limit))
const optionalText = (limit: number) => text(limit).nullable().default(null)
const partialDate = z.string().refine(isPartialDate, problem('notADate')).nullable().default(null)
const amount = (limit: number) => z.number().min(0).max(limit).nullable().default(null)
const address = z
	.url({ protocol: /^https?$/, hostname: z.regexes.domain })
	.refine((value) => characters(value) <= limits.url, problem('tooLong', limits.url))

/** Fields that every language of a practice has, in the order in which a reader judges. */
export const textFields = [
	'title',
	'summary',
	'challenge',
	'challengeInFull',
	'solution',
	'solutionInFull',
	'beneficiaries',
	'resources',
	'whatFailed',
	'transferPotential',
	'successFactors',
	'limitingFactors',
	'legalAspects',
	'participation',
] as const
export type TextField = (typeof textFields)[number]

/** All but the two that are shown wherever a practice is named. */
export type LongTextField = Exclude<TextField, 'title' | 'summary'>
export const isLongText = (field: string): field is LongTextField =>
	field !== 'title' && field !== 'summary' && (textFields as readonly string[]).includes(field)
export const longTextFields: readonly LongTextField[] = textFields.filter(isLongText)

/** Text fields that must be filled in the original language before a draft can be sent for review. */
export const requiredTextFields = [
	'title',
	'summary',
	'challenge',
	'solution',
	'resources',
	'whatFailed',
	'transferPotential',
] as const satisfies readonly TextField[]

export const stages = ['idea', 'pilot', 'implemented', 'scaled', 'ended', 'abandoned'] as const
export type Stage = (typeof stages)[number]

/** Kinds of territory that a practice is for; one practice may be for several. */
export const territories = [
	'metropolitan',
	'urban',
	'periurban',
	'rural',
	'mountain',
	'coastal',
	'island',
	'border',
	'outermost',
] as const
export type Territory = (typeof territories)[number]

/** Who translated: a person; a machine, and a person found it right; a machine. The least human last. */
export const translationOrigins = ['human', 'checked', 'machine'] as const
export const textOrigins = ['original', ...translationOrigins] as const
export type TextOrigin = (typeof textOrigins)[number]

/** What a revision says in one language, beside the columns of its rows. */
export const revisionTexts = z.object({
	/** Of a translation: the least human of its fields. */
	origin: z.enum(textOrigins).default('original'),
	/** Fields of this language that are more human than that: { "evidence.0.claim": "human" }. */
	origins: z.record(z.string(), z.enum(translationOrigins)).optional(),
	/** Fields whose original has changed since they were translated. */
	changed: z.array(z.string()).optional(),
	title: text(limits.title).default(''),
	summary: text(limits.summary).default(''),
	challenge: text(limits.challenge).default(''),
	challengeInFull: text(limits.challengeInFull).default(''),
	solution: text(limits.solution).default(''),
	solutionInFull: text(limits.solutionInFull).default(''),
	beneficiaries: text(limits.beneficiaries).default(''),
	resources: text(limits.resources).default(''),
	whatFailed: text(limits.whatFailed).default(''),
	transferPotential: text(limits.transferPotential).default(''),
	successFactors: text(limits.successFactors).default(''),
	limitingFactors: text(limits.limitingFactors).default(''),
	legalAspects: text(limits.legalAspects).default(''),
	participation: text(limits.participation).default(''),
})

/**
 * What a row is known by while its words, its place and those beside it change, also from revision to revision.
 * A row without one is new: it gets one when it is stored.
 */
const rowKey = z.guid().toLowerCase().optional()

export const evidenceDraft = z.object({
	key: rowKey,
	claim: localised(limits.claim).default({}),
	indicator: localised(limits.indicator).default({}),
	/** As the source prints it: "67", "14,000+". */
	baseline: optionalText(limits.figure),
	value: optionalText(limits.figure),
	unit: localised(limits.unit).default({}),
	measuredOn: partialDate,
	method: localised(limits.method).default({}),
	sourceTitle: optionalText(limits.sourceTitle),
	sourceUrl: address.nullable().default(null),
})

export const buildingBlockDraft = z.object({
	key: rowKey,
	title: localised(limits.blockTitle).default({}),
	purpose: localised(limits.blockText).default({}),
	enablingFactors: localised(limits.blockText).default({}),
	lessons: localised(limits.blockText).default({}),
})

/** The id of a file of the same practice: lib/files. */
const fileId = z.uuid()

export const imageDraft = z.object({
	file: fileId,
	/** What it shows, for those who do not see it. */
	alt: localised(limits.imageAlt).default({}),
	/** Who made it, and by what right it is shown. */
	credit: optionalText(limits.imageCredit),
	caption: localised(limits.imageCaption).default({}),
})

export const attachmentDraft = z.object({
	file: fileId,
	title: localised(limits.attachmentTitle).default({}),
	/** That it is written in; null: not said. */
	language: z.enum(contentLocales).nullable().default(null),
})

const listOf = <T extends z.ZodType>(item: T, limit: number) => z.array(item).max(limit).default([])
const filesOf = <T extends z.ZodType<{ file: string }>>(item: T, limit: number) =>
	listOf(item, limit).superRefine((rows, ctx) => {
		const files = rows.map(({ file }) => file)
		for (const [index, file] of files.entries())
			if (files.indexOf(file) < index) ctx.addIssue({ ...problem('twice'), path: [index, 'file'] })
	})
const codes = (limit: number) =>
	listOf(z.string().min(1).max(100), limit).refine(
		(list) => new Set(list).size === list.length,
		problem('twice'),
	)

export const practiceDraft = z
	.object({
		originalLanguage: z.enum(contentLocales),
		texts: z.partialRecord(z.enum(contentLocales), revisionTexts).default({}),
		/** Level-2 theme codes. */
		themes: codes(limits.themes),
		tags: codes(limits.tags).refine(
			(tags) => tags.every((tag) => characters(tag) <= limits.tag),
			problem('tooLong', limits.tag),
		),
		/** NUTS codes of the version in use. */
		regions: codes(limits.regions),
		territories: listOf(z.enum(territories), territories.length).refine(
			(list) => new Set(list).size === list.length,
			problem('twice'),
		),
		place: optionalText(limits.place),
		/** WGS84 degrees. */
		latitude: z.number().min(-90).max(90).nullable().default(null),
		longitude: z.number().min(-180).max(180).nullable().default(null),
		/** Slug of the organisation that wrote it; null: its owner did. */
		author: z.string().min(1).max(100).nullable().default(null),
		/** Slugs of other organisations that took part. */
		partners: codes(limits.partners),
		projects: codes(limits.projects),
		/** Slugs of events at which it was presented, as its authors say: beside what the programmes of events say. */
		events: codes(limits.events),
		/** Slugs of other practices to read next. */
		related: codes(limits.related),
		stage: z.enum(stages).nullable().default(null),
		startDate: partialDate,
		endDate: partialDate,
		ongoing: z.boolean().default(true),
		setUpCostEur: amount(limits.costEur),
		yearlyCostEur: amount(limits.costEur),
		staffFte: amount(limits.staffFte),
		durationMonths: z.int().min(0).max(limits.durationMonths).nullable().default(null),
		fundingSources: listOf(text(limits.fundingSource), limits.fundingSources),
		policyInstrument: optionalText(limits.policyInstrument),
		evidence: listOf(evidenceDraft, limits.evidence),
		buildingBlocks: listOf(buildingBlockDraft, limits.buildingBlocks),
		links: listOf(z.object({ key: rowKey, title: text(limits.linkTitle), url: address }), limits.links),
		/** The first is the one that stands for the practice. */
		images: filesOf(imageDraft, limits.images),
		attachments: filesOf(attachmentDraft, limits.attachments),
		/** SPDX identifier of the licence of the text. */
		licence: z.enum(licences).default('CC-BY-4.0'),
		contact: z
			.object({
				name: optionalText(limits.contactName),
				mailbox: z.email().max(limits.mailbox).nullable().default(null),
				consent: z.boolean().default(false),
			})
			.default({ name: null, mailbox: null, consent: false }),
	})
	.superRefine((draft, ctx) => {
		const { startDate, endDate } = draft
		if (startDate && endDate && lastDay(endDate) < firstDay(startDate))
			ctx.addIssue({ ...problem('endBeforeStart'), path: ['endDate'] })
		if (endDate && draft.ongoing) ctx.addIssue({ ...problem('endWhileOngoing'), path: ['endDate'] })
		if ((draft.latitude === null) !== (draft.longitude === null))
			ctx.addIssue({
				...problem('latitudeWithoutLongitude'),
				path: [draft.latitude === null ? 'latitude' : 'longitude'],
			})
	})
export type PracticeDraft = z.infer<typeof practiceDraft>

export const emptyDraft = (originalLanguage: PracticeDraft['originalLanguage']): PracticeDraft =>
	practiceDraft.parse({ originalLanguage, texts: { [originalLanguage]: { origin: 'original' } } })

/** What must be there before reviewers are asked: the snapshot of the template. */
export const practiceSubmission = practiceDraft.superRefine((draft, ctx) => {
	const original = draft.originalLanguage
	const require = (filled: boolean, ...path: (string | number)[]) => {
		if (!filled) ctx.addIssue({ ...problem('required'), path })
	}
	for (const field of requiredTextFields)
		require(!!draft.texts[original]?.[field].trim(), 'texts', original, field)
	require(draft.themes.length > 0, 'themes')
	require(draft.regions.length > 0, 'regions')
	require(draft.stage !== null, 'stage')
	require(draft.startDate !== null, 'startDate')
	require(draft.ongoing || draft.endDate !== null, 'endDate')
	require(draft.evidence.length > 0, 'evidence')
	draft.evidence.forEach((evidence, index) => {
		require(!!evidence.claim[original]?.trim(), 'evidence', index, 'claim')
		if (evidence.value !== null) require(evidence.sourceTitle !== null, 'evidence', index, 'sourceTitle')
	})
	draft.buildingBlocks.forEach((block, index) => {
		require(!!block.title[original]?.trim(), 'buildingBlocks', index, 'title')
	})
	draft.images.forEach((image, index) => {
		require(!!image.alt[original]?.trim(), 'images', index, 'alt')
		require(!!image.credit?.trim(), 'images', index, 'credit')
	})
	draft.attachments.forEach((attachment, index) => {
		require(!!attachment.title[original]?.trim(), 'attachments', index, 'title')
	})
	require(draft.contact.mailbox !== null, 'contact', 'mailbox')
	if (!draft.contact.consent) ctx.addIssue({ ...problem('consentNeeded'), path: ['contact', 'consent'] })
})
