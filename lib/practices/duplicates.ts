import type { PickedText } from '../localised'

/** Why a practice may be the one that is being described. */
export type DuplicateReason =
	| { code: 'sameTitle' }
	| { code: 'nearTitle' }
	| { code: 'about'; subjects: string[] }
	| { code: 'region'; name: string }
	| { code: 'owner' }

/** A practice that may be the one that is being described. */
export type LikelyDuplicate = {
	/** A draft is one of the reader's own organisations'. */
	kind: 'published' | 'draft'
	/** Of a published practice its slug, of a draft the id of its revision. */
	key: string
	practiceId: string
	title: PickedText
	owner: PickedText
	/** Whether the reader writes for its owner. */
	own: boolean
	reasons: DuplicateReason[]
}
