import type { ReactNode } from 'react'
import { cx } from './cx'

export type BadgeTone = 'neutral' | 'accent' | 'signal' | 'danger' | 'done'

const tones = {
	neutral: 'bg-sunken text-quiet',
	accent: 'bg-accent-wash text-accent',
	signal: 'bg-signal-wash text-signal',
	danger: 'bg-danger-wash text-danger',
	done: 'bg-done-wash text-done',
} as const

type Props = {
	tone?: BadgeTone
	icon?: ReactNode
	title?: string
	/** What it says may be longer than a narrow screen is wide. */
	wraps?: boolean
	className?: string
	children: ReactNode
}

/** A state in one or two words. */
export function Badge({ tone = 'neutral', icon, title, wraps = false, className, children }: Props) {
	return (
		<span
			title={title}
			className={cx(
				'inline-flex items-center gap-1 rounded-2 px-2 py-0.5 text-13 font-semibold',
				wraps ? 'whitespace-normal' : 'whitespace-nowrap',
				tones[tone],
				className,
			)}
		>
			{icon}
			{children}
		</span>
	)
}
