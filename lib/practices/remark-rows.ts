import type { Prisma } from '@/prisma/generated/client'
import type { Actor } from '../accounts/policy'
import { visibleTo } from './policy'
import type { RemarkThread } from './review-queries'
import type { PracticeDraft } from './schema'
import { textAt } from './wording'

type At = { id: string; practiceId: string; number: number; createdAt: Date }

/**
 * The remarks that stand at a revision: its own, and those made on earlier ones which were open when it began. They are
 * not copied, so that a thread stays one, wherever it is answered and settled.
 */
export const standingAt = (
	actor: Actor,
	{ id, practiceId, number, createdAt }: At,
): Prisma.RemarkWhereInput => ({
	OR: [
		{ revisionId: id },
		{
			revision: { AND: [{ practiceId, number: { lt: number } }, visibleTo(actor)] },
			OR: [{ resolvedAt: null }, { resolvedAt: { gte: createdAt } }],
		},
	],
})

/** A remark with its answers, as rows and as pages show it. */
export const threadSelect = {
	id: true,
	field: true,
	body: true,
	guestName: true,
	createdAt: true,
	resolvedAt: true,
	author: { select: { name: true } },
	resolvedBy: { select: { name: true } },
	revision: { select: { number: true } },
	wording: { select: { path: true, before: true, words: true, outcome: true } },
	replies: {
		orderBy: { createdAt: 'asc' },
		select: { id: true, body: true, guestName: true, createdAt: true, author: { select: { name: true } } },
	},
} satisfies Prisma.RemarkSelect

type Row = Prisma.RemarkGetPayload<{ select: typeof threadSelect }>

/** `draft`: the text as it stands, which the words proposed in it are held against. */
export const threadOf = (row: Row, draft: PracticeDraft): RemarkThread => ({
	id: row.id,
	...placeOf(row, draft),
	madeOn: row.revision.number,
	body: row.body,
	...writerOf(row),
	at: row.createdAt.toISOString(),
	resolved: row.resolvedAt
		? { by: row.resolvedBy?.name ?? null, at: row.resolvedAt.toISOString() }
		: undefined,
	replies: row.replies.map((reply) => ({
		id: reply.id,
		body: reply.body,
		...writerOf(reply),
		at: reply.createdAt.toISOString(),
	})),
})

function placeOf({ field, wording }: Row, draft: PracticeDraft): Pick<RemarkThread, 'field' | 'wording'> {
	if (!wording) return { field, wording: undefined }
	const text = textAt(draft, wording.path)
	return {
		// Its row may have another place by now.
		field: text?.field ?? field,
		wording: {
			before: wording.before,
			words: wording.words,
			outcome: wording.outcome ?? undefined,
			language: text?.language,
			now: text?.text,
		},
	}
}

/** Who wrote it; whoever came by a secret link has no account, and the name they gave. */
export const writerOf = ({
	author,
	guestName,
}: {
	author: { name: string | null } | null
	guestName: string | null
}): { author: string | null; byLink: boolean } => ({
	author: guestName ?? author?.name ?? null,
	byLink: guestName !== null,
})

/** A remark as it stands where its field is written. */
export type FieldRemark = {
	id: string
	field: string
	body: string
	/** Words it proposes for the field. */
	suggested: string | undefined
	author: string | null
	replies: number
}

export const fieldRemarkSelect = {
	id: true,
	field: true,
	body: true,
	guestName: true,
	author: { select: { name: true } },
	wording: { select: { path: true, words: true } },
	_count: { select: { replies: true } },
} satisfies Prisma.RemarkSelect

export const fieldRemarkOf = (
	row: Prisma.RemarkGetPayload<{ select: typeof fieldRemarkSelect }>,
	draft: PracticeDraft,
): FieldRemark => ({
	id: row.id,
	field: (row.wording && textAt(draft, row.wording.path)?.field) ?? row.field,
	body: row.body,
	suggested: row.wording?.words,
	author: writerOf(row).author,
	replies: row._count.replies,
})
