'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Field } from '@/components/ui/field'
import { MarkdownArea } from '@/components/ui/markdown-area'
import { TextArea } from '@/components/ui/text-area'
import { TextInput } from '@/components/ui/text-input'
import { languageName } from '@/lib/locales'
import { characters } from '@/lib/localised'
import { type FieldKind, hasHeadings, isMarkdown, limitOfKind, limitOfList } from '@/lib/practices/fields'
import { CharacterCount, ItemCount } from './character-count'
import { FieldRemarks } from './field-remarks'
import { useFieldWords } from './field-words'
import { useStepForm } from './form-context'
import { LanguageDoubtNote } from './language-doubt'

type Props = {
	/** Name and id of the control: the field's path without its language. */
	name: string
	kind: FieldKind
	required?: boolean
	optional?: boolean
	/** Lines of a text area; a single line without. */
	rows?: number
	inputMode?: 'decimal' | 'email' | 'url' | 'text'
	autoComplete?: string
	/** Written in the language of the text: says so to the browser and shows the original beside it. */
	translatable?: boolean
	/** Hint and example in a column beside it; else in a line below its label. */
	guided?: boolean
	/** The example itself: off where a row before has shown it. */
	exampled?: boolean
	className?: string
}

/** A line or an area for text, with its guidance, count, remarks and error. */
export function TextControl(props: Props) {
	const { name, kind, required = false, optional = false, rows, translatable = false } = props
	const { guided = true, exampled = true, className } = props
	const form = useStepForm()
	const words = useFieldWords()(kind)
	const control = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
	const { counter, counted } = useCounter(name, kind, control, guided)
	const shared = {
		ref: control,
		name,
		defaultValue: form.values[name]?.[0] ?? '',
		lang: translatable ? form.language : undefined,
		onInput: counted,
		inputMode: props.inputMode,
		autoComplete: props.autoComplete ?? 'off',
	}
	return (
		<Field
			id={name}
			label={words.label}
			hint={words.hint}
			example={exampled ? words.example : undefined}
			guidance={guided ? 'beside' : 'below'}
			error={form.problems.get(name)}
			required={required}
			optional={optional}
			counter={counter}
			className={className}
		>
			{(aria) => (
				<>
					<FieldRemarks field={name} />
					<OriginalText name={name} shown={translatable} />
					{rows && isMarkdown(kind) ? (
						<MarkdownArea
							{...aria}
							{...shared}
							label={words.short ?? words.label}
							headings={hasHeadings(kind)}
							rows={rows}
						/>
					) : rows ? (
						<TextArea {...aria} {...shared} rows={rows} />
					) : (
						<TextInput {...aria} {...shared} />
					)}
					{translatable ? <LanguageDoubtNote field={name} /> : null}
				</>
			)}
		</Field>
	)
}

/** How much was typed, counted as it is typed: characters, or things where the control holds several. */
function useCounter(
	name: string,
	kind: FieldKind,
	control: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
	guided: boolean,
) {
	const limit = limitOfKind[kind]
	const items = limitOfList[kind]
	// Unknown until the browser has said what stands there: without JavaScript a count would lie.
	const [count, setCount] = useState<number>()
	const counted = () => {
		const text = control.current?.value ?? ''
		setCount(items ? itemsIn(text) : characters(text))
	}
	// biome-ignore lint/correctness/useExhaustiveDependencies: once, when the browser has it
	useEffect(counted, [])
	const id = `${name}-counter`
	const counter =
		items !== undefined ? (
			<ItemCount id={id} count={count} limit={items} />
		) : limit !== undefined ? (
			<CharacterCount id={id} count={count} limit={limit} short={!guided || limit < 100} />
		) : undefined
	return { counter, counted }
}

const itemsIn = (text: string) => text.split(/[,;\n]/).filter((item) => item.trim() !== '').length

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
