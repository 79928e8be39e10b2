import { currentActor } from '@/lib/accounts/session'
import { NotFound } from '@/lib/errors'
import { follow } from '@/lib/follows/commands'
import { isFollowing } from '@/lib/follows/queries'
import { followSubject } from '@/lib/follows/schema'

const headers = { 'Cache-Control': 'private, no-store' }

/** For the button on pages that are the same for everybody: whether the reader follows this; null for visitors. */
export async function GET(request: Request): Promise<Response> {
	const actor = await currentActor()
	const asked = followSubject.safeParse(Object.fromEntries(new URL(request.url).searchParams))
	const known = actor.kind === 'person' && asked.success
	return Response.json(known ? await isFollowing(actor, asked.data) : null, { headers })
}

/** Follows it. Whatever stands in the way, the page where it is followed explains. */
export async function POST(request: Request): Promise<Response> {
	// The cookie of a session does not come with what another site posts; this is for browsers that know no better.
	if (!['same-origin', null].includes(request.headers.get('sec-fetch-site')))
		return new Response(null, { status: 403 })
	const actor = await currentActor()
	const wanted = followSubject.safeParse(await request.json().catch(() => null))
	if (actor.kind !== 'person' || !wanted.success) return new Response(null, { status: 400, headers })
	try {
		const followed = await follow(actor, wanted.data)
		return new Response(null, { status: followed.ok ? 204 : 409, headers })
	} catch (error) {
		if (error instanceof NotFound) return new Response(null, { status: 404, headers })
		throw error
	}
}
