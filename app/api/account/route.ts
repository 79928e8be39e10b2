import { canAdminister, canContribute, canReview, isTranslator } from '@/lib/accounts/policy'
import { currentActor } from '@/lib/accounts/session'
import { countUnread } from '@/lib/notifications/queries'
import { countWaiting } from '@/lib/work/task-queries'

/** For the menu in the header of pages that are the same for everybody: who reads, and what waits for them. */
export async function GET() {
	const actor = await currentActor()
	const headers = { 'Cache-Control': 'private, no-store' }
	if (actor.kind !== 'person') return Response.json(null, { headers })
	return Response.json(
		{
			id: actor.id,
			name: actor.name,
			roles: {
				contributor: canContribute(actor),
				reviewer: canReview(actor),
				translator: isTranslator(actor),
				admin: canAdminister(actor),
			},
			waiting: await countWaiting(actor),
			unread: await countUnread(actor),
		},
		{ headers },
	)
}
