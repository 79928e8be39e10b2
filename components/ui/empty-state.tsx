import type { ReactNode } from 'react'
import { cx } from './cx'

type Props = {
	title: ReactNode
	children?: ReactNode
	actions?: ReactNode
	level?: 2 | 3
	/** `section`: under a heading that has a line and room of its own. */
	look?: 'page' | 'section'
	className?: string
}

/** What will stand here one day, and how to begin. */
export function EmptyState({ title, children, actions, level = 2, look = 'page', className }: Props) {
	const Heading = `h${level}` as const
	return (
		<div className={cx(look === 'page' && 'border-y border-hairline py-12', className)}>
			<Heading className="text-20">{title}</Heading>
			{children ? <div className="mt-2 max-w-measure text-quiet">{children}</div> : null}
			{actions ? <div className="mt-6 flex flex-wrap gap-3">{actions}</div> : null}
		</div>
	)
}
