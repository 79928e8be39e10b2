'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { languageName } from '@/lib/locales'
import { characters } from '@/lib/localised'
import type { FieldKind } from '@/lib/practices/fields'
import { CharacterCount } from './character-count'
import { FieldRemarks } from './field-remarks'
import { useFieldWords } from './field-words'
import { useStepForm } from './form-context'
import { Guided } from './guided'

type Props = {
	/** Name and id of the control: the field's path without its language. */
	name: string
	kind: FieldKind
	/** In characters; shown as it fills. */
	limit?: number
	required?: boolean
	optional?: boolean
	/** Lines of a text area; a single line without. */
	rows?: number
	inputMode?: 'decimal' | 'email' | 'url' | 'text'
	autoComplete?: string
	/** Written in the language of the text: says so to the browser and shows the original beside it. */
	translatable?: boolean
	/** Room for an example beside it. */
	guided?: boolean
	/** The example itself: off where a row before has shown it. */
	exampled?: boolean
	className?: string
}

/** A line or an area for text, with its guidance, count, remarks and error. */
export function TextControl(props: Props) {
	const { name, kind, limit, required = false, optional = false, rows, translatable = false } = props
	const form = useStepForm()
	const words = useFieldWords()(kind)
	const error = form.problems.get(name)
	const value = form.values[name]?.[0] ?? ''
	const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
	// Unknown until the browser has said what stands there: without JavaScript a count would lie.
	const [count, setCount] = useState<number>()
	useEffect(() => setCount(characters(control.current?.value ?? '')), [])
	const shared = {
		ref: control,
		name,
		defaultValue: value,
		lang: translatable ? form.language : undefined,
		onInput: () => setCount(characters(control.current?.value ?? '')),
		inputMode: props.inputMode,
		autoComplete: props.autoComplete ?? 'off',
	}
	const field = (
		<Field
			id={name}
			label={words.label}
			hint={words.hint}
			error={error}
			required={required}
			optional={optional}
			counter={
				limit && limit >= 100 ? (
					<CharacterCount id={`${name}-counter`} count={count} limit={limit} />
				) : undefined
			}
		>
			{(aria) => (
				<>
					<FieldRemarks field={name} />
					<OriginalText name={name} shown={translatable} />
					{rows ? <TextArea {...aria} {...shared} rows={rows} /> : <TextInput {...aria} {...shared} />}
				</>
			)}
		</Field>
	)
	return props.guided === false ? (
		<div className={props.className}>{field}</div>
	) : (
		<Guided example={props.exampled === false ? undefined : words.example} className={props.className}>
			{field}
		</Guided>
	)
}

/** The text that is being translated, above its translation. */
function OriginalText({ name, shown }: { name: string; shown: boolean }): ReactNode {
	const t = useTranslations('contribute.form')
	const { originalValues, original, locale } = useStepForm()
	const text = originalValues?.[name]?.[0]
	if (!shown || !text) return null
	return (
		<div className="mb-2 border-l-2 border-hairline pl-3 text-15">
			<p className="text-13 text-quiet">{t('inOriginal', { language: languageName(original, locale) })}</p>
			<p lang={original} className="whitespace-pre-line">
				{text}
			</p>
		</div>
	)
}
