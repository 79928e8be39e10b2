import { type FieldProblem, fieldProblems, type ProblemCode } from '../field-problems'
import type { ContentLocale } from '../locales'
import { fieldOf, isTextField, type Json, readPath } from './fields'
import { type PracticeDraft, practiceSubmission } from './schema'

/** Enough to be sent: what a reader needs to judge whether it fits. */
export const snapshotSteps = ['basics', 'story', 'facts', 'evidence', 'lessons', 'contact'] as const
/** For whoever wants to know more: whenever there is time, also once it is published. */
export const fullSteps = ['depth', 'blocks', 'files', 'around'] as const
/** The screens of the form. The last holds no fields: it looks over all and sends. */
export const steps = [...snapshotSteps, ...fullSteps, 'check'] as const
export type Step = (typeof steps)[number]
export const isStep = (name: string | undefined): name is Step =>
	(steps as readonly (string | undefined)[]).includes(name)
export const isFullStep = (step: Step): boolean => (fullSteps as readonly Step[]).includes(step)

export const fieldsOfStep: Record<Step, readonly string[]> = {
	basics: [
		'title',
		'summary',
		'originalLanguage',
		'themes',
		'regions',
		'place',
		'latitude',
		'longitude',
		'territories',
		'tags',
	],
	story: ['challenge', 'solution', 'beneficiaries'],
	facts: [
		'stage',
		'startDate',
		'ongoing',
		'endDate',
		'resources',
		'setUpCostEur',
		'yearlyCostEur',
		'staffFte',
		'durationMonths',
		'fundingSources',
	],
	evidence: ['evidence'],
	lessons: ['whatFailed', 'transferPotential'],
	contact: ['contact.mailbox', 'contact.name', 'contact.consent'],
	depth: [
		'challengeInFull',
		'solutionInFull',
		'successFactors',
		'limitingFactors',
		'legalAspects',
		'participation',
	],
	blocks: ['buildingBlocks'],
	files: ['images', 'attachments'],
	around: ['author', 'partners', 'projects', 'policyInstrument', 'events', 'related', 'links', 'licence'],
	check: [],
}

/** Fields with a text in each language, or rows that hold some. */
const isTranslatable = (field: string) =>
	isTextField(field) || ['evidence', 'buildingBlocks', 'images', 'attachments'].includes(field)

/** Steps that have something to translate. */
export const translatableSteps = steps.filter((step) => fieldsOfStep[step].some(isTranslatable))

/** What one screen saves, as paths of the draft. A translation has its texts only. */
export const pathsOfStep = (step: Step, language: ContentLocale, original: ContentLocale): string[] =>
	fieldsOfStep[step]
		.filter((field) => language === original || isTranslatable(field))
		.map((field) => (isTextField(field) ? `texts.${language}.${field}` : field))

export function stepOfField(field: string): Step {
	const named = steps.find((step) =>
		fieldsOfStep[step].some((known) => field === known || field.startsWith(`${known}.`)),
	)
	return named ?? (field === 'contact' ? 'contact' : 'basics')
}

/** Where "go on" leads: through the snapshot to the last look, and through the rest to the same. */
export function stepAfter(step: Step): Step {
	for (const part of [snapshotSteps, fullSteps] as const) {
		const at = (part as readonly Step[]).indexOf(step)
		if (at >= 0) return part[at + 1] ?? 'check'
	}
	return 'check'
}

/** A problem of the form: the control it concerns and the screen that holds it. */
export type PlacedProblem = {
	field: string
	code: ProblemCode
	limit?: number
	step: Step
	language?: ContentLocale
}

export function place(problem: FieldProblem): PlacedProblem {
	const { field, language } = fieldOf(problem.field)
	return {
		field,
		code: problem.code,
		step: stepOfField(field),
		...(problem.limit === undefined ? {} : { limit: problem.limit }),
		...(language === undefined ? {} : { language }),
	}
}

/** What a draft still lacks before it can be sent, in the order of the form. */
export function missing(draft: PracticeDraft): PlacedProblem[] {
	const parsed = practiceSubmission.safeParse(draft)
	if (parsed.success) return []
	return fieldProblems(parsed.error)
		.map(place)
		.sort((one, other) => position(one) - position(other))
}

function position({ step, field }: PlacedProblem): number {
	const within = fieldsOfStep[step].findIndex((known) => field === known || field.startsWith(`${known}.`))
	return steps.indexOf(step) * 100 + within
}

/** Filled before anybody has written anything. */
const hasDefault: ReadonlySet<string> = new Set(['originalLanguage', 'ongoing', 'licence'])

export type StepProgress = 'done' | 'begun' | 'empty' | 'optional'

/** How far each screen is: optional means that it is empty and may stay so. */
export function progress(draft: PracticeDraft): Record<Step, StepProgress> {
	const lacking = missing(draft)
	const of = (step: Step): StepProgress => {
		const lacks = lacking.some((problem) => problem.step === step)
		if (step === 'check') return lacking.length > 0 ? 'empty' : 'done'
		const filled = pathsOfStep(step, draft.originalLanguage, draft.originalLanguage).some(
			(path) => !hasDefault.has(path) && isFilled(readPath(draft, path)),
		)
		if (!filled) return lacks ? 'empty' : 'optional'
		return lacks ? 'begun' : 'done'
	}
	return Object.fromEntries(steps.map((step) => [step, of(step)])) as Record<Step, StepProgress>
}

const isFilled = (value: Json | undefined): boolean =>
	Array.isArray(value) ? value.length > 0 : typeof value === 'string' ? value.trim() !== '' : !!value
