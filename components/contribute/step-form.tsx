'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { useMoment } from '@/components/ui/day'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import type { ContentLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import type { ThemeGroup } from '@/lib/practices/choice-queries'
import { type FormValues, isRowList, rowsOf } from '@/lib/practices/draft-form'
import { rowOf } from '@/lib/practices/fields'
import type { LanguageDoubt } from '@/lib/practices/language-doubts'
import type { PlacedProblem, Step } from '@/lib/practices/steps'
import { anchorOf, controlOf } from './anchors'
import { Conflict } from './conflict'
import { useFieldName, useProblemWords } from './field-words'
import { type FieldRemark, StepFormProvider } from './form-context'
import { StepFields } from './step-fields'
import type { StepFiles } from './step-files'
import type { FindAction, StepAction, StepState } from './step-state'
import { useAutosave } from './use-autosave'
import { useSending } from './use-sending'

type Props = {
	revisionId: string
	step: Step
	locale: string
	language: ContentLocale
	original: ContentLocale
	/** Whether it can be edited now; else only what was typed into a form that came too late is shown. */
	open: boolean
	initial: StepState
	originalValues?: FormValues | undefined
	remarks: readonly FieldRemark[]
	doubts: readonly LanguageDoubt[]
	themeGroups: ThemeGroup[]
	/** On the first screen: what looks like this practice. */
	duplicates?: ReactNode
	save: StepAction
	find: FindAction
	files?: StepFiles | undefined
}

/**
 * One screen of the form. Without JavaScript every button sends it and the answer is a page; with it the same
 * action runs in place, what is typed is also saved now and then, and nothing is reset.
 */
export function StepForm(props: Props) {
	const { revisionId, step, locale, language, original } = props
	const t = useTranslations('contribute.form')
	const [state, dispatch, pending] = useActionState(props.save, props.initial)
	const form = useRef<HTMLFormElement>(null)
	const [scripted, setScripted] = useState(false)
	useEffect(() => {
		setScripted(true)
		// Whoever follows a link to a field wants to write there.
		document.getElementById(location.hash.slice(1))?.focus()
	}, [])
	const autosave = useAutosave(form, dispatch, {
		on: props.open && state.answer !== 'overtaken' && state.answer !== 'closed',
		pending,
		turn: state.turn,
	})
	const problems = useProblems(state)

	const { sending, onSubmit } = useSending(form, dispatch, pending, autosave.settled)
	const context = useMemo(
		() => ({
			locale,
			language,
			original,
			values: state.values,
			problems: problems.byControl,
			remarks: props.remarks,
			doubts: props.doubts,
			basicsPath: paths.editDraft(locale, revisionId, 'basics'),
			submissionPath: paths.submission(locale, revisionId),
			originalValues: props.originalValues,
			chosen: state.chosen,
			found: state.found,
			find: props.find,
			themeGroups: props.themeGroups,
			duplicates: props.duplicates,
			files: props.files,
			scripted,
		}),
		[locale, language, original, state, problems, props, revisionId, scripted],
	)
	if (!props.open && state.answer !== 'closed') return null
	return (
		<StepFormProvider value={context}>
			<form
				ref={form}
				action={dispatch}
				onSubmit={onSubmit}
				onInput={autosave.touched}
				onBlur={autosave.left}
				aria-busy={pending}
				noValidate
				className="grid gap-10 [&_:is(input,textarea,select,button)]:scroll-mb-24"
			>
				{/* Enter in a line of text sends the form by its first button: this one. */}
				<button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
					{t('save')}
				</button>
				<input type="hidden" name="version" value={state.version} />
				<input type="hidden" name="base" value={JSON.stringify(state.base)} />
				{state.answer === 'overtaken' && state.overtaken ? (
					<Conflict overtaken={state.overtaken} pending={sending} turn={state.turn} />
				) : (
					<>
						<ErrorSummary errors={problems.list} answer={state.turn} />
						{state.answer === 'incomplete' ? (
							<Notice tone="danger" role="alert" title={t('incompleteTitle')}>
								{t('incomplete')}
							</Notice>
						) : null}
						{state.answer === 'signedOut' ? (
							<Notice tone="danger" role="alert" title={t('signedOutTitle')}>
								<a href={paths.signIn(locale)} target="_blank" rel="noopener" className="link">
									{t('signedOut')}
								</a>
							</Notice>
						) : null}
						{state.answer === 'closed' ? (
							<Notice tone="signal" role="alert" title={t('closedTitle')}>
								<a href={paths.submission(locale, revisionId)} className="link">
									{t('closed')}
								</a>
							</Notice>
						) : null}
						<div key={state.generation} className="grid gap-10">
							<StepFields step={step} />
						</div>
						{props.open ? (
							<Foot state={state} pending={pending} sending={sending} dirty={autosave.dirty} />
						) : null}
					</>
				)}
			</form>
		</StepFormProvider>
	)
}

/** What is wrong, at the controls and in the summary, in words. */
function useProblems(state: StepState) {
	const nameOf = useFieldName()
	const words = useProblemWords()
	const t = useTranslations('problems')
	const shown: PlacedProblem[] = state.answer === 'invalid' ? state.problems : []
	const byControl = new Map<string, string>()
	for (const problem of shown) {
		const control = controlOf(problem.field)
		if (!byControl.has(control)) byControl.set(control, capital(words(problem)))
	}
	const list = shown.map((problem) => {
		const [first = ''] = problem.field.split('.')
		const row = rowOf(problem.field)
		const position =
			isRowList(first) && row !== undefined ? rowsOf(state.values, first).indexOf(row) : undefined
		const field = nameOf(controlOf(problem.field), position === -1 ? undefined : position)
		return { href: `#${anchorOf(problem.field)}`, text: t('at', { field, problem: words(problem) }) }
	})
	return { byControl, list: list.filter((one, at) => list.findIndex(({ text }) => text === one.text) === at) }
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

type FootProps = { state: StepState; pending: boolean; sending: boolean; dirty: boolean }

/** The two ways on, and how things stand. */
function Foot({ state, pending, sending, dirty }: FootProps) {
	const t = useTranslations('contribute.form')
	const written = useMoment()
	const status = pending
		? t('saving')
		: state.answer === 'unsaved'
			? t('unsaved')
			: dirty
				? t('notYetSaved')
				: state.savedAt
					? t('savedAt', { time: written(state.savedAt, { timeStyle: 'short' }) })
					: ''
	return (
		<div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-hairline bg-paper px-4 py-3">
			<Button variant="primary" name="intent" value="next" aria-disabled={sending}>
				{t('next')}
			</Button>
			<Button name="intent" value="save" aria-disabled={sending}>
				{t('save')}
			</Button>
			<p role="status" className="text-15 text-quiet tabular-nums">
				{status}
			</p>
		</div>
	)
}
