import type { Prisma } from '@/prisma/generated/client'
import { type PickedText, pickText, readLocalised } from '../localised'
import { type NamedRegion, regionName, regionNameSelect } from '../nuts'

export const eventKinds = ['policy_learning_event', 'study_visit', 'conference'] as const
export type EventKind = (typeof eventKinds)[number]

export const sessionKinds = ['presentation', 'round_table', 'visit', 'workshop'] as const
export type SessionKind = (typeof sessionKinds)[number]

/** An event in a list, or where something else speaks of it. */
export type EventMention = {
	slug: string
	kind: EventKind
	title: PickedText
	summary: PickedText | undefined
	/** YYYY-MM-DD, both inclusive. */
	startDate: string
	endDate: string
	online: boolean
	/** A town, or the region in the reader's language where the event was in no one town. */
	place: string | null
}

export const eventMentionSelect = {
	slug: true,
	kind: true,
	title: true,
	summary: true,
	startDate: true,
	endDate: true,
	online: true,
	place: true,
	region: { select: regionNameSelect },
} as const satisfies Prisma.EventSelect

type Row = {
	slug: string
	kind: EventKind
	title: unknown
	summary: unknown
	startDate: Date
	endDate: Date
	online: boolean
	place: string | null
	region: NamedRegion | null
}

export const eventMention = (row: Row, locale: string): EventMention => ({
	slug: row.slug,
	kind: row.kind,
	title: pickText(readLocalised(row.title), locale) ?? { text: row.slug, locale: 'en' },
	summary: pickText(readLocalised(row.summary), locale),
	startDate: isoDay(row.startDate),
	endDate: isoDay(row.endDate),
	online: row.online,
	place: row.place ?? (row.region && !row.online ? regionName(row.region, locale) : null),
})

/** A column of type `date`, which Prisma gives as midnight UTC. */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10)
