'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { ChoiceRow } from '@/components/ui/checkbox'
import { FieldSet } from '@/components/ui/field-set'
import { icon } from '@/components/ui/icon'
import type { Choice } from '@/lib/practices/choice-queries'
import { FieldRemarks } from './field-remarks'
import { useFieldWords } from './field-words'
import { useStepForm } from './form-context'
import { LookUp } from './look-up'

/**
 * Who wrote it: the owner, or one other organisation, which is found by name. Without JavaScript the search
 * sends the form, which is saved and comes back with what was found to choose from.
 */
export function AuthorControl() {
	const t = useTranslations('contribute.picker')
	const form = useStepForm()
	const words = useFieldWords()('author')
	const found = form.found?.kind === 'author' ? form.found : undefined
	const [value, setValue] = useState(form.values.author?.[0] ?? '')
	const [added, setAdded] = useState<Choice[]>([])
	const offered = [...form.chosen.author, ...added, ...(found?.choices ?? [])]
	const choices = offered.filter(
		(choice, at) => choice.value !== '' && offered.findIndex((other) => other.value === choice.value) === at,
	)
	return (
		<FieldSet
			id="author"
			legend={words.label}
			hint={words.hint}
			example={words.example}
			guidance="beside"
			error={form.problems.get('author')}
		>
			<FieldRemarks field="author" />
			{[{ value: '', label: t('owner') }, ...choices].map((choice: Choice, position) => (
				<ChoiceRow
					key={choice.value}
					type="radio"
					id={`author-${position}`}
					name="author"
					value={choice.value}
					checked={choice.value === value}
					onChange={() => setValue(choice.value)}
					label={choice.label}
					hint={choice.note}
				/>
			))}
			{found && found.choices.length === 0 ? (
				<p role="status" className="mb-2 text-15">
					{t('nothing', { words: found.words })}
				</p>
			) : null}
			<div className="mt-1 flex items-end gap-2">
				<LookUp
					id="author-search"
					name="find.author"
					label={t('search.author')}
					defaultWords={found?.words ?? ''}
					taken={new Set(choices.map((choice) => choice.value))}
					find={(wanted) => form.find('author', wanted)}
					onPick={(choice) => {
						setAdded((before) => [...before, choice])
						setValue(choice.value)
					}}
				/>
				{form.scripted ? null : (
					<Button name="intent" value="find:author" icon={<Search {...icon} />}>
						{t('find')}
					</Button>
				)}
			</div>
		</FieldSet>
	)
}
