import { X } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from './cx'
import { smallIcon } from './icon'

type Props = {
	children: ReactNode
	/** Where the chip leads. */
	href?: string
	/** It leads to what is shown now. */
	current?: boolean
	/** Where the page without this chip is; `removeLabel` says in words what the cross does. */
	removeHref?: string
	removeLabel?: string
	/** Of the link to there. */
	removeRel?: string | undefined
	lang?: string
	className?: string
}

const look =
	'inline-flex min-h-7 items-center gap-1.5 rounded-full border border-hairline bg-raised px-3 text-13 leading-none'

/** A tag, or a filter that is on and can be taken off. */
export function Chip({
	children,
	href,
	current = false,
	removeHref,
	removeLabel,
	removeRel,
	lang,
	className,
}: Props) {
	if (removeHref !== undefined)
		return (
			<Link
				href={removeHref}
				rel={removeRel}
				lang={lang}
				scroll={false}
				className={cx(look, 'group hover:border-accent hover:text-accent', className)}
			>
				<span>{children}</span>
				<X {...smallIcon} />
				<span className="sr-only">{removeLabel}</span>
			</Link>
		)
	if (href !== undefined)
		return (
			<Link
				href={href}
				lang={lang}
				aria-current={current ? 'page' : undefined}
				className={cx(
					look,
					current ? 'border-accent font-semibold text-accent' : 'hover:border-accent hover:text-accent',
					className,
				)}
			>
				{children}
			</Link>
		)
	return (
		<span lang={lang} className={cx(look, className)}>
			{children}
		</span>
	)
}
