import { type ContentLocale, contentLocales, isContentLocale } from '../locales'
import { limits } from './limits'
import { isLongText, type PracticeDraft, type TextField, textFields } from './schema'

/**
 * Paths into a PracticeDraft, as errors, remarks and comparisons name them. A *path* names a value of the
 * draft ("texts.ca.title", "evidence.0.claim.ca"); a *field* is the same without the language ("title",
 * "evidence.0.claim"), which is what a form's control and a remark are called; a *kind* is a field without
 * the number of its row ("evidence.claim"), which is what words (`template.…` in the messages) hang on.
 */
export const isTextField = (name: string): name is TextField =>
	(textFields as readonly string[]).includes(name)

/** The field a path belongs to, and the language of its text where it has one. */
export function fieldOf(path: string): { field: string; language?: ContentLocale } {
	const parts = path.split('.')
	if (parts[0] === 'texts') {
		const [, language = '', field = 'title'] = parts
		return isContentLocale(language) ? { field, language } : { field }
	}
	const last = parts.at(-1) ?? ''
	if (parts.length > 1 && isContentLocale(last))
		return { field: parts.slice(0, -1).join('.'), language: last }
	return { field: path }
}

export const kindOf = (field: string): string =>
	field
		.split('.')
		.filter((part) => !/^\d+$/.test(part))
		.join('.')

/** Every kind of field; each has words under `template.` in the messages. */
export const fieldKinds = [
	...textFields,
	'originalLanguage',
	'themes',
	'tags',
	'regions',
	'territories',
	'place',
	'latitude',
	'longitude',
	'stage',
	'startDate',
	'ongoing',
	'endDate',
	'setUpCostEur',
	'yearlyCostEur',
	'staffFte',
	'durationMonths',
	'fundingSources',
	'policyInstrument',
	'evidence',
	'evidence.claim',
	'evidence.indicator',
	'evidence.baseline',
	'evidence.value',
	'evidence.unit',
	'evidence.measuredOn',
	'evidence.method',
	'evidence.sourceTitle',
	'evidence.sourceUrl',
	'buildingBlocks',
	'buildingBlocks.title',
	'buildingBlocks.purpose',
	'buildingBlocks.enablingFactors',
	'buildingBlocks.lessons',
	'links',
	'links.title',
	'links.url',
	'images',
	'images.file',
	'images.alt',
	'images.credit',
	'images.caption',
	'attachments',
	'attachments.file',
	'attachments.title',
	'attachments.language',
	'author',
	'partners',
	'projects',
	'events',
	'related',
	'licence',
	'contact',
	'contact.mailbox',
	'contact.name',
	'contact.consent',
] as const
export type FieldKind = (typeof fieldKinds)[number]
export const isFieldKind = (kind: string): kind is FieldKind =>
	(fieldKinds as readonly string[]).includes(kind)

/** How long a text may be, by kind of field; of a list of texts each of them. */
export const limitOfKind: Partial<Record<FieldKind, number>> = {
	...Object.fromEntries(textFields.map((field) => [field, limits[field]])),
	tags: limits.tag,
	place: limits.place,
	fundingSources: limits.fundingSource,
	policyInstrument: limits.policyInstrument,
	'evidence.claim': limits.claim,
	'evidence.indicator': limits.indicator,
	'evidence.baseline': limits.figure,
	'evidence.value': limits.figure,
	'evidence.unit': limits.unit,
	'evidence.method': limits.method,
	'evidence.sourceTitle': limits.sourceTitle,
	'buildingBlocks.title': limits.blockTitle,
	'buildingBlocks.purpose': limits.blockText,
	'buildingBlocks.enablingFactors': limits.blockText,
	'buildingBlocks.lessons': limits.blockText,
	'links.title': limits.linkTitle,
	'images.alt': limits.imageAlt,
	'images.credit': limits.imageCredit,
	'images.caption': limits.imageCaption,
	'attachments.title': limits.attachmentTitle,
	'contact.name': limits.contactName,
}

/** Fields that hold several texts, one a line or between commas, and how many at most. */
export const limitOfList: Partial<Record<FieldKind, number>> = {
	tags: limits.tags,
	fundingSources: limits.fundingSources,
}

/** Fields that are read as Markdown (components/ui/prose.tsx); those with room for it may have headings. */
export const isMarkdown = (kind: FieldKind): boolean =>
	isLongText(kind) || /^buildingBlocks\.(purpose|enablingFactors|lessons)$/.test(kind)
export const hasHeadings = (kind: FieldKind): boolean => isMarkdown(kind) && (limitOfKind[kind] ?? 0) >= 5000

/** The row a field belongs to: 2 for "evidence.2.value". */
export function rowOf(field: string): number | undefined {
	const row = field.split('.')[1]
	return row !== undefined && /^\d+$/.test(row) ? Number(row) : undefined
}

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }

/** The value at a path; undefined where there is none. */
export function readPath(draft: PracticeDraft, path: string): Json | undefined {
	let value: unknown = draft
	for (const part of path.split('.')) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined
		value = (value as Record<string, unknown>)[part]
	}
	return value as Json | undefined
}

/** A copy with another value at a path of the template; missing objects on the way are made. */
export function writePath<T extends object>(draft: T, path: string, value: Json | undefined): T {
	const [first = '', ...rest] = path.split('.')
	const inner = (draft as Record<string, unknown>)[first]
	const written =
		rest.length === 0
			? value
			: writePath(typeof inner === 'object' && inner !== null ? inner : {}, rest.join('.'), value)
	if (Array.isArray(draft)) return draft.map((item, index) => (String(index) === first ? written : item)) as T
	return { ...draft, [first]: written }
}

/** Equality of plain JSON, whatever the order of keys; a missing key equals undefined. */
export function sameJson(one: Json | undefined, other: Json | undefined): boolean {
	if (one === other) return true
	if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
	if (Array.isArray(one) || Array.isArray(other))
		return (
			Array.isArray(one) &&
			Array.isArray(other) &&
			one.length === other.length &&
			one.every((item, index) => sameJson(item, other[index]))
		)
	return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
		sameJson(one[key], other[key]),
	)
}

/** The languages a draft has texts in, the original first. */
export const languagesOf = (draft: PracticeDraft): ContentLocale[] => [
	draft.originalLanguage,
	...contentLocales.filter(
		(locale) => locale !== draft.originalLanguage && draft.texts[locale] !== undefined,
	),
]
