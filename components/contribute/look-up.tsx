'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { comboboxProps } from '@/components/ui/combobox'
import { cx } from '@/components/ui/cx'
import { TextInput } from '@/components/ui/text-input'
import type { Choice } from '@/lib/practices/choice-queries'

type Props = {
	id: string
	name: string
	label: string
	defaultWords: string
	/** Values that are chosen already. */
	taken: ReadonlySet<string>
	find: (words: string) => Promise<Choice[]>
	onPick: (choice: Choice) => void
}

/** A combobox (WAI-ARIA): what is found while one types; arrows, Enter and Escape, or a click. */
export function LookUp({ id, name, label, defaultWords, taken, find, onPick }: Props) {
	const t = useTranslations('contribute.picker')
	const listId = useId()
	const input = useRef<HTMLInputElement>(null)
	const [scripted, setScripted] = useState(false)
	const [choices, setChoices] = useState<Choice[]>([])
	const [status, setStatus] = useState('')
	const [open, setOpen] = useState(false)
	const [at, setAt] = useState(-1)
	const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
	const asked = useRef(0)
	useEffect(() => {
		setScripted(true)
		return () => clearTimeout(waiting.current)
	}, [])

	const look = () => {
		clearTimeout(waiting.current)
		const words = input.current?.value.trim() ?? ''
		const turn = ++asked.current
		if (words.length < 2) {
			setOpen(false)
			setStatus('')
			return
		}
		waiting.current = setTimeout(async () => {
			const known = await find(words)
			const answer = known.filter(({ value }) => !taken.has(value))
			// A slow answer to an earlier question comes too late.
			if (turn !== asked.current) return
			setChoices(answer)
			setAt(answer.length > 0 ? 0 : -1)
			setOpen(answer.length > 0)
			setStatus(
				answer.length > 0
					? t('results', { count: answer.length })
					: t(known.length > 0 ? 'already' : 'nothing', { words }),
			)
		}, 200)
	}
	const pick = (choice: Choice) => {
		onPick(choice)
		if (input.current) input.current.value = ''
		setOpen(false)
		setStatus(t('picked', { name: choice.label }))
		input.current?.focus()
	}
	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === 'Enter') {
			// Enter chooses, and never sends the form from here.
			event.preventDefault()
			const choice = open ? choices[at] : undefined
			if (choice) pick(choice)
			return
		}
		if (event.key === 'Escape') return setOpen(false)
		const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
		if (step === 0 || choices.length === 0) return
		event.preventDefault()
		setOpen(true)
		setAt((at + step + choices.length) % choices.length)
	}
	const combobox = scripted
		? comboboxProps({ id: listId, open, active: open && at >= 0 ? `${listId}-${at}` : undefined })
		: {}
	return (
		<div className="relative min-w-0 flex-1">
			<label htmlFor={id} className="text-13 text-quiet">
				{label}
			</label>
			<TextInput
				ref={input}
				id={id}
				name={name}
				defaultValue={defaultWords}
				autoComplete="off"
				onInput={look}
				onKeyDown={onKeyDown}
				onBlur={() => setOpen(false)}
				{...combobox}
			/>
			<div
				id={listId}
				role="listbox"
				aria-label={t('list')}
				hidden={!open}
				className="absolute inset-x-0 top-full z-20 mt-1 max-h-72 overflow-y-auto rounded-6 border border-hairline bg-raised py-1 shadow-float"
			>
				{choices.map((choice, position) => (
					// biome-ignore lint/a11y/useKeyWithClickEvents: the combobox takes the keys
					<div
						key={choice.value}
						id={`${listId}-${position}`}
						role="option"
						tabIndex={-1}
						aria-selected={position === at}
						className={cx('cursor-pointer px-3 py-1.5', position === at && 'bg-accent-wash')}
						// Before the blur, which closes the list.
						onMouseDown={(event) => event.preventDefault()}
						onMouseEnter={() => setAt(position)}
						onClick={() => pick(choice)}
					>
						<span className="block text-15">{choice.label}</span>
						{choice.note ? <span className="block text-13 text-quiet">{choice.note}</span> : null}
					</div>
				))}
			</div>
			<p role="status" className={status && !open ? 'mt-1 text-13 text-quiet' : 'sr-only'}>
				{status}
			</p>
		</div>
	)
}
