import type { PracticeDraft, TextField } from './schema'
import { type Step, stepOfField } from './steps'

/**
 * How complete a practice is, and what each part that is missing would give its readers (words:
 * `completeness.gains` in the messages). What must be there before it is sent makes up 60 of 100; the other 40
 * are invited. A part weighs what it is worth to somebody who decides whether to take the practice up: proof and
 * price before background.
 */
type Part = {
	/** Where it is written: a field of the form. */
	field: string
	weight: number
	filled: (draft: PracticeDraft) => boolean
}

const original = (draft: PracticeDraft) => draft.texts[draft.originalLanguage]
const text = (field: TextField, weight: number): Part => ({
	field,
	weight,
	filled: (draft) => !!original(draft)?.[field].trim(),
})
type Listed = 'themes' | 'regions' | 'tags' | 'territories' | 'fundingSources' | 'links'
const list = (field: Listed, weight: number): Part => ({
	field,
	weight,
	filled: (draft) => draft[field].length > 0,
})
type Figure = 'setUpCostEur' | 'yearlyCostEur' | 'staffFte'
const figure = (field: Figure, weight: number): Part => ({
	field,
	weight,
	filled: (draft) => draft[field] !== null,
})

const snapshot = {
	title: text('title', 3),
	summary: text('summary', 4),
	themes: list('themes', 3),
	regions: list('regions', 4),
	challenge: text('challenge', 6),
	solution: text('solution', 7),
	stage: { field: 'stage', weight: 3, filled: ({ stage }) => stage !== null },
	startDate: {
		field: 'startDate',
		weight: 2,
		filled: ({ startDate, endDate, ongoing }) => startDate !== null && (ongoing || endDate !== null),
	},
	resources: text('resources', 5),
	evidence: {
		field: 'evidence',
		weight: 7,
		filled: (draft) => draft.evidence.some(({ claim }) => !!claim[draft.originalLanguage]?.trim()),
	},
	whatFailed: text('whatFailed', 6),
	transferPotential: text('transferPotential', 6),
	contact: {
		field: 'contact.mailbox',
		weight: 4,
		filled: ({ contact }) => contact.mailbox !== null && contact.consent,
	},
} satisfies Record<string, Part>

const full = {
	beneficiaries: text('beneficiaries', 4),
	sourcedFigure: {
		field: 'evidence',
		weight: 5,
		filled: ({ evidence }) =>
			evidence.some(({ value, sourceTitle, sourceUrl }) => value !== null && !!(sourceTitle || sourceUrl)),
	},
	baseline: {
		field: 'evidence',
		weight: 3,
		filled: ({ evidence }) => evidence.some(({ baseline, value }) => baseline !== null && value !== null),
	},
	yearlyCostEur: figure('yearlyCostEur', 4),
	setUpCostEur: figure('setUpCostEur', 3),
	staffFte: figure('staffFte', 2),
	fundingSources: list('fundingSources', 2),
	buildingBlocks: {
		field: 'buildingBlocks',
		weight: 4,
		filled: ({ buildingBlocks }) => buildingBlocks.length > 0,
	},
	solutionInFull: text('solutionInFull', 3),
	translation: { field: 'title', weight: 3, filled: isTranslated },
	successFactors: {
		field: 'successFactors',
		weight: 2,
		filled: (draft) => ['successFactors', 'limitingFactors'].some((field) => filledText(draft, field)),
	},
	legalAspects: text('legalAspects', 1),
	participation: text('participation', 1),
	territories: list('territories', 1),
	tags: list('tags', 1),
	links: list('links', 1),
} satisfies Record<string, Part>

const filledText = (draft: PracticeDraft, field: string) => !!original(draft)?.[field as TextField].trim()

/** In one other language at least, as far as a reader needs to judge: a title alone is none. */
function isTranslated({ texts, originalLanguage }: PracticeDraft): boolean {
	return Object.entries(texts).some(
		([language, { title, summary, solution }]) =>
			language !== originalLanguage && [title, summary, solution].every((each) => each.trim() !== ''),
	)
}

export type PartId = keyof typeof snapshot | keyof typeof full
export type Lack = { part: PartId; field: string; step: Step; weight: number }

/** Figures are of 100. */
export type Completeness = {
	share: number
	/** Of what must be there before it is sent, and of what is invited. */
	snapshot: { reached: number; of: number }
	full: { reached: number; of: number }
}

export function completeness(draft: PracticeDraft): Completeness {
	const of = (parts: Record<string, Part>) => {
		const all = Object.values(parts)
		return {
			reached: weigh(all.filter(({ filled }) => filled(draft))),
			of: weigh(all),
		}
	}
	const each = { snapshot: of(snapshot), full: of(full) }
	return { share: each.snapshot.reached + each.full.reached, ...each }
}

/** What is missing, the weightiest first: what must be there, or what is invited. */
export function lacks(draft: PracticeDraft, depth: 'snapshot' | 'full'): Lack[] {
	const parts: Record<string, Part> = depth === 'snapshot' ? snapshot : full
	return Object.entries(parts)
		.filter(([, { filled }]) => !filled(draft))
		.map(([part, { field, weight }]) => ({ part: part as PartId, field, step: stepOfField(field), weight }))
		.sort((one, other) => other.weight - one.weight)
}

const weigh = (parts: readonly Part[]) => parts.reduce((sum, { weight }) => sum + weight, 0)

/** The part that a field of the snapshot belongs to: what it would give, where it is asked for. */
export const partOfField = (field: string): PartId | undefined =>
	(Object.keys(snapshot) as (keyof typeof snapshot)[]).find(
		(part) =>
			snapshot[part].field === field || part === field || (part === 'startDate' && field === 'endDate'),
	)
