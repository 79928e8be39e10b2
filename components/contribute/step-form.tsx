'use client'

import { useTranslations } from 'next-intl'
import {
	type FocusEvent,
	type FormEvent,
	type ReactNode,
	useActionState,
	useEffect,
	useMemo,
	useRef,
	useState,
} from 'react'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { paths } from '@/lib/paths'
import type { ThemeGroup } from '@/lib/practices/choice-queries'
import { type FormValues, isRowList, rowsOf } from '@/lib/practices/draft-form'
import { rowOf } from '@/lib/practices/fields'
import type { LanguageDoubt } from '@/lib/practices/language-doubts'
import { type Choice, choices, settle } from '@/lib/practices/merge'
import type { FieldRemark } from '@/lib/practices/remark-rows'
import type { PlacedProblem } from '@/lib/practices/steps'
import { anchorOf, controlOf } from './anchors'
import { Conflict } from './conflict'
import { useFieldName, useProblemWords } from './field-words'
import { StepFormProvider } from './form-context'
import { KeptLate } from './kept-late'
import { SaveFoot } from './save-foot'
import { SaveNotices } from './save-notices'
import { StepFields } from './step-fields'
import type { StepFiles } from './step-files'
import type { FindAction, StepAction, StepState } from './step-state'
import { type ScreenProps, useScreen, type View } from './use-screen'

type Props = ScreenProps & {
	initial: StepState
	originalValues?: FormValues | undefined
	remarks: readonly FieldRemark[]
	doubts: readonly LanguageDoubt[]
	themeGroups: ThemeGroup[]
	/** On the first screen: what looks like this practice. */
	duplicates?: ReactNode
	/** Saves the screen where no script runs. */
	save: StepAction
	/** The text of a field is in the language it is meant to be in. */
	keepLanguage: (field: string) => Promise<void>
	find: FindAction
	files?: StepFiles | undefined
}

/**
 * One screen of the form. Without JavaScript every button sends it and the answer is a page; with it the screen is
 * saved in place and while somebody writes (saver.ts), and nothing is reset.
 */
export function StepForm(props: Props) {
	const { scope } = props
	const { step, locale, language, original, revisionId } = scope
	const t = useTranslations('contribute.form')
	// Without a script, and until it runs, this is all of it: the form is sent, and comes back.
	const [sent, dispatch] = useActionState(props.save, props.initial)
	const form = useRef<HTMLFormElement>(null)
	const screen = useScreen(form, sent, props)
	const { view, save, saver } = screen
	const [scripted, setScripted] = useState(false)
	useEffect(() => {
		setScripted(true)
		// Whoever follows a link to a field wants to write there.
		document.getElementById(location.hash.slice(1))?.focus()
	}, [])
	const problems = useProblems(view)
	const context = useMemo(
		() => ({
			locale,
			language,
			original,
			values: view.values,
			stored: save.standing?.stored ?? props.initial.base,
			problems: problems.byControl,
			remarks: props.remarks,
			doubts: props.doubts,
			basicsPath: paths.editDraft(locale, revisionId, 'basics'),
			submissionPath: paths.submission(locale, revisionId),
			originalValues: props.originalValues,
			chosen: view.chosen,
			found: view.found,
			find: props.find,
			themeGroups: props.themeGroups,
			duplicates: props.duplicates,
			files: props.files,
			scripted,
		}),
		[locale, language, original, view, save.standing, problems, props, revisionId, scripted],
	)
	const onSubmit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault()
		const { submitter } = event.nativeEvent as SubmitEvent
		const [intent, what] = (submitter instanceof HTMLButtonElement ? submitter.value : '').split(':')
		const { conflict } = view
		if (intent === 'keepLanguage') return void screen.send('save').then(() => props.keepLanguage(what ?? ''))
		if (!conflict || intent !== 'settle') return void screen.send(intent === 'next' ? 'next' : 'save')
		const said = new FormData(event.currentTarget)
		const chosen = (path: string): Choice =>
			choices.find((choice) => choice === (what || said.get(`choice.${path}`))) ?? 'mine'
		void screen.send('save', settle(saver.stored, conflict.contested, chosen))
	}
	const touched = () => setTimeout(() => saver.touched())
	/** A control was left, for something else than a button that sends the form anyway. */
	const onBlur = ({ relatedTarget: next, currentTarget }: FocusEvent<HTMLFormElement>) => {
		if (!(next instanceof HTMLButtonElement && currentTarget.contains(next))) saver.now()
	}
	if (!props.open && sent.answer !== 'closed')
		return <KeptLate person={props.person} scope={scope} stored={props.initial.base} />
	return (
		<StepFormProvider value={context}>
			<form
				ref={form}
				action={dispatch}
				onSubmit={onSubmit}
				onInput={() => saver.touched()}
				// Rows come and go, and values are chosen, without a word being typed.
				onClick={touched}
				onKeyUp={touched}
				onBlur={onBlur}
				aria-busy={screen.sending}
				noValidate
				className="grid gap-10 [&_:is(input,textarea,select,button)]:scroll-mb-24"
			>
				{/* Enter in a line of text sends the form by its first button: this one. */}
				<button type="submit" name="intent" value="save" tabIndex={-1} aria-hidden="true" className="sr-only">
					{t('save')}
				</button>
				<input type="hidden" name="version" value={view.version} />
				<input type="hidden" name="base" value={JSON.stringify(view.base)} />
				{view.conflict ? (
					<Conflict overtaken={view.conflict} pending={screen.sending} turn={view.turn} />
				) : (
					<>
						<ErrorSummary errors={problems.list} answer={view.turn} />
						{view.answer === 'incomplete' ? (
							<Notice tone="danger" role="alert" title={t('incompleteTitle')}>
								{t('incomplete')}
							</Notice>
						) : null}
						<SaveNotices
							scope={scope}
							save={save}
							answer={view.answer}
							restored={view.restored}
							onShow={screen.showOthers}
						/>
						<div key={view.generation} className="grid gap-10">
							<StepFields step={step} />
						</div>
					</>
				)}
				{props.open ? (
					<SaveFoot
						scope={scope}
						save={save}
						sending={screen.sending}
						choosing={view.conflict !== undefined}
						onRetry={() => void saver.save({ background: true })}
						onSee={() => void screen.send('save')}
					/>
				) : null}
			</form>
		</StepFormProvider>
	)
}

/** What is wrong, at the controls and in the summary, in words. */
function useProblems(view: View) {
	const nameOf = useFieldName()
	const words = useProblemWords()
	const t = useTranslations('problems')
	const shown: PlacedProblem[] = view.answer === 'invalid' ? view.problems : []
	const byControl = new Map<string, string>()
	for (const problem of shown) {
		const control = controlOf(problem.field)
		if (!byControl.has(control)) byControl.set(control, capital(words(problem)))
	}
	const list = shown.map((problem) => {
		const [first = ''] = problem.field.split('.')
		const row = rowOf(problem.field)
		const position =
			isRowList(first) && row !== undefined ? rowsOf(view.values, first).indexOf(row) : undefined
		const field = nameOf(controlOf(problem.field), position === -1 ? undefined : position)
		return { href: `#${anchorOf(problem.field)}`, text: t('at', { field, problem: words(problem) }) }
	})
	return { byControl, list: list.filter((one, at) => list.findIndex(({ text }) => text === one.text) === at) }
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
