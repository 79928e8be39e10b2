import type { Prisma } from '@/prisma/generated/client'
import { type EventMention, eventMention, eventMentionSelect } from '../events/schema'
import { type PickedText, pickText, readLocalised } from '../localised'
import { type NamedRegion, regionName, regionNameSelect } from '../nuts'
import { mentionSelect, type PracticeMention, practiceMention } from '../practices/mentions'
import { readSources, type Source } from '../sources'

/** In the order in which a transfer goes; abandoned may follow any of them. */
export const transferStages = [
	'interested',
	'exploring',
	'planned',
	'implementing',
	'adopted',
	'abandoned',
] as const
export type TransferStage = (typeof transferStages)[number]

type Place = { code: string; name: string }

/** Who said so, and on which day (YYYY-MM-DD). */
export type Confirmation = { by: string; on: string }

/** One line of the ledger: who took up what from whom. */
export type TransferEntry = {
	slug: string
	title: PickedText
	summary: PickedText | undefined
	stage: TransferStage
	/** "2022-02-24" or part of it. */
	since: string | null
	/** The practice taken up, where it is published here. */
	practice: PracticeMention | undefined
	/** Where it came from: said of the transfer itself, else the practice's first region. */
	from: Place | null
	to: Place
	adopter: { slug: string; name: PickedText | undefined } | null
	event: EventMention | null
	reused: PickedText | undefined
	adapted: PickedText | undefined
	dropped: PickedText | undefined
	policyInstrument: PickedText | undefined
	adopterConfirmed: Confirmation | null
	ownerConfirmed: Confirmation | null
	sources: Source[]
}

export const transferSelect = {
	slug: true,
	title: true,
	summary: true,
	stage: true,
	since: true,
	practice: { select: mentionSelect },
	sourceRegion: { select: regionNameSelect },
	adopterRegion: { select: regionNameSelect },
	adopter: { select: { slug: true, name: true } },
	event: { select: eventMentionSelect },
	reused: true,
	adapted: true,
	dropped: true,
	policyInstrument: true,
	adopterConfirmedAt: true,
	adopterConfirmedBy: true,
	ownerConfirmedAt: true,
	ownerConfirmedBy: true,
	sources: true,
} as const satisfies Prisma.TransferSelect

export type TransferRow = Prisma.TransferGetPayload<{ select: typeof transferSelect }>

/** Newest first; the slug keeps the order the same from page to page. */
export const transferOrder = [
	{ since: { sort: 'desc', nulls: 'last' } },
	{ slug: 'asc' },
] as const satisfies Prisma.TransferOrderByWithRelationInput[]

export function transferEntry(row: TransferRow, locale: string): TransferEntry {
	const text = (json: unknown) => pickText(readLocalised(json), locale)
	const place = (region: NamedRegion): Place => ({ code: region.code, name: regionName(region, locale) })
	const practice = practiceMention(row.practice, locale)
	return {
		slug: row.slug,
		title: text(row.title) ?? { text: row.slug, locale: 'en' },
		summary: text(row.summary),
		stage: row.stage,
		since: row.since,
		practice,
		from: row.sourceRegion ? place(row.sourceRegion) : (practice?.regions[0] ?? null),
		to: place(row.adopterRegion),
		adopter: row.adopter && { slug: row.adopter.slug, name: text(row.adopter.name) },
		event: row.event && eventMention(row.event, locale),
		reused: text(row.reused),
		adapted: text(row.adapted),
		dropped: text(row.dropped),
		policyInstrument: text(row.policyInstrument),
		adopterConfirmed: confirmation(row.adopterConfirmedAt, row.adopterConfirmedBy),
		ownerConfirmed: confirmation(row.ownerConfirmedAt, row.ownerConfirmedBy),
		sources: readSources(row.sources),
	}
}

const confirmation = (at: Date | null, by: string | null): Confirmation | null =>
	at && by ? { by, on: at.toISOString().slice(0, 10) } : null

/** `both`, or who has still to say so. */
export type Confirmed = 'both' | 'adopterOnly' | 'ownerOnly' | 'neither'

export function confirmedBy(transfer: Pick<TransferEntry, 'adopterConfirmed' | 'ownerConfirmed'>): Confirmed {
	if (transfer.adopterConfirmed && transfer.ownerConfirmed) return 'both'
	if (transfer.adopterConfirmed) return 'adopterOnly'
	return transfer.ownerConfirmed ? 'ownerOnly' : 'neither'
}
