'use client'

import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { cx } from './cx'

type ToolbarProps = {
	label: string
	/** Id of what its buttons work on. */
	controls: string
	className?: string
	children: ReactNode
}

/** A toolbar (WAI-ARIA): one stop for the Tab key, arrows between its buttons, Home and End to its ends. */
export function Toolbar({ label, controls, className, children }: ToolbarProps) {
	const bar = useRef<HTMLDivElement>(null)
	const buttons = () => [...(bar.current?.querySelectorAll('button') ?? [])]
	const move = (to: HTMLButtonElement | undefined) => {
		if (!to) return
		for (const button of buttons()) button.tabIndex = button === to ? 0 : -1
		to.focus()
	}
	const onKeyDown = (event: KeyboardEvent) => {
		const all = buttons()
		const at = all.indexOf(document.activeElement as HTMLButtonElement)
		const last = all.length - 1
		const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: last }[event.key]
		if (next === undefined || at < 0) return
		event.preventDefault()
		move(all[next < 0 ? last : next > last ? 0 : next])
	}
	return (
		<div
			ref={bar}
			role="toolbar"
			aria-label={label}
			aria-controls={controls}
			onKeyDown={onKeyDown}
			// Whichever button was used last is where Tab comes back to.
			onFocus={(event) => {
				const all = buttons()
				const focused = all.find((button) => button === (event.target as Element))
				if (focused) for (const button of all) button.tabIndex = button === focused ? 0 : -1
			}}
			className={cx('flex-wrap items-center', className)}
		>
			{children}
		</div>
	)
}

type ButtonProps = {
	/** As aria-keyshortcuts writes it. */
	shortcut?: string | undefined
	pressed?: boolean
	disabled?: boolean
	/** The first of its bar: where Tab leads. */
	first?: boolean
	className?: string | undefined
	onPress: () => void
	children: ReactNode
}

export function ToolbarButton(props: ButtonProps) {
	const { shortcut, pressed, disabled = false, first = false, className, onPress, children } = props
	return (
		<button
			type="button"
			tabIndex={first ? 0 : -1}
			aria-pressed={pressed}
			aria-disabled={disabled || undefined}
			aria-keyshortcuts={shortcut}
			title={shortcut?.replace('Control', 'Ctrl')}
			onClick={() => {
				if (!disabled) onPress()
			}}
			className={cx(
				'min-h-8 cursor-pointer rounded-2 px-2 text-13 text-ink hover:bg-accent-wash hover:text-accent-strong',
				'aria-disabled:cursor-default aria-disabled:text-quiet aria-disabled:hover:bg-transparent aria-pressed:bg-accent aria-pressed:text-accent-ink',
				className,
			)}
		>
			{children}
		</button>
	)
}
