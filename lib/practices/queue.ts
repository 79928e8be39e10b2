import type { PickedText } from '../localised'

/** What waits for coordinators, reviewers and editors, as their page shows it. Moments are ISO strings. */
export const queues = ['awaitingApproval', 'inReview', 'recommended', 'changesRequested'] as const
export type Queue = (typeof queues)[number]

export type QueueItem = {
	revisionId: string
	title: PickedText | undefined
	organisation: PickedText
	/** Level 2. */
	themes: { code: string; parent: string | null; name: string }[]
	/** When it was last sent, or sent back. */
	since: string
	/** How often it was sent before. */
	round: number
	openRemarks: number
	/** A practice that is published already, in a new revision. */
	revised: boolean
	/** Whether this person has something to do about it now. */
	mine: boolean
}

export type ReviewQueue = {
	queues: Record<Queue, QueueItem[]>
	/** Themes of what waits, to filter by: level 1, in the reader's language. */
	themes: { code: string; name: string; count: number }[]
	/** Level-1 themes this person is asked about; empty when about all. */
	ownThemes: string[]
}
