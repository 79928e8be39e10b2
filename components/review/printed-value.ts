'use client'

import { useLocale, useMessages, useTranslations } from 'next-intl'
import { isContentLocale, languageName } from '@/lib/locales'
import { formatPartialDate, isPartialDate } from '@/lib/partial-date'
import { isFieldKind, type Json, kindOf } from '@/lib/practices/fields'
import { stages } from '@/lib/practices/schema'

/** A value of the draft in words: codes by their names, rows as lines "Label: text". */
export function usePrintedValue(
	names: Record<string, string>,
): (path: string, value: Json | undefined) => string {
	const t = useTranslations('review.changes')
	const stage = useTranslations('stage')
	const { template } = useMessages()
	const locale = useLocale()
	const labelOf = (kind: string): string => {
		let words: unknown = template
		for (const part of kind.split('.')) words = (words as Record<string, unknown> | undefined)?.[part]
		return (words as { label?: string } | undefined)?.label ?? kind
	}
	const print = (path: string, value: Json | undefined): string => {
		if (value === undefined || value === null || value === '') return ''
		if (typeof value === 'boolean') return value ? t('yes') : t('no')
		if (typeof value === 'number') return new Intl.NumberFormat(locale).format(value)
		if (typeof value === 'string') return printText(path, value)
		if (Array.isArray(value))
			return value
				.map((item, row) => print(`${path}.${row}`, item))
				.join(value.some((item) => typeof item === 'object') ? '\n\n' : ', ')
		return Object.entries(value)
			.map(([key, item]) => {
				const text = print(`${path}.${key}`, item)
				if (text === '') return ''
				if (isContentLocale(key)) return `${languageName(key, locale)}: ${text}`
				const kind = kindOf(`${path}.${key}`)
				const inner = typeof item === 'object' && item !== null && !Array.isArray(item)
				return `${isFieldKind(kind) ? labelOf(kind) : key}:${inner ? '\n' : ' '}${text}`
			})
			.filter((line) => line !== '')
			.join('\n')
	}
	const printText = (path: string, value: string): string => {
		const kind = kindOf(path)
		if (kind === 'originalLanguage') return languageName(value, locale)
		const known = stages.find((one) => one === value)
		if (kind === 'stage' && known) return stage(known)
		if (/Date$|measuredOn$/.test(kind) && isPartialDate(value)) return formatPartialDate(value, locale)
		if (['themes', 'regions', 'partners', 'projects'].includes(kind))
			return names[`${kind}:${value}`] ?? value
		return value
	}
	return print
}
