import { z } from 'zod'
import { problem } from '../field-problems'
import { contentLocales } from '../locales'
import { characters } from '../localised'
import { reviewLimits } from './limits'
import { type Criterion, criteria, isLevelOf, type Level, type WholeScores } from './rubric'

/**
 * An opinion as its form edits it: the lenient draft demands nothing, the strict one what is given has to say.
 * Fields are named as the form's controls: "level.equity", "reason.equity", "summary".
 */
const text = (limit: number) =>
	z
		.string()
		.transform((value) => value.replaceAll('\u0000', '').replaceAll('\r\n', '\n').toWellFormed().trim())
		.refine((value) => characters(value) <= limit, problem('tooLong', limit))

const levelOf = (criterion: Criterion) =>
	z
		.string()
		.nullable()
		.refine(
			(level): level is Level | null => level === null || isLevelOf(criterion, level),
			problem('unknownValue'),
		)

const byCriterion = <T extends z.ZodType>(shape: (criterion: Criterion) => T) =>
	z.object(
		Object.fromEntries(criteria.map((criterion) => [criterion, shape(criterion)])) as Record<Criterion, T>,
	)

/** One screen of the form, or all of it: what is left out stays as it is. */
export const opinionPart = z.object({
	level: byCriterion(levelOf).partial().default({}),
	reason: byCriterion(() => text(reviewLimits.reason))
		.partial()
		.default({}),
	summary: text(reviewLimits.summary).optional(),
	locale: z.enum(contentLocales).optional(),
	named: z.boolean().nullable().optional(),
	name: text(reviewLimits.name).optional(),
	affiliation: text(reviewLimits.affiliation).optional(),
})
export type OpinionPart = z.input<typeof opinionPart>

export type OpinionDraft = {
	level: Record<Criterion, Level | null>
	reason: Record<Criterion, string>
	summary: string
	named: boolean | null
	name: string
}

const required = (value: unknown) => value !== null && value !== ''

/** What has to be there before an opinion is given. */
export const givenOpinion = z.custom<OpinionDraft>().superRefine((draft, ctx) => {
	const need = (value: unknown, ...path: string[]) => {
		if (!required(value)) ctx.addIssue({ ...problem('required'), path })
	}
	for (const criterion of criteria) {
		need(draft.level[criterion], 'level', criterion)
		need(draft.reason[criterion], 'reason', criterion)
	}
	need(draft.summary, 'summary')
	need(draft.named, 'named')
	if (draft.named) need(draft.name, 'name')
})

/** The scores of an opinion that was given: none is open. */
export const wholeScores = ({ level, reason }: Pick<OpinionDraft, 'level' | 'reason'>): WholeScores =>
	Object.fromEntries(
		criteria.map((criterion) => [
			criterion,
			{ level: level[criterion] ?? 'unclear', reason: reason[criterion] },
		]),
	) as WholeScores
