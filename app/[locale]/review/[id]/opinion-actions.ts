'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { boundScope, revisionScope } from '@/app/bound-scope'
import { invalidateCatalogue } from '@/app/visitor-cache'
import type { DecisionState } from '@/components/review/decision-state'
import { paths } from '@/lib/paths'
import { answerOpinion, giveOpinion, saveOpinion, withdrawOpinion } from '@/lib/reviews/opinion-commands'
import { criteriaOf, criterionGroups } from '@/lib/reviews/rubric'
import type { OpinionPart } from '@/lib/reviews/schema'
import { validatePractice, withdrawValidation } from '@/lib/reviews/validation-commands'
import { decide, textIn, versionIn } from '../decide'

const steps = z.enum([...criterionGroups, 'overall'])
const stepScope = revisionScope.extend({ step: steps })
const opinionScope = revisionScope.extend({ opinionId: z.uuid(), page: z.enum(['review', 'submission']) })
type StepScope = z.output<typeof stepScope>
type OpinionScope = z.output<typeof opinionScope>
type Scope = z.output<typeof revisionScope>

const toStep = (locale: string, revisionId: string, step: string) =>
	`${paths.reviewRevision(locale, revisionId)}?step=${step}#opinion`

/** Saves a screen of the opinion; its button says where to go on, or that it is given. */
export async function saveOpinionStep(
	sent: StepScope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const { locale, revisionId, step } = boundScope(stepScope, sent)
	const intent = textIn(form, 'intent')
	const { part, values } = readStep(form, step)
	const saved = await decide(
		state,
		'',
		(actor) => saveOpinion(actor, revisionId, { version: versionIn(form), part }),
		values,
	)
	if ('refused' in saved) return saved.refused
	if (intent === 'give') {
		const { version } = saved.value
		const given = await decide(state, '', (actor) => giveOpinion(actor, revisionId, { version }), values)
		if ('refused' in given) {
			// What was typed is saved by now: the page itself says what is missing, at each field.
			if (given.refused.problem?.code === 'invalid')
				redirect(`${paths.reviewRevision(locale, revisionId)}?step=overall&lack=yes#opinion`)
			return { ...given.refused, version }
		}
		if (given.value.live) invalidateCatalogue()
		redirect(`${paths.reviewRevision(locale, revisionId)}?done=opinionGiven#opinions`)
	}
	const next = steps.safeParse(intent)
	redirect(toStep(locale, revisionId, next.success ? next.data : step))
}

function readStep(
	form: FormData,
	step: StepScope['step'],
): { part: OpinionPart; values: Record<string, string> } {
	const values: Record<string, string> = {}
	const read = (name: string) => {
		values[name] = textIn(form, name).slice(0, 50_000)
		return values[name]
	}
	if (step === 'overall') {
		const named = read('named')
		const locale = read('locale')
		return {
			values,
			part: {
				summary: read('summary'),
				named: named === 'yes' ? true : named === 'no' ? false : null,
				name: read('name'),
				affiliation: read('affiliation'),
				...(locale ? { locale: locale as 'en' } : {}),
			},
		}
	}
	const level: Record<string, string | null> = {}
	const reason: Record<string, string> = {}
	for (const criterion of criteriaOf[step]) {
		level[criterion] = read(`level.${criterion}`) || null
		reason[criterion] = read(`reason.${criterion}`)
	}
	return { values, part: { level, reason } }
}

function back({ locale, revisionId, page }: OpinionScope, done: string): never {
	const address =
		page === 'review' ? paths.reviewRevision(locale, revisionId) : paths.submission(locale, revisionId)
	redirect(`${address}?done=${done}#opinions`)
}

/** The owner answers, or changes their answer. */
export async function answer(
	sent: OpinionScope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const scope = boundScope(opinionScope, sent)
	const body = textIn(form, 'body')
	const answered = await decide(state, body, (actor) =>
		answerOpinion(actor, scope.opinionId, { version: versionIn(form), body }),
	)
	if ('refused' in answered) return answered.refused
	invalidateCatalogue()
	back(scope, 'answered')
}

export async function takeBackOpinion(
	sent: OpinionScope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const scope = boundScope(opinionScope, sent)
	const reason = textIn(form, 'reason')
	const withdrawn = await decide(state, reason, (actor) =>
		withdrawOpinion(actor, scope.opinionId, { version: versionIn(form), reason }),
	)
	if ('refused' in withdrawn) return withdrawn.refused
	invalidateCatalogue()
	back(scope, 'opinionWithdrawn')
}

/** An editor calls the practice validated, resting on this opinion. */
export async function validate(sent: OpinionScope, state: DecisionState): Promise<DecisionState> {
	const scope = boundScope(opinionScope, sent)
	const validated = await decide(state, '', (actor) => validatePractice(actor, scope.opinionId))
	if ('refused' in validated) return validated.refused
	invalidateCatalogue()
	back(scope, 'validated')
}

export async function endValidation(
	sent: Scope,
	state: DecisionState,
	form: FormData,
): Promise<DecisionState> {
	const scope = boundScope(revisionScope, sent)
	const reason = textIn(form, 'reason')
	const ended = await decide(state, reason, (actor) =>
		withdrawValidation(actor, scope.revisionId, { reason }),
	)
	if ('refused' in ended) return ended.refused
	invalidateCatalogue()
	back({ ...scope, opinionId: '', page: 'review' }, 'validationWithdrawn')
}
