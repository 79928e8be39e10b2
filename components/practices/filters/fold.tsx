'use client'

import { type ReactNode, useState } from 'react'

type Props = {
	/** Opens when this becomes true; what is open stays open, because the reader may be in it. */
	open: boolean
	className?: string
	summary: ReactNode
	summaryClass: string
	children: ReactNode
}

/** A folded part of the filters. The browser's own folding, also without JavaScript. */
export function Fold({ open: asked, className, summary, summaryClass, children }: Props) {
	const [open, setOpen] = useState(asked)
	const [before, setBefore] = useState(asked)
	if (asked !== before) {
		setBefore(asked)
		if (asked) setOpen(true)
	}
	return (
		<details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className={className}>
			<summary className={summaryClass}>{summary}</summary>
			{children}
		</details>
	)
}
