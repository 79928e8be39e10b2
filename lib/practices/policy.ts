import { type Actor, roleIn } from '../accounts/policy'

/**
 * Who may do what with a revision, and where it leads: one table, used by pages and commands alike.
 * Rows are actions, columns the part somebody plays towards this revision, cells the states in which
 * they may.
 */
export const revisionStates = [
	'draft',
	'submitted',
	'in_review',
	'changes_requested',
	'published',
	'declined',
	'withdrawn',
	'superseded',
	'archived',
] as const
export type RevisionState = (typeof revisionStates)[number]

/** States in which a revision is the practice's working one. */
export const openStates = ['draft', 'submitted', 'in_review', 'changes_requested'] as const
export const isOpen = (state: RevisionState): boolean => (openStates as readonly string[]).includes(state)

/** Contributor and coordinator: of the organisation that owns the practice. Member: signed in, a stranger to it. */
export const parts = [
	'visitor',
	'member',
	'contributor',
	'coordinator',
	'reviewer',
	'editor',
	'admin',
] as const
export type Part = (typeof parts)[number]

export const revisionActions = [
	'view',
	'edit',
	'submit',
	'approve',
	'requestChanges',
	'recommend',
	'remark',
	'reply',
	'resolve',
	'assess',
	'assign',
	'validate',
	'answerOpinion',
	'publish',
	'decline',
	'withdraw',
	'archive',
	'revise',
	'restore',
	'confirm',
	'readdress',
] as const
export type RevisionAction = (typeof revisionActions)[number]

const every: readonly RevisionState[] = revisionStates
/** What its owners have sent off: neither a draft nor one they took back. */
const handedIn: readonly RevisionState[] = revisionStates.filter(
	(state) => state !== 'draft' && state !== 'withdrawn',
)
const sent: readonly RevisionState[] = ['submitted', 'in_review', 'changes_requested']
/** A draft has remarks too: of people without an account, who read it by a secret link (lib/draft-links). */
const remarked: readonly RevisionState[] = ['draft', ...sent]
const editable: readonly RevisionState[] = ['draft', 'changes_requested']
const reading: readonly RevisionState[] = ['in_review']
const live: readonly RevisionState[] = ['published']
/** What visitors may read, as long as its practice is in the catalogue: what is published, and what it replaced. */
export const readByVisitors: RevisionState[] = ['published', 'superseded']
const replaced: readonly RevisionState[] = ['superseded']
/** What is published without an expert's opinion may be given one later. */
const assessable: readonly RevisionState[] = [...reading, ...live]

type Row = Partial<Record<Part, readonly RevisionState[]>>

export const permissions: Record<RevisionAction, Row> = {
	view: { contributor: every, coordinator: every, reviewer: handedIn, editor: handedIn, admin: every },
	edit: { contributor: editable, coordinator: [...editable, 'submitted'] },
	submit: { contributor: editable, coordinator: editable },
	approve: { coordinator: ['submitted'] },
	requestChanges: { coordinator: ['submitted'], reviewer: reading, editor: reading, admin: reading },
	recommend: { reviewer: reading, editor: reading, admin: reading },
	remark: { coordinator: sent, reviewer: reading, editor: reading, admin: reading },
	reply: { contributor: remarked, coordinator: remarked, reviewer: sent, editor: sent, admin: sent },
	resolve: { contributor: ['draft'], coordinator: remarked, reviewer: sent, editor: sent, admin: sent },
	assess: { reviewer: assessable, editor: assessable, admin: assessable },
	assign: {
		editor: [...assessable, 'changes_requested'],
		admin: [...assessable, 'changes_requested'],
	},
	validate: { editor: live, admin: live },
	answerOpinion: { contributor: live, coordinator: live },
	publish: { editor: reading, admin: reading },
	decline: { editor: sent, admin: sent },
	withdraw: { contributor: ['draft', 'submitted'], coordinator: ['draft', 'submitted'] },
	archive: { coordinator: live, editor: live, admin: live },
	revise: {
		contributor: [...live, 'declined', 'withdrawn', 'archived'],
		coordinator: [...live, 'declined', 'withdrawn', 'archived'],
	},
	/** What a later text has replaced; all else that is over is taken up again by `revise`. */
	restore: { contributor: replaced, coordinator: replaced },
	confirm: { contributor: live, coordinator: live },
	/** Gives the practice another address. */
	readdress: { editor: [...sent, ...live], admin: [...sent, ...live] },
}

