import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { icon } from './icon'

type Props = { summary: ReactNode; open?: boolean; id?: string; className?: string; children: ReactNode }

/** Words that stay folded until they are asked for. Works without JavaScript; unfolds in print. */
export function Details({ summary, open, id, className, children }: Props) {
	return (
		<details id={id} open={open} className={cx('group/details', className)}>
			<summary className="flex min-h-8 list-none items-center gap-2 text-15 font-semibold text-accent hover:text-accent-strong [&::-webkit-details-marker]:hidden">
				<ChevronRight
					{...icon}
					className="shrink-0 transition-transform duration-150 group-open/details:rotate-90"
				/>
				<span>{summary}</span>
			</summary>
			<div className="mt-2 pl-6.5">{children}</div>
		</details>
	)
}
