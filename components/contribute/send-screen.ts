import type { Outcome } from './saver'
import type { SentScreen, StepScope } from './step-state'

/** An answer that takes longer is none. */
const patienceMs = 20_000
/** A browser lets no more go out while it closes a page. */
const mostWhenLeaving = 60_000

/** Sends one screen of a draft to app/api/drafts. */
export async function sendScreen(
	{ revisionId, ...scope }: StepScope,
	person: string,
	sent: SentScreen,
	leaving: boolean,
): Promise<Outcome> {
	// Sure to be lost; so nothing is in doubt.
	if (navigator.onLine === false) return { answer: 'offline' }
	const body = JSON.stringify({ ...scope, person, ...(leaving ? onlyChanged(sent) : sent) })
	const limit = AbortSignal.timeout(patienceMs)
	try {
		const response = await fetch(`/api/drafts/${revisionId}`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body,
			// Goes on when the page is closed.
			keepalive: new Blob([body]).size < mostWhenLeaving,
			signal: limit,
		})
		const answer: unknown = await response.json().catch(() => undefined)
		return isOutcome(answer) ? answer : { answer: 'failed' }
	} catch {
		return { answer: limit.aborted ? 'noAnswer' : 'offline' }
	}
}

/** What nobody touched need not travel in the little that a closing page may send. */
function onlyChanged(sent: SentScreen): SentScreen {
	const changed = Object.keys(sent.part).filter(
		(path) => JSON.stringify(sent.part[path]) !== JSON.stringify(sent.base[path]),
	)
	const only = (part: SentScreen['part']) =>
		Object.fromEntries(changed.filter((path) => path in part).map((path) => [path, part[path]]))
	return { ...sent, part: only(sent.part), base: only(sent.base), inDoubt: sent.inDoubt.map(only) }
}

const isOutcome = (value: unknown): value is Outcome =>
	typeof value === 'object' && value !== null && 'answer' in value && typeof value.answer === 'string'
