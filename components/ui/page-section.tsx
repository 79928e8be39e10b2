import type { ReactNode } from 'react'
import { cx } from './cx'

type Props = {
	/** Also the address of the section within the page. */
	id: string
	title: ReactNode
	/** A link or a count at the end of the title's line. */
	aside?: ReactNode
	className?: string | undefined
	children: ReactNode
}

/** A part of a page under its own h2, with a hairline above. */
export function PageSection({ id, title, aside, className, children }: Props) {
	return (
		<section
			aria-labelledby={`${id}-title`}
			id={id}
			className={cx('border-t border-hairline pt-6', className)}
		>
			<div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
				<h2 id={`${id}-title`} className="text-25">
					{title}
				</h2>
				{aside ? <div className="text-15">{aside}</div> : null}
			</div>
			{children}
		</section>
	)
}
