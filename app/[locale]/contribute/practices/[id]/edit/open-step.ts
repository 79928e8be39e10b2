import 'server-only'
import type { StepState } from '@/components/contribute/step-state'
import type { Actor } from '@/lib/accounts/policy'
import type { ContentLocale } from '@/lib/locales'
import { type ChoiceKind, choiceKinds, nameChoices } from '@/lib/practices/choice-queries'
import { type FormValues, valuesOf } from '@/lib/practices/draft-form'
import type { DraftForm } from '@/lib/practices/draft-queries'
import { partOfStep } from '@/lib/practices/step-part'
import type { Step } from '@/lib/practices/steps'

type Opened = Pick<DraftForm, 'draft' | 'version' | 'savedAt'>

/** A screen as it stands in the database, before anything was typed. */
export async function openStep(
	actor: Actor,
	form: Opened,
	{ step, language, locale }: { step: Step; language: ContentLocale; locale: string },
): Promise<StepState> {
	const base = partOfStep(form.draft, step, language)
	const values = valuesOf(base, language)
	return {
		answer: 'none',
		version: form.version,
		base,
		values,
		savedAt: form.savedAt,
		problems: [],
		chosen: await chosenIn(actor, values, locale),
		turn: 0,
		generation: 0,
	}
}

/** The names of what is chosen from long vocabularies. */
export async function chosenIn(
	actor: Actor,
	values: FormValues,
	locale: string,
): Promise<StepState['chosen']> {
	const names = await Promise.all(
		choiceKinds.map(
			async (kind) => [kind, await nameChoices(actor, kind, values[kind] ?? [], locale)] as const,
		),
	)
	return Object.fromEntries(names) as Record<ChoiceKind, (typeof names)[number][1]>
}
