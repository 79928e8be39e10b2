'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'

type Props = {
	title?: string
	/** `href` is the anchor of the control, "#title". */
	errors: { href: string; text: string }[]
	/** Changes with each answer of the server, so that a second refusal takes the focus again. */
	answer?: unknown
}

/** Everything that is wrong, above the form, each with a link to its field. Takes the focus when it arrives. */
export function ErrorSummary({ title, errors, answer }: Props) {
	const t = useTranslations('ui')
	const box = useRef<HTMLDivElement>(null)
	const any = errors.length > 0
	// biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows each new answer
	useEffect(() => {
		if (any) box.current?.focus()
	}, [any, answer])
	if (!any) return null
	return (
		<div
			ref={box}
			role="alert"
			tabIndex={-1}
			className="rounded-2 border border-danger border-l-4 bg-danger-wash px-4 py-3 outline-offset-2"
		>
			<h2 className="text-20">{title ?? t('errorSummary', { count: errors.length })}</h2>
			<ul className="mt-2 grid gap-1">
				{errors.map((error) => (
					<li key={`${error.href} ${error.text}`}>
						<a href={error.href} className="text-15 font-semibold text-danger underline underline-offset-2">
							{error.text}
						</a>
					</li>
				))}
			</ul>
		</div>
	)
}
