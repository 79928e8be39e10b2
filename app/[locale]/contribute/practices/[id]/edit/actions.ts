'use server'

import { refresh } from 'next/cache'
import { notFound, redirect } from 'next/navigation'
import { versionIn } from '@/app/[locale]/review/decide'
import { boundScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import type { ScreenAnswer, StepScope, StepState } from '@/components/contribute/step-state'
import type { Actor } from '@/lib/accounts/policy'
import { currentActor } from '@/lib/accounts/session'
import { isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { type Choice, type ChoiceKind, findChoices, isChoiceKind } from '@/lib/practices/choice-queries'
import { inForm, isRowList, type RowOrigins, readStep, valuesOf, withRow } from '@/lib/practices/draft-form'
import { getDraftForm } from '@/lib/practices/draft-queries'
import { adopt, lift } from '@/lib/practices/file-rows'
import { keepLanguage } from '@/lib/practices/language-commands'
import { type Choice as Chosen, choices, settle } from '@/lib/practices/merge'
import type { StepPart } from '@/lib/practices/step-part'
import { place, stepAfter, translatableSteps } from '@/lib/practices/steps'
import { contestedIn } from './contested-in'
import { chosenIn, openStep } from './open-step'
import { partIn, saveScreen, stepScope } from './save-screen'

/**
 * One screen of the form was sent without a script: saves it, and answers what to show. Scripts send theirs to
 * app/api/drafts, which waits for nothing else and can be given up.
 */
export async function saveStep(sentScope: StepScope, state: StepState, form: FormData): Promise<StepState> {
	const scope = boundScope(stepScope, sentScope)
	const actor = await currentActor()
	const base = partIn(jsonIn(form, 'base'), scope)
	const intent = intentOf(form)
	const before = { ...readState(state), version: versionIn(form), base }

	if (intent.name === 'settle') return settleStep(actor, scope, before, form)
	if (intent.name === 'adopt') adopt(form, intent.what)
	if (intent.name === 'lift') lift(form, intent.what)
	const kind = { step: scope.step, language: scope.language, original: scope.original }
	const read = readStep(form, kind, base, intent.name === 'remove' ? intent.what : undefined)
	const typed: StepState = {
		...before,
		values: read.values,
		chosen: await chosenIn(actor, read.values, scope.locale),
	}
	if (!read.complete) return { ...typed, answer: 'incomplete' }

	const sent = { version: before.version, base, part: read.part, inDoubt: [], background: false }
	const saved = await saveScreen(actor, scope, sent)
	if (saved.answer !== 'saved') return shown(typed, saved, read.origins)
	if (intent.name === 'keepLanguage')
		await found(keepLanguage(actor, scope.revisionId, { field: intent.what, language: scope.language }))
	refresh()
	if (intent.name === 'next') redirect(nextPath(scope))
	if (intent.name === 'upload') redirect(paths.addFiles(scope.locale, scope.revisionId))
	const after: StepState = {
		...typed,
		answer: 'saved',
		version: saved.version,
		savedAt: saved.savedAt,
		base: saved.stored,
		...(saved.others ? { values: valuesOf(saved.stored, scope.language), chosen: saved.chosen } : {}),
	}
	if (intent.name === 'add' && isRowList(intent.what))
		return { ...after, values: withRow(after.values, intent.what) }
	if (intent.name === 'find' && isChoiceKind(intent.what)) {
		const words = String(form.get(`find.${intent.what}`) ?? '').slice(0, 100)
		const choices = await findChoices(actor, intent.what, words, scope.locale)
		return { ...after, answer: 'found', found: { kind: intent.what, words, choices } }
	}
	return after
}

/** After a screen was saved by a script: what the server shows around it is shown anew. */
export async function refreshStep(): Promise<void> {
	refresh()
}

/** A text that reads like another language is as it is meant; the screen was saved before. */
export async function keepStepLanguage(sentScope: StepScope, field: string): Promise<void> {
	const scope = boundScope(stepScope, sentScope)
	const { language, revisionId } = scope
	await found(keepLanguage(await currentActor(), revisionId, { field: String(field), language }))
	refresh()
}

/** A screen was saved by a script: on to the next. */
export async function goOnFromStep(sentScope: StepScope): Promise<void> {
	const scope = boundScope(stepScope, sentScope)
	refresh()
	redirect(nextPath(scope))
}

/** Regions, organisations or projects by name, while somebody types. */
export async function findStepChoices(locale: string, kind: ChoiceKind, words: string): Promise<Choice[]> {
	const actor = await currentActor()
	const known = typeof words === 'string' && isLocale(locale) && isChoiceKind(kind)
	return known && actor.kind === 'person' ? findChoices(actor, kind, words, locale) : []
}

/** What is shown of a screen that was not saved, or not all of it. */
function shown(
	typed: StepState,
	answer: Exclude<ScreenAnswer, { answer: 'saved' }>,
	origins: RowOrigins,
): StepState {
	switch (answer.answer) {
		case 'invalid':
			return {
				...typed,
				answer: 'invalid',
				problems: answer.problems.map((each) => place({ ...each, field: inForm(each.field, origins) })),
			}
		case 'overtaken':
			// What is chosen will be saved over what stands there now.
			return {
				...typed,
				answer: 'overtaken',
				version: answer.version,
				base: answer.stored,
				savedAt: answer.savedAt,
				overtaken: answer.overtaken,
			}
		case 'gone':
			return notFound()
		default:
			return { ...typed, answer: answer.answer }
	}
}

/** What somebody chose of two versions. */
async function settleStep(
	actor: Actor,
	scope: StepScope,
	state: StepState,
	form: FormData,
): Promise<StepState> {
	const { what } = intentOf(form)
	const chosen = (path: string): Chosen =>
		choices.find((choice) => choice === (what || form.get(`choice.${path}`))) ?? 'mine'
	const part: StepPart = settle(state.base, contestedIn(jsonIn(form, 'contested'), scope), chosen)
	const sent = { version: state.version, base: state.base, part, inDoubt: [], background: false }
	const saved = await saveScreen(actor, scope, sent)
	if (saved.answer === 'saved') {
		refresh()
		const opened = await openStep(
			actor,
			await found(getDraftForm(actor, scope.revisionId, scope.locale)),
			scope,
		)
		return { ...opened, answer: 'saved', turn: state.turn, generation: state.generation + 1 }
	}
	const values = valuesOf(part, scope.language)
	const typed = {
		...state,
		values,
		problems: [],
		chosen: await chosenIn(actor, values, scope.locale),
		generation: state.generation + 1,
	}
	return shown(typed, saved, {})
}

/** Of what the browser says the form showed before, no more is believed than it needs. */
function readState(state: StepState | null): StepState {
	const count = (value: unknown) => (Number.isSafeInteger(value) ? Number(value) : 0)
	return {
		answer: 'none',
		version: 0,
		base: {},
		values: {},
		savedAt: typeof state?.savedAt === 'string' && isMoment(state.savedAt) ? state.savedAt : null,
		problems: [],
		chosen: { regions: [], author: [], partners: [], projects: [], events: [], related: [] },
		turn: count(state?.turn) + 1,
		generation: count(state?.generation),
	}
}
const isMoment = (text: string) => !Number.isNaN(Date.parse(text))

const intents = [
	'save',
	'next',
	'add',
	'remove',
	'find',
	'settle',
	'keepLanguage',
	'adopt',
	'lift',
	'upload',
] as const

/** "remove:evidence.2" */
function intentOf(form: FormData): { name: (typeof intents)[number]; what: string } {
	const [name = '', what = ''] = String(form.get('intent') ?? '').split(':')
	return { name: intents.find((known) => known === name) ?? 'save', what }
}

/** What a hidden field carries; null where that is no JSON. */
function jsonIn(form: FormData, name: string): unknown {
	try {
		return JSON.parse(String(form.get(name)))
	} catch {
		return null
	}
}

function nextPath({ locale, revisionId, step, language, original }: StepScope): string {
	if (language === original) return paths.editDraft(locale, revisionId, stepAfter(step))
	const next = translatableSteps[translatableSteps.indexOf(step) + 1]
	return paths.editDraft(locale, revisionId, next ?? 'check', next && language)
}
