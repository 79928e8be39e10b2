import type { MembershipRole } from '../accounts/policy'
import type { PickedText } from '../localised'
import type { RevisionState } from '../practices/policy'
import type { SpaceAction } from './policy'
import type { RecordedAction } from './schema'

/** What the pages of an organisation's space show. Moments are ISO strings. */

/** Which of its practices are listed. A practice that is published may have a draft beside. */
export const standings = [
	'draft',
	'submitted',
	'in_review',
	'changes_requested',
	'published',
	'unconfirmed',
	'closed',
] as const
export type Standing = (typeof standings)[number]
export const isStanding = (value: unknown): value is Standing => standings.some((known) => known === value)

export type SpaceHead = {
	slug: string
	name: PickedText
	/** What this person may do here. */
	may: SpaceAction[]
}

export type SpacePractices = {
	counts: Record<Standing, number>
	/** Of all of them, wherever they stand. */
	all: number
	total: number
	page: number
	pages: number
	practices: SpacePractice[]
	/** What waits for somebody here, the oldest first. */
	pending: { approvals: number; changes: number; unconfirmed: number; invitations: number }
}

export type SpacePractice = {
	id: string
	slug: string
	title: PickedText | undefined
	/** What is being worked on, or what came of it last where nothing is published. */
	working:
		| { revisionId: string; state: RevisionState; updatedAt: string; editedBy: string | null }
		| undefined
	published: { publishedAt: string | null; confirmedAt: string | null; fresh: boolean } | undefined
}

export type SpaceMember = {
	userId: string
	name: string
	/** Undefined for those who may not see it. */
	email: string | undefined
	role: MembershipRole
	since: string
	/** The account is closed: they cannot sign in. */
	closed: boolean
	self: boolean
}

export type SpaceInvitation = {
	id: string
	email: string
	role: MembershipRole
	invitedBy: string | null
	sentAt: string
	expiresAt: string
	expired: boolean
}

export type SpaceRecord = {
	id: string
	at: string
	action: RecordedAction
	who: string | null
	whom: string | null
	from: MembershipRole | null
	to: MembershipRole | null
}

/** What somebody sees who follows the link of an invitation. */
export type InvitationPage = {
	organisation: PickedText
	slug: string
	role: MembershipRole
	email: string
	/** The account of that address, where there is one. */
	userId: string | null
	invitedBy: string | null
	expiresAt: string
}
