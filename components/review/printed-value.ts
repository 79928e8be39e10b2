import { useLocale, useMessages, useTranslations } from 'next-intl'
import { colon } from '@/lib/colon'
import { formatLocale, isContentLocale, languageName } from '@/lib/locales'
import { formatPartialDate, isPartialDate } from '@/lib/partial-date'
import { isFieldKind, type Json, kindOf } from '@/lib/practices/fields'
import { licenceOf } from '@/lib/practices/licences'
import { stages, territories } from '@/lib/practices/schema'

/** A value of the draft in words: codes by their names, rows as lines "Label: text". */
export function usePrintedValue(
	names: Record<string, string>,
): (path: string, value: Json | undefined) => string {
	const t = useTranslations('review.changes')
	const stage = useTranslations('stage')
	const territory = useTranslations('territory')
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
		if (typeof value === 'number') return new Intl.NumberFormat(formatLocale(locale)).format(value)
		if (typeof value === 'string') return printText(path, value)
		if (Array.isArray(value))
			return value
				.map((item, row) => print(`${path}.${row}`, item))
				.join(value.some((item) => typeof item === 'object') ? '\n\n' : ', ')
		return (
			Object.entries(value)
				// What a row is known by says nothing to people.
				.filter(([key]) => key !== 'key' && key !== 'file')
				.map(([key, item]) => {
					const kind = kindOf(`${path}.${key}`)
					return printCell(isFieldKind(kind) ? labelOf(kind) : key, `${path}.${key}`, item)
				})
				.filter((line) => line !== '')
				.join('\n')
		)
	}
	/** "Unit: days", and where there are several languages "Unit (English): days". */
	const printCell = (label: string, path: string, value: Json | undefined): string => {
		const texts =
			typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined
		if (!texts) {
			const text = print(path, value)
			return text === '' ? '' : `${label}${colon(locale)}${text}`
		}
		return texts
			.filter(([language, text]) => isContentLocale(language) && text)
			.map(([language, text]) =>
				texts.length > 1
					? `${label} (${languageName(language, locale)})${colon(locale)}${String(text)}`
					: `${label}${colon(locale)}${String(text)}`,
			)
			.join('\n')
	}
	const printText = (path: string, value: string): string => {
		const kind = kindOf(path)
		if (kind === 'originalLanguage') return languageName(value, locale)
		const known = stages.find((one) => one === value)
		if (kind === 'stage' && known) return stage(known)
		const kindOfPlace = territories.find((one) => one === value)
		if (kind === 'territories' && kindOfPlace) return territory(kindOfPlace)
		if (/Date$|measuredOn$/.test(kind) && isPartialDate(value)) return formatPartialDate(value, locale)
		if (kind === 'licence') return licenceOf(value).name
		if (['themes', 'regions', 'author', 'partners', 'projects', 'events', 'related'].includes(kind))
			return names[`${kind}:${value}`] ?? value
		return value
	}
	return print
}
