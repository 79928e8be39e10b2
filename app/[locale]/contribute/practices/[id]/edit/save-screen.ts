import 'server-only'
import { z } from 'zod'
import { contentLanguage, revisionScope } from '@/app/bound-scope'
import type { ScreenAnswer, SentScreen, Standing, StepScope } from '@/components/contribute/step-state'
import type { Actor } from '@/lib/accounts/policy'
import { NotFound } from '@/lib/errors'
import { nameCodes } from '@/lib/practices/choice-queries'
import { valuesOf } from '@/lib/practices/draft-form'
import { getOriginalLanguage } from '@/lib/practices/draft-queries'
import type { Json } from '@/lib/practices/fields'
import { type NotSaved, type Stored, saveDraft } from '@/lib/practices/save-commands'
import { readParts, type StepPart } from '@/lib/practices/step-part'
import { pathsOfStep, steps } from '@/lib/practices/steps'
import { chosenIn } from './open-step'

export const stepScope = revisionScope.extend({
	step: z.enum(steps),
	language: contentLanguage,
	original: contentLanguage,
})

/** Saves one screen for whoever sends it, as a form or by a script, and answers what to show of it. */
export async function saveScreen(actor: Actor, scope: StepScope, sent: SentScreen): Promise<ScreenAnswer> {
	if (actor.kind !== 'person') return { answer: 'signedOut' }
	try {
		const original = await getOriginalLanguage(actor, scope.revisionId)
		if (original !== scope.original) return { answer: 'otherLanguage' }
		const saved = await saveDraft(actor, scope.revisionId, sent)
		if (!saved.ok) return await refusedScreen(actor, scope, sent, saved.problem)
		const { others } = saved.value
		return {
			answer: 'saved',
			...(await standing(actor, scope, saved.value)),
			...(others ? { others } : {}),
		}
	} catch (error) {
		if (error instanceof NotFound) return { answer: 'gone' }
		throw error
	}
}

async function refusedScreen(
	actor: Actor,
	scope: StepScope,
	sent: SentScreen,
	problem: NotSaved,
): Promise<ScreenAnswer> {
	switch (problem.code) {
		case 'busy':
			return { answer: 'busy' }
		case 'invalid':
			return {
				answer: 'invalid',
				problems: problem.problems,
				...(problem.stored ? { standing: await standing(actor, scope, problem.stored) } : {}),
			}
		case 'notAllowed':
			return { answer: 'closed' }
		default: {
			if (!('contested' in problem)) return { answer: 'closed' }
			const { stored, contested, problems, editedBy, editedAt } = problem
			const now = await standing(actor, scope, stored)
			const names = await nameCodes(actor, [sent.part, now.stored], scope.locale)
			return {
				answer: 'overtaken',
				...now,
				overtaken: { contested, editedBy, editedAt, names },
				problems,
			}
		}
	}
}

async function standing(actor: Actor, scope: StepScope, stored: Stored): Promise<Standing> {
	const part = readParts(stored.draft, pathsOfStep(scope.step, scope.language, scope.original))
	return {
		version: stored.version,
		savedAt: stored.savedAt,
		stored: part,
		chosen: await chosenIn(actor, valuesOf(part, scope.language), scope.locale),
	}
}

/** A screen's values as they come from a browser; what is not on the screen, or no value of any screen, is left out. */
export function partIn(value: unknown, { step, language, original }: StepScope): StepPart {
	if (typeof value !== 'object' || value === null || isDeep(value)) return {}
	const known = pathsOfStep(step, language, original).filter((path) => Object.hasOwn(value, path))
	return Object.fromEntries(
		known.map((path) => {
			const each = (value as Record<string, Json>)[path]
			return [path, Array.isArray(each) ? each.slice(0, mostItems) : each]
		}),
	)
}

/** More than any list of the form may have; what merges them compares each with each. */
const mostItems = 200

/** Whether a value is nested deeper than any screen's, which have four levels. Brackets within texts do not count. */
export function isDeep(value: unknown): boolean {
	let level = [value]
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > 20) return true
		level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
	}
	return false
}
