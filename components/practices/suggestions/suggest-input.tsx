'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { type ComponentProps, type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { comboboxProps } from '@/components/ui/combobox'
import { type Option, optionGroups, placeAfter } from './options'
import { SuggestionList } from './suggestion-list'
import { tidy, useSuggestions } from './use-suggestions'

export type SuggestInputProps = Pick<
	ComponentProps<'input'>,
	'id' | 'form' | 'defaultValue' | 'maxLength' | 'placeholder' | 'aria-describedby' | 'className'
>

/**
 * The field of a search, `q`, that suggests where to go: a combobox with a list of its own beside the text
 * (WAI-ARIA, "list autocomplete with manual selection"). The text asks the question as ever; nothing but a choice of
 * the reader's leads elsewhere. Its list hangs below the nearest positioned box. Without JavaScript it is a field.
 */
export function SuggestInput(props: SuggestInputProps) {
	const t = useTranslations('suggestions')
	const locale = useLocale()
	const router = useRouter()
	const listId = useId()
	const input = useRef<HTMLInputElement>(null)
	const [scripted, setScripted] = useState(false)
	const [wanted, setWanted] = useState(false)
	const [at, setAt] = useState(-1)
	const { answer, ask, stop } = useSuggestions(locale)
	useEffect(() => setScripted(true), [])
	// The place was one in the list of before.
	// biome-ignore lint/correctness/useExhaustiveDependencies: with each answer
	useEffect(() => setAt(-1), [answer])

	const groups = useMemo(() => (answer ? optionGroups(answer.suggestions, locale) : []), [answer, locale])
	const options = groups.flatMap((group) => group.options)
	const open = wanted && options.length > 0
	const active = open ? options[at] : undefined

	const close = () => {
		stop()
		setWanted(false)
		setAt(-1)
	}
	const choose = ({ href }: Option) => {
		close()
		// Where this field stays, as on the list, it is not what is asked now.
		if (input.current) input.current.value = ''
		router.push(href)
	}
	const onInput = () => {
		setWanted(true)
		setAt(-1)
		ask(input.current?.value ?? '')
	}
	const onKeyDown = (event: KeyboardEvent) => {
		// Keys that write a letter of another script belong to whoever writes it.
		if (event.nativeEvent.isComposing) return
		if (event.key === 'Enter') {
			if (active) {
				event.preventDefault()
				choose(active)
			} else close()
			return
		}
		if (event.key === 'Escape' || (event.key === 'ArrowUp' && event.altKey)) {
			// A second Escape empties the field, as browsers do.
			if (open) event.preventDefault()
			return close()
		}
		if (!open) {
			if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
			event.preventDefault()
			setWanted(true)
			const typed = input.current?.value ?? ''
			if (answer?.typed !== tidy(typed)) ask(typed)
			else if (!event.altKey) setAt(placeAfter(event.key, -1, options.length) ?? -1)
			return
		}
		const place = placeAfter(event.key, at, options.length)
		// Left and right move the cursor, and with it back into the text.
		if (place === undefined) return event.key.startsWith('Arrow') ? setAt(-1) : undefined
		// Home and End move the cursor too.
		if (event.key.startsWith('Arrow')) event.preventDefault()
		setAt(place)
	}
	const combobox = scripted
		? comboboxProps({ id: listId, open, active: active && `${listId}-${active.place}` })
		: {}
	return (
		<>
			<input
				ref={input}
				type="search"
				name="q"
				autoComplete="off"
				enterKeyHint="search"
				{...props}
				{...combobox}
				onInput={onInput}
				onKeyDown={onKeyDown}
				onBlur={close}
			/>
			<SuggestionList
				id={listId}
				open={open}
				groups={groups}
				at={at}
				typed={answer ? (answer.suggestions.corrected ?? answer.typed) : ''}
				corrected={answer?.suggestions.corrected ?? null}
				onPoint={setAt}
				onChoose={choose}
			/>
			<span role="status" className="sr-only">
				{wanted && answer ? t('status', { count: options.length }) : ''}
			</span>
		</>
	)
}
