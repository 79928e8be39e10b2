'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { usePrintedValue } from '@/components/review/printed-value'
import { WordChanges } from '@/components/review/word-changes'
import { Button } from '@/components/ui/button'
import { ChoiceRow } from '@/components/ui/checkbox'
import { cx } from '@/components/ui/cx'
import { useClock } from '@/components/ui/use-clock'
import { fieldOf } from '@/lib/practices/fields'
import type { Contested } from '@/lib/practices/merge'
import { useFieldName } from './field-words'
import { useWho } from './save-notices'
import type { Overtaken } from './step-state'

type Props = { overtaken: Overtaken; pending: boolean; turn: number }

/** What two people changed to different things, field by field, to choose from. Stands within the screen's form. */
export function Conflict({ overtaken, pending, turn }: Props) {
	const t = useTranslations('contribute.conflict')
	const written = useClock()
	const heading = useRef<HTMLHeadingElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server takes the focus
	useEffect(() => heading.current?.focus(), [turn])
	const who = useWho()(overtaken)
	return (
		<div className="grid gap-8">
			<div className="border-l-4 border-signal bg-signal-wash px-4 py-3">
				<h2 ref={heading} tabIndex={-1} className="text-25 outline-none">
					{overtaken.editedBy === undefined ? t('titleSelf') : t('title', { who })}
				</h2>
				<p className="mt-1 max-w-measure text-15">
					{t('text', { who, time: written(overtaken.editedAt, { timeStyle: 'short' }) })}
				</p>
				<div className="mt-4 flex flex-wrap gap-3">
					<Button name="intent" value="settle:mine" disabled={pending}>
						{t('allMine')}
					</Button>
					<Button name="intent" value="settle:theirs" disabled={pending}>
						{t('allTheirs', { who })}
					</Button>
				</div>
			</div>
			<input type="hidden" name="contested" value={JSON.stringify(overtaken.contested)} />
			{overtaken.contested.map((contested) => (
				<Choice key={contested.path} contested={contested} who={who} names={overtaken.names} />
			))}
			<div className="flex flex-wrap items-center gap-4 border-t border-hairline pt-6">
				<Button variant="primary" size="large" name="intent" value="settle" aria-disabled={pending}>
					{pending ? t('saving') : t('save')}
				</Button>
				<p className="text-15 text-quiet">{t('nothingLost')}</p>
			</div>
		</div>
	)
}

type ChoiceProps = { contested: Contested; who: string; names: Record<string, string> }

function Choice({ contested: { path, at, mine, theirs, together }, who, names }: ChoiceProps) {
	const t = useTranslations('contribute.conflict')
	const nameOf = useFieldName()
	const print = usePrintedValue(names)
	const { field, language } = fieldOf(at)
	const name = `choice.${path}`
	const [my, their] = [print(at, mine), print(at, theirs)]
	const versions = [
		['mine', t('mine'), my, mine === undefined],
		['theirs', t('theirs', { who }), their, theirs === undefined],
		...(together === undefined ? [] : [['together', t('together'), together, false] as const]),
	] as const
	return (
		<fieldset className="border-t border-hairline pt-4">
			<legend className="float-left mb-2 w-full text-20 font-serif font-semibold">{nameOf(field)}</legend>
			<p className="mb-3 text-13 text-quiet">{t(together === undefined ? 'both' : 'differentSentences')}</p>
			<div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
				{versions.map(([value, label, text, isTaken]) => (
					<div
						key={value}
						className={cx('border border-hairline bg-raised p-3', value === 'together' && 'md:col-span-2')}
					>
						<ChoiceRow
							type="radio"
							id={`${name}.${value}`}
							name={name}
							value={value}
							defaultChecked={value === (together === undefined ? 'mine' : 'together')}
							label={<span className="font-semibold">{label}</span>}
						/>
						<div className="mt-1 pl-8" lang={language}>
							{text === '' ? (
								<p className="text-15 text-quiet">{t(isTaken ? 'takenAway' : 'empty')}</p>
							) : value === 'mine' ? (
								<p className="whitespace-pre-line text-15">{text}</p>
							) : (
								<WordChanges before={my} after={text} lang={language} />
							)}
						</div>
					</div>
				))}
			</div>
		</fieldset>
	)
}
