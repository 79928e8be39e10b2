'use client'

import { type ReactNode, useState } from 'react'
import { cx } from '@/components/ui/cx'
import { controlClass } from '@/components/ui/text-input'

type Props = {
	id: string
	label: string
	/** Said when nothing fits. */
	nothing: string
	rows: { key: string; text: string; row: ReactNode }[]
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** A long list of choices with a field that narrows it. Without JavaScript: the list. */
export function SearchWithin({ id, label, nothing, rows }: Props) {
	const [words, setWords] = useState('')
	const wanted = fold(words.trim())
	const fits = (text: string) => fold(text).includes(wanted)
	return (
		<>
			<input
				id={id}
				type="search"
				aria-label={label}
				placeholder={label}
				autoComplete="off"
				value={words}
				onChange={(event) => setWords(event.target.value)}
				onKeyDown={(event) => {
					// Enter would send the form; the list is already narrowed.
					if (event.key === 'Enter') event.preventDefault()
				}}
				className={cx(controlClass, 'mb-2 min-h-9 text-15! noscript:hidden')}
			/>
			<ul className="max-h-72 overflow-y-auto overscroll-contain pr-2">
				{rows.map(({ key, text, row }) => (
					// Hidden, not removed: what is chosen stays chosen while one looks for more.
					<li key={key} hidden={!fits(text)}>
						{row}
					</li>
				))}
			</ul>
			{rows.some(({ text }) => fits(text)) ? null : <p className="text-13 text-quiet">{nothing}</p>}
		</>
	)
}
