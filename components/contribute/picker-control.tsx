'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ChoiceRow } from '@/components/ui/checkbox'
import { FieldSet } from '@/components/ui/field-set'
import { icon } from '@/components/ui/icon'
import type { Choice, ChoiceKind } from '@/lib/practices/choice-queries'
import { FieldRemarks } from './field-remarks'
import { useFieldWords } from './field-words'
import { useStepForm } from './form-context'
import { LookUp } from './look-up'

type Props = { kind: ChoiceKind; limit: number; required?: boolean; optional?: boolean }

/**
 * Several values of a long vocabulary: those chosen are boxes that are ticked, more are found by name.
 * Without JavaScript the search sends the form, which is saved and comes back with what was found to tick.
 */
export function PickerControl({ kind, limit, required = false, optional = false }: Props) {
	const t = useTranslations('contribute.picker')
	const form = useStepForm()
	const words = useFieldWords()(kind)
	const found = form.found?.kind === kind ? form.found : undefined
	const [added, setAdded] = useState<Choice[]>([])
	const stored = form.chosen[kind]
	const chosen = [...stored, ...added.filter(({ value }) => !stored.some((choice) => choice.value === value))]
	const offered = found?.choices.filter(({ value }) => !chosen.some((choice) => choice.value === value)) ?? []
	const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(form.values[kind] ?? []))
	const tick = (value: string, on: boolean) => {
		const next = new Set(ticked)
		if (on) next.add(value)
		else next.delete(value)
		setTicked(next)
	}
	const pick = (choice: Choice) => {
		setAdded((before) => [...before.filter(({ value }) => value !== choice.value), choice])
		tick(choice.value, true)
	}
	const box = (choice: Choice, position: number) => (
		<ChoiceRow
			key={choice.value}
			type="checkbox"
			id={`${kind}-${position}`}
			name={kind}
			value={choice.value}
			checked={ticked.has(choice.value)}
			onChange={(event) => tick(choice.value, event.target.checked)}
			label={choice.label}
			hint={choice.note}
		/>
	)
	return (
		<FieldSet
			id={kind}
			legend={words.label}
			hint={words.hint}
			example={words.example}
			guidance="beside"
			error={form.problems.get(kind)}
			required={required}
			optional={optional}
		>
			<FieldRemarks field={kind} />
			{chosen.length > 0 ? <div className="mb-3">{chosen.map(box)}</div> : null}
			{offered.length > 0 ? (
				<fieldset className="mb-3 bg-sunken px-4 py-2">
					<legend className="float-left w-full text-13 text-quiet">
						{t('found', { words: found?.words ?? '' })}
					</legend>
					{offered.map((choice, position) => box(choice, chosen.length + position))}
				</fieldset>
			) : null}
			{found && found.choices.length === 0 ? (
				<p role="status" className="mb-2 text-15">
					{t('nothing', { words: found.words })}
				</p>
			) : null}
			{ticked.size >= limit ? (
				<p className="text-15 text-quiet">{t('full', { limit })}</p>
			) : (
				<div className="flex items-end gap-2">
					<LookUp
						id={`${kind}-search`}
						name={`find.${kind}`}
						label={t(`search.${kind}`)}
						defaultWords={found?.words ?? ''}
						taken={ticked}
						find={(wanted) => form.find(kind, wanted)}
						onPick={pick}
					/>
					{form.scripted ? null : (
						<Button name="intent" value={`find:${kind}`} icon={<Search {...icon} />}>
							{t('find')}
						</Button>
					)}
				</div>
			)}
		</FieldSet>
	)
}
