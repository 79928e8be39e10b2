import type { ReactNode } from 'react'
import { cx } from './cx'

type Props = {
	/** A small line above: the kind of page, or Breadcrumbs. */
	eyebrow?: ReactNode
	title: ReactNode
	lead?: ReactNode
	/** Buttons, at the end of the line on wide screens. */
	actions?: ReactNode
	/** Badges and dates under the lead. */
	children?: ReactNode
	/** Language of the title and the lead, when it is not the page's. */
	lang?: string | undefined
	className?: string | undefined
}

/** The head of a page, with its one h1. */
export function PageTitle({ eyebrow, title, lead, actions, children, lang, className }: Props) {
	return (
		<header
			className={cx(
				'mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-8 lg:mb-12 lg:pt-12',
				className,
			)}
		>
			<div className="max-w-3xl min-w-0 flex-1 basis-96">
				{eyebrow ? <div className="eyebrow mb-2">{eyebrow}</div> : null}
				<h1 lang={lang} className="text-32 leading-tight text-balance lg:text-42">
					{title}
				</h1>
				{lead ? (
					<p
						lang={lang}
						className="mt-3 font-serif text-17 text-quiet text-pretty sm:text-20 sm:leading-normal"
					>
						{lead}
					</p>
				) : null}
				{children ? (
					<div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-15">{children}</div>
				) : null}
			</div>
			{actions ? <div className="flex flex-wrap gap-3 print:hidden">{actions}</div> : null}
		</header>
	)
}
