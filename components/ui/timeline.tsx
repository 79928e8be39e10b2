import type { ReactNode } from 'react'
import { cx } from './cx'

export type TimelineItem = {
	key: string
	/** As people read it: "3 December 2020", "14:00". */
	time?: ReactNode
	/** The same for machines, YYYY-MM-DD. */
	dateTime?: string
	title: ReactNode
	body?: ReactNode
	tone?: 'plain' | 'accent' | 'signal' | 'danger' | 'done'
}

const dots = {
	plain: 'border-edge bg-paper',
	accent: 'border-accent bg-accent',
	signal: 'border-signal bg-signal',
	danger: 'border-danger bg-danger',
	done: 'border-done bg-done',
} as const

/** What happened, one after another, along a line. */
export function Timeline({ items, className }: { items: TimelineItem[]; className?: string }) {
	return (
		<ol className={cx('relative', className)}>
			{items.map((item) => (
				<li
					key={item.key}
					className="relative pb-8 pl-7 last:pb-0 before:absolute before:top-3 before:bottom-[-0.75rem] before:left-[0.3125rem] before:w-px before:bg-edge/50 last:before:hidden"
				>
					<span
						aria-hidden="true"
						className={cx(
							'absolute top-[0.4375rem] left-0 size-[0.6875rem] rounded-full border',
							dots[item.tone ?? 'plain'],
						)}
					/>
					{item.time ? (
						<time dateTime={item.dateTime} className="block text-13 text-quiet">
							{item.time}
						</time>
					) : null}
					<div className="text-17 font-semibold leading-snug">{item.title}</div>
					{item.body ? <div className="mt-1 text-15">{item.body}</div> : null}
				</li>
			))}
		</ol>
	)
}
