import type { Outcome } from './ask'

/**
 * What is thought of a link. `moved`: for good, to another address; `refused`: its server does not let machines in, so
 * nobody knows; `forbidden`: it points where this site never asks; `failing`: it did not answer, and is given time;
 * `dead`: "not found" ever since; `unreachable`: no answer ever since.
 */
export const linkStates = [
	'unchecked',
	'ok',
	'moved',
	'refused',
	'forbidden',
	'failing',
	'dead',
	'unreachable',
] as const
export type LinkState = (typeof linkStates)[number]
/** What its owner is told of, and readers are warned of. */
export const brokenStates = ['dead', 'unreachable'] as const satisfies LinkState[]
export const isBroken = (state: LinkState): boolean => state === 'dead' || state === 'unreachable'

const day = 86_400_000
/** A link is taken for broken after three checks that failed, over at least three days. */
export const checksToBreak = 3
export const daysToBreak = 3
export const daysBetweenChecks = 7
/** While it fails: so that the third check is after three days. */
export const daysBetweenRetries = 1.5

export type Known = {
	state: LinkState
	/** Checks that failed one after the other, and when the first did. */
	failures: number
	failingSince: Date | null
}
export type Verdict = Known & {
	/** The status, or the reason why there is none. */
	detail: string
	movedTo: string | null
	nextCheckAt: Date
}

/** How one answer reads, whatever was before. */
export function read(outcome: Outcome): 'ok' | 'moved' | 'refused' | 'forbidden' | 'gone' | 'silent' {
	if (outcome.kind === 'refused') return 'forbidden'
	if (outcome.kind === 'silent') return 'silent'
	const { status, movedTo } = outcome
	if (status >= 200 && status < 300) return movedTo === null ? 'ok' : 'moved'
	if (status === 404 || status === 410) return 'gone'
	// Servers that answer machines so let people in, as a rule.
	return status >= 500 || status < 200 ? 'silent' : 'refused'
}

/** What is thought of a link after one more answer. */
export function judge(known: Known, outcome: Outcome, now: Date): Verdict {
	const reading = read(outcome)
	const detail = outcome.kind === 'answered' ? String(outcome.status) : outcome.reason
	const inDays = (days: number) => new Date(now.getTime() + days * day)
	if (reading !== 'gone' && reading !== 'silent')
		return {
			state: reading,
			failures: 0,
			failingSince: null,
			detail,
			movedTo: outcome.kind === 'answered' && reading === 'moved' ? outcome.movedTo : null,
			nextCheckAt: inDays(daysBetweenChecks),
		}
	const failures = known.failures + 1
	const failingSince = known.failingSince ?? now
	const broken = failures >= checksToBreak && now >= new Date(failingSince.getTime() + daysToBreak * day)
	return {
		state: broken ? (reading === 'gone' ? 'dead' : 'unreachable') : 'failing',
		failures,
		failingSince,
		detail,
		movedTo: null,
		nextCheckAt: inDays(broken ? daysBetweenChecks : daysBetweenRetries),
	}
}

/**
 * Whether it is rather this site that has no network: of several hosts none answered at all. Then nothing is noted.
 */
export function looksOffline(outcomes: readonly { host: string; outcome: Outcome }[]): boolean {
	const asked = outcomes.filter(({ outcome }) => outcome.kind !== 'refused')
	const hosts = new Set(asked.map(({ host }) => host))
	if (
		asked.length > 0 &&
		asked.every(({ outcome }) => outcome.kind === 'silent' && outcome.reason === 'nameLater')
	)
		return true
	return hosts.size >= 3 && asked.every(({ outcome }) => outcome.kind === 'silent')
}
