import type { PickedText } from '../localised'
import type { RevisionState } from '../practices/policy'
import type { DueState } from './due'

/**
 * What waits for coordinators, reviewers and editors, as their page shows it: by who has to do something about
 * it. Moments are ISO strings, days YYYY-MM-DD.
 */
export const queues = [
	/** Of organisations this person coordinates: to be passed on to the reviewers. */
	'awaitingApproval',
	/** This person is asked to judge it. */
	'mine',
	/** A reviewer has said what they think of it: an editor decides. */
	'toDecide',
	/** In review, and nobody is asked. */
	'unassigned',
	/** With other reviewers. */
	'others',
	/** Changes were asked for. */
	'withAuthors',
] as const
export type Queue = (typeof queues)[number]

/** How the page can be narrowed: to one queue, or to what is due. */
export const narrowings = ['mine', 'soon', 'overdue', 'toDecide', 'unassigned', 'withAuthors'] as const
export type Narrowing = (typeof narrowings)[number]
export const isNarrowing = (name: unknown): name is Narrowing => narrowings.some((known) => known === name)

export type QueueItem = {
	revisionId: string
	title: PickedText | undefined
	organisation: PickedText
	/** Level 2. */
	themes: { code: string; parent: string | null; name: string }[]
	state: RevisionState
	/** When it was last sent, or sent back. */
	since: string
	/** How often it was sent before. */
	round: number
	openRemarks: number
	/** A practice that is published already, in a new revision. */
	revised: boolean
	/** Who has it in hand. */
	reviewers: string[]
	/** The first day by which an answer is due: from this person; for editors, from anybody. */
	due: { on: string; state: DueState } | undefined
}

/** What decides in which queue something stands. */
export type QueueFacts = {
	state: RevisionState
	/** This person is asked, and has not answered. */
	mine: boolean
	/** Somebody recommended it, or gave an opinion, since it was last sent. */
	answered: boolean
	/** This person decides on what is answered. */
	decides: boolean
	/** Somebody is asked. */
	asked: boolean
}

export function queueOf({ state, mine, answered, decides, asked }: QueueFacts): Queue {
	if (state === 'submitted') return 'awaitingApproval'
	if (state === 'changes_requested') return 'withAuthors'
	if (mine) return 'mine'
	if (answered && decides) return 'toDecide'
	return asked || answered ? 'others' : 'unassigned'
}

export const isIn = (narrowing: Narrowing, queue: Queue, due: QueueItem['due']): boolean =>
	narrowing === 'soon' || narrowing === 'overdue' ? due?.state === narrowing : queue === narrowing

export type ReviewQueue = {
	queues: Record<Queue, QueueItem[]>
	/** How much each way to narrow the page would leave, whatever is chosen now. */
	counts: Record<Narrowing, number>
	/** All of it, in the theme chosen. */
	total: number
	/** Themes of what waits, to filter by: level 1, in the reader's language. */
	themes: { code: string; name: string; count: number }[]
	/** Level-1 themes this person is asked about; empty when about all. */
	ownThemes: string[]
	/** More waits than is shown: the longest waiting come first. */
	more: boolean
}
