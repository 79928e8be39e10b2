import type { Prisma } from '@/prisma/generated/client'
import { type PickedText, pickText, readLocalised } from '../localised'
import { type NamedRegion, regionName, regionNameSelect } from '../nuts'
import type { Stage, TextOrigin } from './schema'

/** A published practice where something else speaks of it: an event, an article, a transfer. */
export type PracticeMention = {
	slug: string
	title: PickedText
	summary: PickedText | undefined
	/** Who wrote title and summary in the language shown. */
	origin: TextOrigin
	stage: Stage | null
	/** The owner. */
	organisation: { slug: string; name: PickedText | undefined }
	regions: { code: string; name: string }[]
}

/** For a relation to Practice; rows without a live revision are not to be shown to anybody. */
export const mentionSelect = {
	slug: true,
	organisation: { select: { slug: true, name: true } },
	liveRevision: {
		select: {
			originalLanguage: true,
			stage: true,
			texts: { select: { locale: true, origin: true, title: true, summary: true } },
			regions: { select: { region: { select: regionNameSelect } }, orderBy: { position: 'asc' } },
		},
	},
} as const satisfies Prisma.PracticeSelect

type Row = {
	slug: string
	organisation: { slug: string; name: unknown }
	liveRevision: {
		originalLanguage: string
		stage: Stage | null
		texts: { locale: string; origin: TextOrigin; title: string; summary: string }[]
		regions: { region: NamedRegion }[]
	} | null
}

/** Undefined while the practice is not published. */
export function practiceMention(row: Row | null, locale: string): PracticeMention | undefined {
	const live = row?.liveRevision
	if (!row || !live) return undefined
	const inEach = (field: 'title' | 'summary') =>
		readLocalised(Object.fromEntries(live.texts.map((text) => [text.locale, text[field]])))
	const title = pickText(inEach('title'), locale, live.originalLanguage)
	return (
		title && {
			slug: row.slug,
			title,
			summary: pickText(inEach('summary'), locale, live.originalLanguage),
			origin: live.texts.find((text) => text.locale === title.locale)?.origin ?? 'original',
			stage: live.stage,
			organisation: {
				slug: row.organisation.slug,
				name: pickText(readLocalised(row.organisation.name), locale),
			},
			regions: live.regions.map(({ region }) => ({ code: region.code, name: regionName(region, locale) })),
		}
	)
}

/** Those of a list that are published, in its order. */
export const practiceMentions = (rows: readonly (Row | null)[], locale: string): PracticeMention[] =>
	rows.flatMap((row) => practiceMention(row, locale) ?? [])
