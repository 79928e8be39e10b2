'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'
import { cx } from './cx'

type Props = { summary: ReactNode; className?: string; sheetClassName?: string; children: ReactNode }

/** A sheet that unfolds below its words, and folds away by Escape, by a press beside it, or on another page. */
export function FoldingMenu({ summary, className, sheetClassName = 'w-60', children }: Props) {
	const menu = useRef<HTMLDetailsElement>(null)
	const path = usePathname()
	// biome-ignore lint/correctness/useExhaustiveDependencies: another page is the occasion
	useEffect(() => {
		if (menu.current) menu.current.open = false
	}, [path])
	useEffect(() => {
		const fold = (event: KeyboardEvent | PointerEvent) => {
			const element = menu.current
			if (!element?.open) return
			if (event instanceof KeyboardEvent) {
				if (event.key !== 'Escape') return
				element.querySelector('summary')?.focus()
			} else if (event.target instanceof Node && element.contains(event.target)) return
			element.open = false
		}
		document.addEventListener('keydown', fold)
		document.addEventListener('pointerdown', fold)
		return () => {
			document.removeEventListener('keydown', fold)
			document.removeEventListener('pointerdown', fold)
		}
	}, [])
	return (
		<details ref={menu} className="group/folding">
			<summary className={cx(className, 'list-none [&::-webkit-details-marker]:hidden')}>{summary}</summary>
			<div
				className={cx(
					'absolute top-full right-0 z-30 mt-2 rounded-6 border border-hairline bg-raised p-2 shadow-float',
					sheetClassName,
				)}
			>
				{children}
			</div>
		</details>
	)
}