/** What reviewers and editors do as judges: never to what they had a hand in. */
const judgements: ReadonlySet<RevisionAction> = new Set([
	'requestChanges',
	'recommend',
	'remark',
	'assess',
	'assign',
	'validate',
	'publish',
	'decline',
	'archive',
])
export const isJudgement = (action: RevisionAction): boolean => judgements.has(action)

/** Who had a hand in a practice, besides the people of its owner. */
export type Involvement = {
	/** Whoever wrote or edited any revision of it, or declared a conflict of interest. */
	people: readonly string[]
	/** Organisations that took part in it. */
	partners: readonly string[]
}

/** What a decision needs to know of a revision. Without an involvement nobody is taken to have had a hand in it. */
export type RevisionFacts = Partial<Involvement> & {
	organisationId: string
	state: RevisionState
}

/** Whether this person had a hand in it, though its owner is not theirs (any more). */
export const isInvolved = (actor: Actor, { people = [], partners = [] }: Partial<Involvement>): boolean =>
	actor.kind === 'person' &&
	(people.includes(actor.id) ||
		actor.memberships.some(({ organisationId }) => partners.includes(organisationId)))

/**
 * The part a person plays towards a practice of this organisation. Who belongs to the owner plays that part
 * alone, whatever they are elsewhere on the site: nobody judges a practice of their own organisation.
 */
export function partOf(actor: Actor, organisationId: string): Part {
	if (actor.kind !== 'person') return 'visitor'
	return roleIn(actor, organisationId) ?? actor.siteRole
}

/** The states in which this person may do it; undefined when in none. */
function statesFor(actor: Actor, action: RevisionAction, revision: Omit<RevisionFacts, 'state'>) {
	if (actor.kind === 'system') return revisionStates
	const part = partOf(actor, revision.organisationId)
	const own = part === 'contributor' || part === 'coordinator'
	if (!own && isJudgement(action) && isInvolved(actor, revision)) return undefined
	return permissions[action][part]
}

export const canDo = (actor: Actor, action: RevisionAction, revision: RevisionFacts): boolean =>
	statesFor(actor, action, revision)?.includes(revision.state) ?? false

/** Whether this person may do it in some other state: then "not now" is the answer, rather than "not you". */
export const couldDo = (
	actor: Actor,
	action: RevisionAction,
	revision: Omit<RevisionFacts, 'state'>,
): boolean => statesFor(actor, action, revision) !== undefined

/** Every action this person may do on this revision now, in the order of the table. */
export const actionsFor = (actor: Actor, revision: RevisionFacts): RevisionAction[] =>
	revisionActions.filter((action) => canDo(actor, action, revision))

/** Actions that are refused without a reason. */
export const needsReason = (action: RevisionAction): boolean =>
	['requestChanges', 'decline', 'archive'].includes(action)

/**
 * Where an action leads; undefined for actions that leave the state alone.
 * `approved`: the owner's coordinator has let this revision pass, or sends it themself.
 */
export function nextState(action: RevisionAction, facts: { approved: boolean }): RevisionState | undefined {
	switch (action) {
		case 'submit':
			return facts.approved ? 'in_review' : 'submitted'
		case 'approve':
			return 'in_review'
		case 'requestChanges':
			return 'changes_requested'
		case 'publish':
			return 'published'
		case 'decline':
			return 'declined'
		case 'withdraw':
			return 'withdrawn'
		case 'archive':
			return 'archived'
		default:
			return undefined
	}
}

/**
 * May say who of the owner answers for a practice: a coordinator; and whoever does now, as long as they write for it.
 */
export function canPassOn(
	actor: Actor,
	practice: { organisationId: string; responsibleId: string | null },
): boolean {
	const role = roleIn(actor, practice.organisationId)
	return (
		role === 'coordinator' ||
		(role !== undefined && actor.kind === 'person' && actor.id === practice.responsibleId)
	)
}

/** Asks owners, finds what has lapsed: the jobs alone. */
export const canKeepCurrent = (actor: Actor): boolean => actor.kind === 'system'

/** The same rule of seeing as a Prisma `where` on Revision. */
export function visibleTo(actor: Actor) {
	if (actor.kind === 'system') return {}
	if (actor.kind === 'visitor') return { id: { in: [] as string[] } }
	const own = {
		practice: { organisationId: { in: actor.memberships.map((membership) => membership.organisationId) } },
	}
	const bySite = permissions.view[actor.siteRole]
	return bySite ? { OR: [own, { state: { in: [...bySite] } }] } : own
}
