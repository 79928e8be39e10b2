import type { PickedText } from '../localised'
import type { RevisionState } from '../practices/policy'

/** Somebody's own work as the page of it shows it. Moments are ISO strings. */
export const taskKinds = [
	'approve',
	'answer',
	'review',
	'assign',
	'decide',
	'confirm',
	'update',
	'publish',
	'finish',
] as const
export type TaskKind = (typeof taskKinds)[number]

/** Something that waits for this person. */
export type Task = {
	kind: TaskKind
	title: PickedText | undefined
	organisation: PickedText
	/** Where it is done. */
	href: string
	/** Since when it waits. */
	since: string
	/** When it should be done; null where nobody said so. */
	due: string | null
	overdue: boolean
	/** The name of the language it is translated into, where that is what waits. */
	language?: string
}

/** What one began oneself: it waits for nobody else. */
export const isOwnDraft = (kind: TaskKind): boolean => kind === 'finish' || kind === 'publish'

/** Something of one's own that waits for somebody else. */
export type Pending = {
	title: PickedText | undefined
	state: RevisionState
	href: string
	since: string
}

/** What somebody else did, since one last looked, with a practice one has to do with. */
export type Change = {
	title: PickedText | undefined
	action: string
	who: string | null
	reason: string | null
	at: string
	href: string
}

export type Work = {
	/** What is overdue first, then what waits longest. */
	tasks: Task[]
	pending: Pending[]
	changes: Change[]
	/** There are more changes than are shown. */
	moreChanges: boolean
	/** Since when changes are shown. */
	since: string
	unread: number
}

/** What comes first is what is late, then what is due soonest, then what waits longest. */
export const byUrgency = (one: Task, other: Task): number =>
	Number(other.overdue) - Number(one.overdue) ||
	(one.due ?? '9999').localeCompare(other.due ?? '9999') ||
	one.since.localeCompare(other.since)

/** Who has never looked sees what happened in the last weeks. */
export const changesSince = (seenAt: Date | null, now: Date): Date =>
	seenAt ?? new Date(now.getTime() - 14 * 24 * 3_600_000)
