'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import { useProblemWords } from '@/components/contribute/field-words'
import type { ButtonLook } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { type DecisionAction, type DecisionState, undecided } from './decision-state'

/** What a control shows after a refusal: its value, if there was one, and its problem in words. */
export type Controls = {
	/** Changes with each answer: a form is reset after its action. */
	turn: number
	chosen: (name: string) => string | undefined
	problemOf: (name: string) => string | undefined
}

type Props = {
	/** Also the id of its control. */
	id: string
	action: DecisionAction
	/** The version the person read. */
	version?: number
	label: string
	pendingLabel: string
	variant?: ButtonLook['variant']
	size?: ButtonLook['size']
	/** A text that goes with it: the reason of a decision, a remark, an answer. */
	words?: { name: string; label: string; hint?: string; required: boolean; rows?: number }
	/** Further controls, before the text. */
	children?: ReactNode
	/** The same for controls that come back with what was chosen, and with what is wrong with it. */
	controls?: { names: readonly string[]; render: (controls: Controls) => ReactNode }
	className?: string
}

/** One decision: its words, if it has any, its button, and what is said when it does not go through. */
export function DecisionForm(props: Props) {
	const [state, dispatch] = useActionState(props.action, undecided)
	const words = props.words
	const problemWords = useProblemWords()
	const problemOf = (name: string) => {
		if (state.problem?.code !== 'invalid') return undefined
		const found = state.problem.problems.find(({ field }) => field === name)
		return found ? capital(problemWords(found)) : undefined
	}
	const own = words && problemOf(words.name)
	const ownFields = [...(words ? [words.name] : []), ...(props.controls?.names ?? [])]
	const control = useRef<HTMLTextAreaElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: each refusal takes the focus
	useEffect(() => {
		if (own) control.current?.focus()
	}, [state.turn])
	return (
		<form action={dispatch} noValidate className={props.className ?? 'grid gap-4'}>
			{props.version === undefined ? null : <input type="hidden" name="version" value={props.version} />}
			<Refusal state={state} ownFields={ownFields} />
			{props.children}
			{props.controls?.render({ turn: state.turn, chosen: (name) => state.values?.[name], problemOf })}
			{words ? (
				<Field
					id={`${props.id}-words`}
					label={words.label}
					hint={words.hint}
					required={words.required}
					optional={!words.required}
					error={own}
				>
					{(aria) => (
						<TextArea
							{...aria}
							ref={control}
							// A form is reset after its action: what was typed is made its first value.
							key={state.turn}
							name={words.name}
							rows={words.rows ?? 3}
							defaultValue={state.words}
						/>
					)}
				</Field>
			) : null}
			<div>
				<SubmitButton
					variant={props.variant ?? 'primary'}
					size={props.size ?? 'medium'}
					pendingLabel={props.pendingLabel}
				>
					{props.label}
				</SubmitButton>
			</div>
		</form>
	)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

/** Calm words for what was done already, or cannot be done. */
export function Refusal({
	state: { problem, turn },
	ownFields,
}: {
	state: DecisionState
	ownFields: readonly string[]
}) {
	const t = useTranslations('review.refusal')
	const box = useRef<HTMLDivElement>(null)
	const elsewhere =
		problem?.code === 'invalid'
			? problem.problems.filter(({ field }) => !ownFields.includes(field)).length
			: 0
	const shown = problem && (problem.code !== 'invalid' || elsewhere > 0)
	// biome-ignore lint/correctness/useExhaustiveDependencies: each refusal takes the focus
	useEffect(() => {
		if (shown) box.current?.focus()
	}, [turn])
	if (!shown) return null
	return (
		<div ref={box} tabIndex={-1} className="outline-offset-2">
			{problem.code === 'stale' ? (
				<Notice tone="signal" role="alert" title={t('staleTitle')}>
					{t(`stale.${problem.state}`)}
				</Notice>
			) : problem.code === 'invalid' ? (
				<Notice tone="danger" role="alert" title={t('incompleteTitle')}>
					{t('incomplete', { count: elsewhere })}
				</Notice>
			) : (
				<Notice
					tone={problem.code === 'changed' ? 'signal' : 'danger'}
					role="alert"
					title={t(`${problem.code}Title`)}
				>
					{t(problem.code)}
				</Notice>
			)}
		</div>
	)
}
