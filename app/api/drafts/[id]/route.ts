import { z } from 'zod'
import { partIn, saveScreen, stepScope } from '@/app/[locale]/contribute/practices/[id]/edit/save-screen'
import type { ScreenAnswer } from '@/components/contribute/step-state'
import { currentActor } from '@/lib/accounts/session'
import { boundedBody } from '../../bounded-body'
import { isOwnPage } from '../../own-page'

type Context = { params: Promise<{ id: string }> }

const body = z.object({
	...stepScope.omit({ revisionId: true }).shape,
	/** Who wrote it: somebody else may be signed in by now, in another tab. */
	person: z.string(),
	version: z.int().min(0).max(999_999_999),
	base: z.unknown(),
	part: z.unknown(),
	inDoubt: z.array(z.unknown()).max(5).default([]),
	background: z.boolean(),
})

/** As much as a form may send (next.config.js). */
const mostBytes = 2 * 1024 * 1024

const statusOf: Record<ScreenAnswer['answer'], number> = {
	saved: 200,
	invalid: 422,
	overtaken: 409,
	otherLanguage: 409,
	closed: 409,
	signedOut: 401,
	someoneElse: 403,
	gone: 404,
	busy: 503,
}

/** One screen of a draft, as the form in the browser sends it while somebody writes: components/contribute/saver.ts. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
	if (!isOwnPage(request)) return new Response(null, { status: 403 })
	const text = await boundedBody(request, mostBytes)
	if (text === undefined) return new Response(null, { status: 413 })
	const sent = body.safeParse(read(text))
	const scope = stepScope.safeParse({ ...sent.data, revisionId: (await params).id })
	if (!sent.success || !scope.success) return new Response(null, { status: 400 })

	const actor = await currentActor()
	const answer: ScreenAnswer =
		actor.kind === 'person' && actor.id !== sent.data.person
			? { answer: 'someoneElse' }
			: await saveScreen(actor, scope.data, {
					version: sent.data.version,
					base: partIn(sent.data.base, scope.data),
					part: partIn(sent.data.part, scope.data),
					inDoubt: sent.data.inDoubt.map((each) => partIn(each, scope.data)),
					background: sent.data.background,
				})
	return Response.json(answer, {
		status: statusOf[answer.answer],
		headers: {
			'Cache-Control': 'private, no-store',
			...(answer.answer === 'busy' ? { 'Retry-After': '5' } : {}),
		},
	})
}

function read(text: string): unknown {
	try {
		return JSON.parse(text)
	} catch {
		return undefined
	}
}
