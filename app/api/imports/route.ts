import { readUpload } from '@/app/upload'
import { currentActor } from '@/lib/accounts/session'
import { keepImport } from '@/lib/imports/commands'
import { canImport } from '@/lib/imports/policy'
import { readApart } from '@/lib/imports/reading'
import type { ReadProblem } from '@/lib/imports/schema'
import { defaultLocale, isLocale } from '@/lib/locales'
import { paths } from '@/lib/paths'
import { RateLimit } from '@/lib/rate-limit'

/** Reading a file costs seconds of a processor. */
const perPerson = new RateLimit({ most: 20, minutes: 10 })

/**
 * Takes a file that somebody brings, reads it apart, and leads to what was read. A route and not an action: what is
 * sent is counted while it comes, and no more of it is kept than may be.
 */
export async function POST(request: Request): Promise<Response> {
	const asked = new URL(request.url).searchParams.get('locale') ?? ''
	const locale = isLocale(asked) ? asked : defaultLocale
	const actor = await currentActor()
	const to = (path: string, close = false) =>
		new Response(null, {
			status: 303,
			headers: { Location: path, 'Cache-Control': 'no-store', ...(close && { Connection: 'close' }) },
		})
	const refuse = (problem: ReadProblem, close = false) =>
		to(`${paths.bring(locale)}?problem=${problem}`, close)
	if (actor.kind !== 'person') return to(paths.signIn(locale, paths.bring(locale)), true)
	if (!canImport(actor)) return to(paths.bring(locale), true)
	// A form of another site, of which the browser says so.
	if (request.headers.get('sec-fetch-site') === 'cross-site') return refuse('notSent', true)
	if (!perPerson.take(actor.id)) return refuse('tooOften', true)
	const upload = await readUpload(request)
	if (!upload.ok) return refuse(upload.problem.code, upload.problem.code === 'tooLarge')
	const { name, bytes } = upload.value
	const read = await readApart(bytes, name)
	if (!read.ok) return refuse(read.problem.code)
	const kept = await keepImport(actor, { fileName: name, content: read.value })
	return kept.ok ? to(paths.lookOver(locale, kept.value.id)) : refuse(kept.problem.code)
}
