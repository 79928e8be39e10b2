import type { Nearness } from './assignment'
import type { DueState } from './due'

/** Who judges a revision, as its page shows it. Days are YYYY-MM-DD, moments ISO strings. */
export type ReviewerOf = {
	assignmentId: string
	version: number
	name: string | null
	/** The person who reads the page. */
	you: boolean
	/** `rule`: chosen by theme; `self`: took it on; else an editor. */
	askedBy: 'rule' | 'self' | 'editor'
	assignedAt: string
	dueOn: string
	/** Only while an answer is waited for. */
	due: DueState | undefined
	/** That nothing ties them to the practice, or that something does; undefined until they say so. */
	declared: { at: string; conflict: boolean } | undefined
	/** What ties them to it: for editors, and for themselves. */
	conflict: string | null
	answeredAt: string | null
	ended: 'closed' | 'takenOff' | 'conflict' | 'unable' | undefined
}

export type Reviewers = {
	/** Those who are asked now, then those who were, each oldest first. */
	list: ReviewerOf[]
	/** What the reader can do: judge it as somebody who is asked, or take it on. */
	you: 'asked' | 'mayTakeOn' | 'conflict' | undefined
	/** Whether the reader has declared that nothing ties them to it. */
	free: boolean
	/** For editors: whom they can ask, nearest to the subject first. */
	choices: ReviewerChoice[] | undefined
}
/** `near`: undefined for a reviewer of other themes. */
export type ReviewerChoice = { id: string; name: string; near: Nearness | undefined; open: number }
