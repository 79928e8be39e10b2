'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { cx } from '@/components/ui/cx'
import { markBeginnings, type Option, type OptionGroup } from './options'

type Props = {
	/** Of the list; options have it with their place after it. */
	id: string
	open: boolean
	groups: readonly OptionGroup[]
	/** Place of the option the keyboard is at; -1 for none. */
	at: number
	/** What is marked in the labels. */
	typed: string
	/** What was looked for instead of what was typed. */
	corrected: string | null
	onPoint: (place: number) => void
	onChoose: (option: Option) => void
}

/** What hangs below the field: groups under their names. The focus stays in the field. */
export function SuggestionList({ id, open, groups, at, typed, corrected, onPoint, onChoose }: Props) {
	const t = useTranslations('suggestions')
	const box = useRef<HTMLDivElement>(null)
	useEffect(() => {
		const option = at < 0 ? null : document.getElementById(`${id}-${at}`)
		if (option) option.scrollIntoView({ block: 'nearest' })
		else box.current?.scrollTo({ top: 0 })
	}, [id, at])
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: nothing happens here, so that the field keeps the focus
		<div
			ref={box}
			hidden={!open}
			// Before the blur, which closes the list.
			onMouseDown={(event) => event.preventDefault()}
			className="absolute inset-x-0 top-full z-30 mt-2 max-h-[min(34rem,60dvh)] overflow-y-auto overscroll-contain rounded-6 border border-hairline bg-raised py-2 text-15 text-ink shadow-float print:hidden"
		>
			{corrected === null ? null : (
				<p className="px-4 pb-1 text-quiet">{t('corrected', { words: corrected })}</p>
			)}
			<div id={id} role="listbox" aria-label={t('label')}>
				{groups.map(({ kind, options }) => (
					// biome-ignore lint/a11y/useSemanticElements: a group of options, which HTML has for <select> alone
					<div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
						<div
							id={`${id}-${kind}`}
							role="presentation"
							className="px-4 pt-2 pb-1 text-13 font-semibold text-quiet"
						>
							{t(`groups.${kind}`)}
						</div>
						{options.map((option) => (
							// biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and takes the keys
							<div
								key={option.href}
								id={`${id}-${option.place}`}
								role="option"
								tabIndex={-1}
								aria-selected={option.place === at}
								className={cx(
									'flex min-h-11 cursor-pointer items-center justify-between gap-4 border-l-2 py-1.5 pr-4 pl-3.5 leading-snug lg:min-h-9',
									option.place === at ? 'border-accent bg-accent-wash' : 'border-transparent',
								)}
								onMouseMove={() => option.place !== at && onPoint(option.place)}
								onClick={() => onChoose(option)}
							>
								<span lang={option.lang}>
									<Label label={option.label} typed={typed} />
								</span>
								{option.count === undefined ? null : (
									<span className="shrink-0 text-13 text-quiet">{t('count', { count: option.count })}</span>
								)}
							</div>
						))}
					</div>
				))}
			</div>
		</div>
	)
}

const Label = ({ label, typed }: { label: string; typed: string }) =>
	markBeginnings(label, typed).map(({ text, marked }, index) =>
		marked ? (
			// biome-ignore lint/suspicious/noArrayIndexKey: a piece of text has no name but its place
			<mark key={index} className="bg-transparent font-semibold text-inherit">
				{text}
			</mark>
		) : (
			text
		),
	)
