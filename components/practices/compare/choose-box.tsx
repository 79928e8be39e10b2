'use client'

import { useEffect, useRef } from 'react'
import type { Chosen } from './chosen'
import { choose, isChosen, unchoose, useChosen } from './chosen-store'

type Props = {
	practice: Chosen
	/** The id of the form that compares what is ticked when there is no JavaScript (choose-form.tsx). */
	form: string
	label: string
	/** Goes on with the practice's title, for those who hear one box after another. */
	named: string
	className?: string
}

/** A box to tick in lists. With JavaScript what is ticked is kept from page to page (compare-tray.tsx). */
export function ChooseBox({ practice, form, label, named, className = '' }: Props) {
	const chosen = useChosen().some(({ slug }) => slug === practice.slug)
	const box = useRef<HTMLInputElement>(null)
	const atFirst = useRef(practice)
	// Somebody may be faster than the scripts: what they ticked meanwhile counts.
	useEffect(() => {
		if (box.current?.checked && !isChosen(atFirst.current.slug)) choose(atFirst.current)
	}, [])
	return (
		// Above the link that covers its card.
		<label
			className={`relative z-1 -m-1 inline-flex min-h-8 cursor-pointer items-center gap-1.5 rounded-2 p-1 text-13 font-semibold text-accent hover:text-accent-strong print:hidden ${className}`}
		>
			<input
				ref={box}
				type="checkbox"
				form={form}
				name="practice"
				value={practice.slug}
				checked={chosen}
				onChange={() => (chosen ? unchoose(practice) : choose(practice))}
				autoComplete="off"
				aria-label={named}
				className="size-4.5 cursor-pointer accent-accent"
			/>
			{label}
		</label>
	)
}
