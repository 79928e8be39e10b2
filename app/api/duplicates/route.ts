import { z } from 'zod'
import { limitedBody } from '@/app/limited-body'
import { currentActor } from '@/lib/accounts/session'
import { locales } from '@/lib/locales'
import { findLikelyDuplicates } from '@/lib/practices/duplicate-queries'
import { RateLimit } from '@/lib/rate-limit'

const asked = z.object({
	locale: z.enum(locales),
	title: z.string(),
	summary: z.string().default(''),
	regions: z.array(z.string()).default([]),
	organisationId: z.string().optional(),
	practiceId: z.string().optional(),
})

/** Far more than a title, a summary and ten regions. */
const mostBytes = 32_000
/** Somebody who types for an hour asks every few seconds. */
const perPerson = new RateLimit({ most: 100, minutes: 5 })

const headers = { 'Cache-Control': 'private, no-store' }

/** What looks like the practice that is being described, while it is typed. For whoever is signed in. */
export async function POST(request: Request): Promise<Response> {
	const actor = await currentActor()
	if (actor.kind !== 'person') return new Response(null, { status: 401, headers })
	if (!perPerson.take(actor.id))
		return new Response(null, { status: 429, headers: { ...headers, 'Retry-After': '60' } })
	const body = await limitedBody(request, mostBytes)
	if (body === null) return new Response(null, { status: 413, headers })
	const { data } = asked.safeParse(jsonIn(body))
	if (!data) return new Response(null, { status: 400, headers })
	const { locale, ...described } = data
	return Response.json(await findLikelyDuplicates(actor, described, locale), { headers })
}

function jsonIn(body: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder().decode(body))
	} catch {
		return undefined
	}
}
