'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { usePrintedValue } from '@/components/review/printed-value'
import { WordChanges } from '@/components/review/word-changes'
import { Button } from '@/components/ui/button'
import { ChoiceRow } from '@/components/ui/checkbox'
import { useMoment } from '@/components/ui/day'
import { fieldOf } from '@/lib/practices/fields'
import type { Difference } from '@/lib/practices/step-part'
import { useFieldName } from './field-words'
import type { Overtaken } from './step-state'

type Props = { overtaken: Overtaken; pending: boolean; turn: number }

/** Two versions of one screen, field by field, to choose from. Stands within the screen's form. */
export function Conflict({ overtaken, pending, turn }: Props) {
	const t = useTranslations('contribute.conflict')
	const written = useMoment()
	const heading = useRef<HTMLHeadingElement>(null)
	// biome-ignore lint/correctness/useExhaustiveDependencies: each answer of the server takes the focus
	useEffect(() => heading.current?.focus(), [turn])
	const who = overtaken.editedBy === undefined ? t('otherWindow') : (overtaken.editedBy ?? t('somebody'))
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
			<input type="hidden" name="mine" value={JSON.stringify(overtaken.mine)} />
			{overtaken.differences.map((difference) => (
				<Choice key={difference.path} difference={difference} who={who} names={overtaken.names} />
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

type ChoiceProps = { difference: Difference; who: string; names: Record<string, string> }

function Choice({ difference: { path, mine, theirs, changedBy }, who, names }: ChoiceProps) {
	const t = useTranslations('contribute.conflict')
	const nameOf = useFieldName()
	const print = usePrintedValue(names)
	const { field, language } = fieldOf(path)
	const name = `choice.${path}`
	const [my, their] = [print(path, mine), print(path, theirs)]
	return (
		<fieldset className="border-t border-hairline pt-4">
			<legend className="float-left mb-2 w-full text-20 font-serif font-semibold">{nameOf(field)}</legend>
			<p className="mb-3 text-13 text-quiet">{t(`changedBy.${changedBy}`, { who })}</p>
			<div className="grid gap-x-8 gap-y-4 md:grid-cols-2">
				{(
					[
						['mine', t('mine'), my],
						['theirs', t('theirs', { who }), their],
					] as const
				).map(([value, label, text]) => (
					<div key={value} className="border border-hairline bg-raised p-3">
						<ChoiceRow
							type="radio"
							id={`${name}.${value}`}
							name={name}
							value={value}
							defaultChecked={(value === 'theirs') === (changedBy === 'them')}
							label={<span className="font-semibold">{label}</span>}
						/>
						<div className="mt-1 pl-8" lang={language}>
							{text === '' ? (
								<p className="text-15 text-quiet">{t('empty')}</p>
							) : value === 'mine' ? (
								<p className="whitespace-pre-line text-15">{text}</p>
							) : (
								<WordChanges before={my} after={their} lang={language} />
							)}
						</div>
					</div>
				))}
			</div>
		</fieldset>
	)
}
