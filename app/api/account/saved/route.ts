import { z } from 'zod'
import { currentActor } from '@/lib/accounts/session'
import { saveQuickly } from '@/lib/collections/item-commands'
import { savedAmong } from '@/lib/collections/queries'
import { NotFound } from '@/lib/errors'
import { locales } from '@/lib/locales'
import { translatorFor } from '@/lib/translator'

const headers = { 'Cache-Control': 'private, no-store' }

/** For the buttons on pages that are the same for everybody: which of these practices the reader has saved. */
export async function GET(request: Request): Promise<Response> {
	const actor = await currentActor()
	const asked = new URL(request.url).searchParams.getAll('practice')
	return Response.json(actor.kind === 'person' ? await savedAmong(actor, asked) : null, { headers })
}

const wanted = z.object({ practice: z.string().max(200), locale: z.enum(locales) })

/** Saves one, and says where. Whatever stands in the way, the page that saves it explains. */
export async function POST(request: Request): Promise<Response> {
	// The cookie of a session does not come with what another site posts; this is for browsers that know no better.
	if (!['same-origin', null].includes(request.headers.get('sec-fetch-site')))
		return new Response(null, { status: 403 })
	const actor = await currentActor()
	const parsed = wanted.safeParse(await request.json().catch(() => null))
	if (actor.kind !== 'person' || !parsed.success) return new Response(null, { status: 400, headers })
	const { practice, locale } = parsed.data
	const t = await translatorFor(locale)
	try {
		const saved = await saveQuickly(actor, practice, t('collections.firstName'))
		if (!saved.ok) return Response.json({ code: saved.problem.code }, { status: 409, headers })
		return Response.json({ name: saved.value.into[0]?.name ?? '' }, { headers })
	} catch (error) {
		if (error instanceof NotFound) return new Response(null, { status: 404, headers })
		throw error
	}
}
