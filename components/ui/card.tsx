import Link from 'next/link'
import type { ReactNode } from 'react'
import { cx } from './cx'

type Props = {
	as?: 'article' | 'li' | 'div' | 'section'
	/** A colour for the thin edge at the start: `var(--theme-greener)`. */
	edge?: string | undefined
	className?: string | undefined
	children: ReactNode
}

/** A sheet of paper with hairlines and, if wanted, an edge of colour. With a CardTitle all of it takes the click. */
export function Card({ as: Element = 'article', edge, className, children }: Props) {
	return (
		<Element
			style={edge ? { borderInlineStartColor: edge } : undefined}
			className={cx(
				'group relative flex flex-col border border-hairline bg-raised p-4 transition-colors duration-150 sm:p-6',
				edge ? 'rounded-r-6 border-l-3' : 'rounded-6',
				'has-[a.card-link:hover]:border-y-edge has-[a.card-link:hover]:border-r-edge',
				'has-[a.card-link:focus-visible]:outline-2 has-[a.card-link:focus-visible]:outline-offset-2 has-[a.card-link:focus-visible]:outline-accent',
				className,
			)}
		>
			{children}
		</Element>
	)
}

type TitleProps = {
	href: string
	level?: 2 | 3 | 4
	lang?: string | undefined
	className?: string | undefined
	children: ReactNode
}

/** The title of a card, whose link covers the card. Other links in the card need `relative` to stay above it. */
export function CardTitle({ href, level = 3, lang, className, children }: TitleProps) {
	const Heading = `h${level}` as const
	return (
		<Heading className={cx('text-20', className)} lang={lang}>
			<Link
				href={href}
				className="card-link after:absolute after:inset-0 group-hover:text-accent focus-visible:outline-none"
			>
				{children}
			</Link>
		</Heading>
	)
}
