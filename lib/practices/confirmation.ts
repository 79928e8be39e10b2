import type { PickedText } from '../localised'
import { type Confirmed, countedFrom } from './freshness'
import type { PracticePage } from './page'

/**
 * What the link in a mail that asks for a confirmation does now. `answered`: by this person or another, or a new text
 * was published; `closed`: the practice is no longer in the catalogue, or this person no longer writes for its owner.
 */
export type LinkState = 'open' | 'answered' | 'expired' | 'closed'

export function linkState(
	link: {
		since: Date
		expiresAt: Date
		answered: boolean
		/** Whether the person may confirm this practice. */
		allowed: boolean
	},
	practice: Omit<Confirmed, 'lapsedAt'> | undefined,
	now: Date,
): LinkState {
	if (!practice || !link.allowed) return 'closed'
	if (link.answered || countedFrom(practice) > link.since) return 'answered'
	return link.expiresAt <= now ? 'expired' : 'open'
}

/** What the page of such a link shows. Moments are ISO. */
export type ConfirmationPage = {
	state: LinkState
	/** "I am not the one to ask" was this person's answer. */
	passedOn: boolean
	slug: string
	/** What is published. */
	revisionId: string
	title: PickedText
	/** The practice as it stands in the catalogue; undefined where the link does not work any more. */
	practice: PracticePage | undefined
	/** Where questions of readers go. */
	contact: { name: string | null; mailbox: string | null }
	/** From which its year is counted, and whether anybody ever confirmed it. */
	since: string
	everConfirmed: boolean
	/** When readers are told that nobody confirms it. */
	lapsesOn: string
	/** Whose link it is. */
	person: string
}
