'use server'

import { refresh } from 'next/cache'
import { z } from 'zod'
import { textIn } from '@/app/[locale]/review/decide'
import { boundScope, contentLanguage } from '@/app/bound-scope'
import { found } from '@/app/found'
import { invalidateCatalogue } from '@/app/visitor-cache'
import type { TranslationScope, TranslationState } from '@/components/translate/translation-state'
import type { Person } from '@/lib/accounts/policy'
import { currentActor } from '@/lib/accounts/session'
import { locales } from '@/lib/locales'
import {
	findRight,
	publishTranslation,
	type Shown,
	saveTranslation,
	tidy,
	withdrawTranslation,
} from '@/lib/translations/commands'
import { askForAll, suggestText } from '@/lib/translations/machine-commands'
import { getTranslation } from '@/lib/translations/queries'
import type { TranslationView } from '@/lib/translations/schema'

const scopeSchema = z.object({ locale: z.enum(locales), practiceId: z.uuid(), language: contentLanguage })

/** More than any practice has of texts, and longer than any of them may be. */
const most = { fields: 400, characters: 50_000 }
const field = z.string().regex(/^[a-zA-Z]+(\.\d{1,3}\.[a-zA-Z]+)?$/)
const text = z.string().max(most.characters)
const shownSchema = z
	.record(field, z.object({ text, source: text }))
	.refine((shown) => Object.keys(shown).length <= most.fields)

/** The form was sent: saves what was typed, then does what the button says. */
export async function saveTexts(
	sentScope: TranslationScope,
	state: TranslationState,
	form: FormData,
): Promise<TranslationState> {
	const scope = boundScope(scopeSchema, sentScope)
	const turn = (Number.isSafeInteger(state?.turn) ? state.turn : 0) + 1
	const actor = await currentActor()
	const shown = readShown(form.get('shown'))
	const [intent = '', target = ''] = textIn(form, 'intent').split(':')
	const typed = typedIn(form, shown)
	const before: TranslationState = {
		...state,
		typed: Object.fromEntries(typed ?? []),
		problems: [],
		clashes: [],
		turn,
	}
	if (actor.kind !== 'person') return { ...before, answer: 'signedOut' }
	const answer = (view: TranslationView, facts: Partial<TranslationState>): TranslationState => {
		const kept = facts.typed ?? {}
		const stands = (at: string) => kept[at] ?? view.fields.find((each) => each.field === at)?.text ?? ''
		const replaced = (typed ?? []).flatMap(([at, was]) => (stands(at) === was ? [] : [[at, turn]]))
		return {
			answer: 'saved',
			problems: [],
			clashes: [],
			...facts,
			view,
			typed: kept,
			replaced: { ...readReplaced(state), ...Object.fromEntries(replaced) },
			turn,
		}
	}
	const viewNow = () => found(getTranslation(actor, scope.practiceId, scope.language))
	if (!shown || !typed) {
		const view = await viewNow()
		return answer(view, { answer: 'incomplete', typed: Object.fromEntries(typed ?? []) })
	}

	const texts = Object.fromEntries(typed.filter(([at]) => !(intent === 'theirs' && at === target)))
	const saved = await found(saveTranslation(actor, scope, { shown, texts }))
	if (!saved.ok)
		return answer(await viewNow(), { answer: 'invalid', typed: texts, problems: saved.problem.problems })
	const { clashes, version } = saved.value
	const mine = Object.fromEntries(clashes.map(({ field: at }) => [at, texts[at] ?? '']))
	const done =
		clashes.length > 0 ? undefined : await act(actor, scope, { intent, target, version, shown, texts })
	const view = await viewNow()
	refresh()
	return answer(view, { typed: mine, clashes, ...done })
}

type Act = { intent: string; target: string; version: number; shown: Shown; texts: Record<string, string> }

/** What the button says beside "save". */
async function act(
	actor: Person,
	scope: z.output<typeof scopeSchema>,
	{ intent, target, version, shown, texts }: Act,
): Promise<Partial<TranslationState>> {
	if (intent === 'right') {
		const before = shown[target]
		if (!before) return {}
		const seen = { text: tidy(texts[target] ?? before.text), source: before.source }
		const right = await found(findRight(actor, scope, { field: target, shown: seen }))
		return { answer: right.ok ? 'saved' : 'stale' }
	}
	if (intent === 'suggest') {
		const before = shown[target]
		if (!before) return {}
		const seen = { text: tidy(texts[target] ?? before.text), source: before.source }
		const made = await found(suggestText(actor, scope, { field: target, shown: seen }))
		return made.ok ? {} : { trouble: { field: target, code: made.problem.code } }
	}
	if (intent === 'suggestAll') {
		const asked = await found(askForAll(actor, scope))
		return asked.ok ? { answer: 'asked' } : { trouble: { code: asked.problem.code } }
	}
	if (intent === 'publish') {
		const published = await found(publishTranslation(actor, scope, version))
		if (!published.ok)
			return published.problem.code === 'stale'
				? { answer: 'stale' }
				: { answer: 'invalid', problems: published.problem.problems }
		if (published.value.live) invalidateCatalogue()
		return { answer: 'published' }
	}
	if (intent === 'withdraw') {
		const withdrawn = await found(withdrawTranslation(actor, scope, version))
		if (!withdrawn.ok) return { answer: 'stale' }
		invalidateCatalogue()
		return { answer: 'withdrawn' }
	}
	return { answer: 'saved' }
}

function readShown(json: FormDataEntryValue | null): Shown | undefined {
	try {
		return shownSchema.safeParse(JSON.parse(String(json))).data
	} catch {
		return undefined
	}
}

/** What stands in each control; undefined where one did not arrive. */
function typedIn(form: FormData, shown: Shown | undefined): [field: string, text: string][] | undefined {
	const typed = Object.keys(shown ?? {}).map((at) => [at, form.get(`text.${at}`)] as const)
	const arrived = typed.flatMap(([at, value]): [string, string][] =>
		typeof value === 'string' ? [[at, value.replaceAll('\r\n', '\n').slice(0, most.characters)]] : [],
	)
	return shown && arrived.length === typed.length ? arrived : undefined
}

/** Of what the browser says of the answers before, no more is believed than it needs. */
const readReplaced = (state: TranslationState | null): Record<string, number> =>
	z.record(field, z.int()).safeParse(state?.replaced).data ?? {}
