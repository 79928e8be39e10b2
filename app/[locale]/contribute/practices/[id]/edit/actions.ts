'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { versionIn } from '@/app/[locale]/review/decide'
import { boundScope, contentLanguage, revisionScope } from '@/app/bound-scope'
import { found } from '@/app/found'
import type { StepScope, StepState } from '@/components/contribute/step-state'
import type { Actor } from '@/lib/accounts/policy'
import { currentActor } from '@/lib/accounts/session'
import { isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import {
	type Choice,
	type ChoiceKind,
	findChoices,
	isChoiceKind,
	nameCodes,
} from '@/lib/practices/choice-queries'
import { type Overtaken, saveDraft } from '@/lib/practices/commands'
import {
	afterSave,
	inForm,
	isRowList,
	type ReadStep,
	readStep,
	valuesOf,
	withRow,
} from '@/lib/practices/draft-form'
import { type DraftForm, getDraftForm } from '@/lib/practices/draft-queries'
import type { Json } from '@/lib/practices/fields'
import { adopt, lift } from '@/lib/practices/file-rows'
import { keepLanguage } from '@/lib/practices/language-commands'
import { differences, partOfStep, readParts, type StepPart, settle } from '@/lib/practices/step-part'
import { pathsOfStep, place, stepAfter, steps, translatableSteps } from '@/lib/practices/steps'
import { chosenIn, openStep } from './open-step'

const scopeSchema = revisionScope.extend({
	step: z.enum(steps),
	language: contentLanguage,
	original: contentLanguage,
})

/** One screen of the form was sent: saves it, and answers what to show. */
export async function saveStep(sentScope: StepScope, state: StepState, form: FormData): Promise<StepState> {
	const scope = boundScope(scopeSchema, sentScope)
	const actor = await currentActor()
	const stored =
		actor.kind === 'person' ? await found(getDraftForm(actor, scope.revisionId, scope.locale)) : undefined
	const original = stored?.draft.originalLanguage ?? scope.original
	const kind = { step: scope.step, language: scope.language, original: scope.original }
	const base = readPart(form.get('base'), scope)
	const intent = intentOf(form)
	const sent = { version: versionIn(form), base }
	const before = { ...readState(state), ...sent }

	if (intent.name === 'settle' && stored) return settleStep(actor, scope, before, form, stored)
	if (intent.name === 'adopt') adopt(form, intent.what)
	if (intent.name === 'lift') lift(form, intent.what)
	const read = readStep(form, kind, base, intent.name === 'remove' ? intent.what : undefined)
	const typed: StepState = {
		...before,
		values: read.values,
		chosen: await chosenIn(actor, read.values, scope.locale),
	}
	if (!stored) return { ...typed, answer: 'signedOut' }
	if (!read.complete || original !== scope.original) return { ...typed, answer: 'incomplete' }

	const saved = await found(saveDraft(actor, scope.revisionId, { ...sent, part: read.part }))
	if (!saved.ok) {
		// In the background nothing is said: the next save by hand says it.
		if (intent.name === 'autosave') return { ...typed, answer: 'unsaved' }
		return refusedStep(actor, scope, typed, read, saved.problem)
	}
	if (intent.name === 'keepLanguage')
		await found(keepLanguage(actor, scope.revisionId, { field: intent.what, language: scope.language }))
	refresh()
	if (intent.name === 'next') redirect(nextPath(scope))
	if (intent.name === 'upload') redirect(paths.addFiles(scope.locale, scope.revisionId))
	const after: StepState = {
		...typed,
		answer: 'saved',
		version: saved.value.version,
		savedAt: saved.value.savedAt,
		base: partOfStep(saved.value.draft, scope.step, scope.language),
		values: afterSave(read.values, read.origins),
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

/** Regions, organisations or projects by name, while somebody types. */
export async function findStepChoices(locale: string, kind: ChoiceKind, words: string): Promise<Choice[]> {
	const actor = await currentActor()
	const known = typeof words === 'string' && isLocale(locale) && isChoiceKind(kind)
	return known && actor.kind === 'person' ? findChoices(actor, kind, words, locale) : []
}

type Problem = Exclude<Awaited<ReturnType<typeof saveDraft>>, { ok: true }>['problem']

async function refusedStep(
	actor: Actor,
	scope: StepScope,
	typed: StepState,
	read: Extract<ReadStep, { complete: true }>,
	problem: Problem,
): Promise<StepState> {
	if (problem.code === 'invalid')
		return {
			...typed,
			answer: 'invalid',
			problems: problem.problems.map((each) => place({ ...each, field: inForm(each.field, read.origins) })),
		}
	if (problem.code === 'stale' && 'theirs' in problem)
		return overtakenStep(actor, scope, typed, read.part, problem)
	return { ...typed, answer: 'closed' }
}

/** Both versions of the screen, to choose from. */
async function overtakenStep(
	actor: Actor,
	{ locale }: StepScope,
	typed: StepState,
	mine: StepPart,
	{ theirs, version, editedBy, editedAt }: Overtaken,
): Promise<StepState> {
	const their = readParts(theirs, Object.keys(mine))
	return {
		...typed,
		answer: 'overtaken',
		version,
		// What is chosen will be saved over what stands there now.
		base: their,
		overtaken: {
			mine,
			differences: differences(typed.base, mine, their),
			editedBy,
			editedAt,
			names: await nameCodes(actor, [mine, their], locale),
		},
	}
}

/** What somebody chose of two versions. */
async function settleStep(
	actor: Actor,
	scope: StepScope,
	state: StepState,
	form: FormData,
	stored: DraftForm,
): Promise<StepState> {
	const mine = {
		...partOfStep(stored.draft, scope.step, scope.language),
		...readPart(form.get('mine'), scope),
	}
	const { what } = intentOf(form)
	const takeTheirs = (path: string) =>
		what === 'theirs' || (what !== 'mine' && form.get(`choice.${path}`) === 'theirs')
	const part = settle(mine, state.base, takeTheirs)
	const saved = await found(
		saveDraft(actor, scope.revisionId, { version: state.version, base: state.base, part }),
	)
	if (saved.ok) {
		refresh()
		const opened = await openStep(actor, { ...saved.value }, scope)
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
	return refusedStep(actor, scope, typed, { complete: true, part, values, origins: {} }, saved.problem)
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
	'autosave',
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

/** Whether a value is nested deeper than any screen's, which have four levels. Brackets within texts do not count. */
function isDeep(value: unknown): boolean {
	let level = [value]
	for (let depth = 0; level.length > 0; depth++) {
		if (depth > 20) return true
		level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
	}
	return false
}

/** A screen's values as a hidden field carries them; what is not on the screen is left out. */
function readPart(json: FormDataEntryValue | null, { step, language, original }: StepScope): StepPart {
	try {
		const part: unknown = JSON.parse(String(json))
		if (typeof part !== 'object' || part === null || isDeep(part)) return {}
		const known = pathsOfStep(step, language, original).filter((path) => Object.hasOwn(part, path))
		return Object.fromEntries(known.map((path) => [path, (part as Record<string, Json>)[path]]))
	} catch {
		return {}
	}
}

function nextPath({ locale, revisionId, step, language, original }: StepScope): string {
	if (language === original) return paths.editDraft(locale, revisionId, stepAfter(step))
	const next = translatableSteps[translatableSteps.indexOf(step) + 1]
	return paths.editDraft(locale, revisionId, next ?? 'check', next && language)
}
