import 'server-only'
import type { Actor } from '../accounts/policy'
import type { Transaction } from '../db'
import { notify, type Reader, readerSelect } from '../notifications/commands'
import type { Facts, NotificationKind } from '../notifications/kinds'
import { paths } from '../paths'
import type { Found } from './transition-commands'

/** Who is told of the moves of a practice, and of which. */
export type { Reader }

const reader = readerSelect
const active = { disabledAt: null }

/**
 * What is said between owner and reviewers goes to those alone who may read it now: not to somebody who has
 * left the organisation, nor to one who no longer reviews.
 */
const ofOwner = ({ organisationId }: Found) => ({ memberships: { some: { organisationId } } })
const ofReview = ({ organisationId }: Found) => ({
	siteRole: { not: 'member' as const },
	memberships: { none: { organisationId } },
})

/** Those who wrote or last edited this revision. */
export async function writersOf(tx: Transaction, revision: Found): Promise<Reader[]> {
	const ids = [revision.authorId, revision.lastEditedById].filter((id) => id !== null)
	return tx.user.findMany({ where: { id: { in: ids }, ...active, ...ofOwner(revision) }, select: reader })
}

export const coordinatorsOf = (tx: Transaction, organisationId: string): Promise<Reader[]> =>
	tx.user.findMany({
		where: { ...active, memberships: { some: { organisationId, role: 'coordinator' } } },
		select: reader,
	})

export const editors = (tx: Transaction): Promise<Reader[]> =>
	tx.user.findMany({ where: { ...active, siteRole: 'editor' }, select: reader })

/** Those who asked for changes of this revision or remarked on it. */
export const remarkersOf = (tx: Transaction, revision: Found): Promise<Reader[]> =>
	tx.user.findMany({
		where: {
			...active,
			...ofReview(revision),
			OR: [
				{ reviews: { some: { revisionId: revision.id } } },
				{ remarks: { some: { revisionId: revision.id } } },
			],
		},
		select: reader,
	})

/** Those who wrote under this remark. */
export const speakersOf = (tx: Transaction, revision: Found, remarkId: string): Promise<Reader[]> =>
	tx.user.findMany({
		where: {
			...active,
			AND: [
				{ OR: [ofOwner(revision), ofReview(revision)] },
				{ OR: [{ remarks: { some: { id: remarkId } } }, { remarkReplies: { some: { remarkId } } }] },
			],
		},
		select: reader,
	})

type Telling = {
	actor: Actor
	revision: Found
	to: readonly Reader[]
	/** What the person who acted wrote: a reason, an answer. */
	words?: string | null
	/** What else its words name. */
	facts?: Facts
	/** Where it leads, if not where notices of its kind do (`addressOf`). */
	path?: string
}

/** Tells each once, and never whoever caused it. */
export async function tell(tx: Transaction, notice: NotificationKind, telling: Telling): Promise<void> {
	const { actor, revision, to, words } = telling
	await notify(tx, {
		kind: notice,
		to,
		actor,
		facts: { title: await titleOf(tx, revision.id), ...telling.facts },
		path: telling.path ?? addressOf(notice, revision),
		words,
		practiceId: revision.practiceId,
	})
}

function addressOf(notice: NotificationKind, revision: Found): string {
	switch (notice) {
		case 'awaitingApproval':
		case 'resubmitted':
		case 'recommended':
		case 'reviewAssigned':
		case 'reviewUnassigned':
		case 'reviewDueSoon':
		case 'reviewOverdue':
		case 'opinionGiven':
			return paths.reviewRevision('en', revision.id)
		case 'published':
		case 'opinionAnswered':
			return paths.practice('en', revision.slug)
		default:
			return paths.submission('en', revision.id)
	}
}

/** In every language it has one in. */
export async function titleOf(tx: Transaction, revisionId: string) {
	const revision = await tx.revision.findUniqueOrThrow({
		where: { id: revisionId },
		select: { originalLanguage: true, texts: { select: { locale: true, title: true } } },
	})
	return {
		texts: Object.fromEntries(revision.texts.map((text) => [text.locale, text.title])),
		original: revision.originalLanguage,
	}
}
