'use client'

import { useTranslations } from 'next-intl'
import { useActionState, useRef } from 'react'
import { useFieldName, useProblemWords } from '@/components/contribute/field-words'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import { stepOfField, steps } from '@/lib/practices/steps'
import { FieldPair } from './field-pair'
import { FormFoot } from './form-foot'
import { MachineOffer } from './machine-offer'
import { TakeOut } from './take-out'
import type { TranslationAction, TranslationState } from './translation-state'
import { useSending } from './use-sending'

type Props = { initial: TranslationState; locale: string; save: TranslationAction }

/**
 * All texts of one translation. Every button sends the whole form: what was typed is saved first. Without
 * JavaScript the answer is a page; with it the same action runs in place.
 */
export function TranslationForm({ initial, locale, save }: Props) {
	const t = useTranslations('translate')
	const step = useTranslations('contribute.steps')
	const [state, dispatch, pending] = useActionState(save, initial)
	const form = useRef<HTMLFormElement>(null)
	const { sending, onSubmit } = useSending(form, dispatch, pending, () => {})
	const { view } = state
	const problems = useProblems(state)
	const shown = Object.fromEntries(
		view.fields.map(({ field, text, original }) => [field, { text, source: original }]),
	)
	const groups = steps
		.map((name) => ({ name, fields: view.fields.filter(({ field }) => stepOfField(field) === name) }))
		.filter(({ fields }) => fields.length > 0)
	return (
		<form
			ref={form}
			action={dispatch}
			onSubmit={onSubmit}
			aria-busy={pending}
			noValidate
			className="grid gap-8 [&_:is(input,textarea,button)]:scroll-mb-24"
		>
			{/* Enter in a line of text sends the form by its first button: this one. */}
			<button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
				{t('save')}
			</button>
			<input type="hidden" name="version" value={view.version} />
			<input type="hidden" name="shown" value={JSON.stringify(shown)} />
			<ErrorSummary errors={problems.list} answer={state.turn} />
			<Answer state={state} locale={locale} />
			<MachineOffer state={state} locale={locale} busy={sending} />
			{groups.map(({ name, fields }) => (
				<section key={name} aria-labelledby={`part-${name}`}>
					<h2 id={`part-${name}`} className="mb-4 text-25">
						{step(`${name}.name`)}
					</h2>
					{fields.map((each) => (
						<FieldPair
							// Made anew where another text came in than the one that stands there.
							key={`${each.field} ${state.replaced[each.field] ?? 0}`}
							view={each}
							value={state.typed[each.field] ?? each.text}
							original={view.original}
							language={view.language}
							locale={locale}
							error={problems.byField.get(each.field)}
							clash={state.clashes.find(({ field }) => field === each.field)}
							machine={view.machine.state === 'ready'}
							trouble={state.trouble?.field === each.field ? state.trouble.code : undefined}
							busy={sending}
						/>
					))}
				</section>
			))}
			{view.actions.includes('withdraw') ? <TakeOut live={view.live} busy={sending} /> : null}
			<FormFoot state={state} pending={pending} sending={sending} />
		</form>
	)
}

/** What came of it, where that is more than "saved". */
function Answer({ state, locale }: { state: TranslationState; locale: string }) {
	const t = useTranslations('translate.answer')
	const { answer, view, clashes } = state
	switch (answer) {
		case 'published':
			return (
				<Notice tone="done" role="status" title={t(view.live ? 'published' : 'goesOut')}>
					{view.live ? (
						<a href={paths.practice(view.language, view.slug)} hrefLang={view.language} className="link">
							{t('read')}
						</a>
					) : null}
				</Notice>
			)
		case 'withdrawn':
			return (
				<Notice tone="done" role="status">
					{t('withdrawn')}
				</Notice>
			)
		case 'stale':
			return (
				<Notice tone="signal" role="alert">
					{t('stale')}
				</Notice>
			)
		case 'incomplete':
			return (
				<Notice tone="danger" role="alert">
					{t('incomplete')}
				</Notice>
			)
		case 'signedOut':
			return (
				<Notice tone="danger" role="alert">
					<a href={paths.signIn(locale)} target="_blank" rel="noopener" className="link">
						{t('signedOut')}
					</a>
				</Notice>
			)
		default:
			return clashes.length > 0 ? (
				<Notice tone="signal" role="alert">
					{t('clashes', { count: clashes.length })}
				</Notice>
			) : null
	}
}

function useProblems({ problems }: TranslationState) {
	const nameOf = useFieldName()
	const words = useProblemWords()
	const t = useTranslations('problems')
	return {
		byField: new Map(problems.map((problem) => [problem.field, capital(words(problem))])),
		list: problems.map((problem) => ({
			href: `#${problem.field}`,
			text: t('at', { field: nameOf(problem.field), problem: words(problem) }),
		})),
	}
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
