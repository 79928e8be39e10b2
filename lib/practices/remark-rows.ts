import type { Prisma } from '@/prisma/generated/client'
import type { RemarkThread } from './review-queries'

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
	replies: {
		orderBy: { createdAt: 'asc' },
		select: { id: true, body: true, guestName: true, createdAt: true, author: { select: { name: true } } },
	},
} satisfies Prisma.RemarkSelect

type Row = Prisma.RemarkGetPayload<{ select: typeof threadSelect }>

export const threadOf = (row: Row): RemarkThread => ({
	id: row.id,
	field: row.field,
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
