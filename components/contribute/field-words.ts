import { useMessages, useTranslations } from 'next-intl'
import { isRowList, type RowList } from '@/lib/practices/draft-form'
import { type FieldKind, isFieldKind, kindOf, rowOf } from '@/lib/practices/fields'
import type { PlacedProblem } from '@/lib/practices/steps'

/** `short` names the field where its label is a sentence. */
export type FieldWords = {
	label: string
	short?: string
	hint?: string
	example?: string
	/** What each of a few values means; a dot in a value is written as a hyphen, as keys of messages have none. */
	choices?: Record<string, string>
}

/** Label, hint and example of a field: `template.${kind}` in the messages. */
export function useFieldWords(): (kind: FieldKind) => FieldWords {
	const { template } = useMessages()
	return (kind) => {
		let words: unknown = template
		for (const part of kind.split('.')) words = (words as Record<string, unknown> | undefined)?.[part]
		const { label, short, hint, example, choices } = (words ?? {}) as Partial<FieldWords>
		return {
			label: label ?? kind,
			...(short ? { short } : {}),
			...(hint ? { hint } : {}),
			...(example ? { example } : {}),
			...(choices ? { choices } : {}),
		}
	}
}

/** "Evidence 2, Source" for "evidence.1.sourceTitle"; `position` says which row of the screen that is. */
export function useFieldName(): (field: string, position?: number) => string {
	const words = useFieldWords()
	const t = useTranslations('problems')
	const rowName = useTranslations('contribute.rows')
	return (field, position) => {
		const kind = kindOf(field)
		const row = rowOf(field)
		if (!isFieldKind(kind)) return field
		if (row === undefined || !isRowList(kind.split('.')[0] ?? ''))
			return words(kind).short ?? words(kind).label
		const list = kind.split('.')[0] as RowList
		const name = rowName(`name.${list}`, { number: (position ?? row) + 1 })
		return kind === list ? name : t('inRow', { row: name, field: words(kind).label })
	}
}

export function useProblemWords(): (problem: Pick<PlacedProblem, 'code' | 'limit'>) => string {
	const t = useTranslations('problems')
	return ({ code, limit }) => t(code, limit === undefined ? {} : { limit })
}
