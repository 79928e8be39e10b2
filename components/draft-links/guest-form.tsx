'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useActionState, useEffect, useRef } from 'react'
import type { ButtonLook } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { draftLinkLimits } from '@/lib/draft-links/limits'
import type { GuestFormState } from '@/lib/draft-links/schema'

export type GuestAction = (state: GuestFormState, form: FormData) => Promise<GuestFormState>

type Props = {
	/** Also the beginning of its controls' ids. */
	id: string
	action: GuestAction
	/** How they signed last. */
	name: string
	label: string
	pendingLabel: string
	look?: Pick<ButtonLook, 'variant' | 'size'>
	/** The label of a text that goes with it. */
	words?: string
	/** That text may be left out. */
	wordsOptional?: boolean
	/** A text that goes before it: words proposed for another. */
	proposed?: { label: string; hint: ReactNode; text: string; lang: string; rows: number }
	/** It unfolds under these words, and stays unfolded while something is wrong with what was sent. */
	summary?: ReactNode
	/** Further controls, before the name. */
	children?: ReactNode
}

/** What somebody without an account says: their words, if there are any, and their name. */
export function GuestForm(props: Props) {
	const { id, action, name, label, pendingLabel, look, words, proposed, summary, children } = props
	const t = useTranslations('draftLinks.page')
	const problemWords = useTranslations('problems')
	const [state, submit] = useActionState(action, { turn: 0, name, body: '' })
	const form = useRef<HTMLFormElement>(null)
	const errorAt = (field: string) => {
		const found = state.problems?.find((problem) => problem.field === field)
		return found && capital(problemWords(found.code, { limit: found.limit ?? 0 }))
	}
	// Each refusal takes the focus.
	useEffect(() => {
		if (state.turn > 0) form.current?.querySelector<HTMLElement>('[aria-invalid], [data-refused]')?.focus()
	}, [state.turn])
	const shown = (
		<form ref={form} action={submit} noValidate className="grid gap-3">
			{state.refused ? (
				<div tabIndex={-1} data-refused className="outline-offset-2">
					<Notice tone={state.refused === 'stale' ? 'signal' : 'danger'} role="alert">
						<p>{t(`refused.${state.refused}`)}</p>
					</Notice>
				</div>
			) : null}
			{children}
			{proposed ? (
				<Field
					id={`${id}-words`}
					label={proposed.label}
					hint={proposed.hint}
					required
					error={errorAt('words')}
				>
					{(aria) => (
						<TextArea
							{...aria}
							key={state.turn}
							name="words"
							lang={proposed.lang}
							rows={proposed.rows}
							defaultValue={state.words ?? proposed.text}
						/>
					)}
				</Field>
			) : null}
			{words ? (
				<Field
					id={`${id}-body`}
					label={words}
					required={!props.wordsOptional}
					optional={props.wordsOptional ?? false}
					error={errorAt('body')}
				>
					{(aria) => <TextArea {...aria} key={state.turn} name="body" rows={3} defaultValue={state.body} />}
				</Field>
			) : null}
			<Field id={`${id}-name`} label={t('name')} required error={errorAt('name')}>
				{(aria) => (
					<TextInput
						{...aria}
						key={state.turn}
						name="name"
						autoComplete="name"
						maxLength={draftLinkLimits.guestName * 2}
						defaultValue={state.name}
					/>
				)}
			</Field>
			<div>
				<SubmitButton pendingLabel={pendingLabel} {...look}>
					{label}
				</SubmitButton>
			</div>
		</form>
	)
	return summary ? (
		<Details summary={summary} open={state.turn > 0}>
			{shown}
		</Details>
	) : (
		shown
	)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
