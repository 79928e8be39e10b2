import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { icon } from './icon'

export type NoticeTone = 'info' | 'signal' | 'danger' | 'done'

const tones = {
	info: { look: 'border-accent bg-accent-wash', ink: 'text-accent', Icon: Info },
	signal: { look: 'border-signal bg-signal-wash', ink: 'text-signal', Icon: TriangleAlert },
	danger: { look: 'border-danger bg-danger-wash', ink: 'text-danger', Icon: CircleAlert },
	done: { look: 'border-done bg-done-wash', ink: 'text-done', Icon: CircleCheck },
} as const

type Props = {
	tone?: NoticeTone
	title?: ReactNode
	/** `status` or `alert` for what appears after something the reader did. */
	role?: 'status' | 'alert' | 'note'
	className?: string | undefined
	children?: ReactNode
}

export function Notice({ tone = 'info', title, role, className, children }: Props) {
	const { look, ink, Icon } = tones[tone]
	return (
		<div role={role} className={cx('flex gap-3 border-l-2 px-4 py-3', look, className)}>
			<Icon {...icon} className={cx('mt-0.5 shrink-0', ink)} />
			<div className="min-w-0 text-15">
				{title ? <p className={cx('font-semibold', ink)}>{title}</p> : null}
				{children}
			</div>
		</div>
	)
}
