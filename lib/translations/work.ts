import type { PickedText } from '../localised'
import type { TranslationStatus } from './schema'

/** What waits for those who translate: why a practice stands in the list. */
export const workKinds = ['changed', 'waiting', 'begun', 'missing'] as const
export type WorkKind = (typeof workKinds)[number]
export const isWorkKind = (value: unknown): value is WorkKind => workKinds.some((kind) => kind === value)

export const workPageSize = 20

export type WorkItem = {
	practiceId: string
	/** Of the original. */
	title: PickedText
	owner: string
	/** Undefined while nothing is written in this language. */
	status: TranslationStatus | undefined
	/** Texts there are, translated, changed since. */
	total: number
	filled: number
	changed: number
	waiting: boolean
	/** False where nobody has counted: it came with the practice, and nobody has opened it here. */
	counted: boolean
}

export type WorkCounts = Record<WorkKind | 'all', number>

export type WorkPage = { items: WorkItem[]; counts: WorkCounts; page: number; pages: number }
