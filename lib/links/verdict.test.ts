import { describe, expect, it } from 'vitest'
import type { Outcome } from './ask'
import { judge, type Known, looksOffline, read } from './verdict'

const answered = (status: number, movedTo: string | null = null): Outcome => ({
	kind: 'answered',
	status,
	movedTo,
})
const silent = (reason: 'name' | 'nameLater' | 'timeout' = 'timeout'): Outcome => ({ kind: 'silent', reason })

it.each<[Outcome, string]>([
	[answered(200), 'ok'],
	[answered(204), 'ok'],
	[answered(200, 'https://new.example/'), 'moved'],
	[answered(404), 'gone'],
	[answered(410), 'gone'],
	[answered(404, 'https://new.example/'), 'gone'],
	[answered(401), 'refused'],
	[answered(403), 'refused'],
	[answered(429), 'refused'],
	[answered(999), 'silent'],
	[answered(405), 'refused'],
	[answered(304), 'refused'],
	[answered(500), 'silent'],
	[answered(503), 'silent'],
	[silent(), 'silent'],
	[{ kind: 'refused', reason: 'inside' }, 'forbidden'],
])('%j reads as %s', (outcome, expected) => {
	expect(read(outcome)).toBe(expected)
})

describe('one check after the other', () => {
	const start = Date.parse('2026-12-01T00:00:00.000Z')
	const fresh: Known = { state: 'unchecked', failures: 0, failingSince: null }
	/** The state after each answer, so many days after the first. */
	const states = (...answers: [number, Outcome][]) => {
		let known: Known = fresh
		return answers.map(([days, outcome]) => {
			known = judge(known, outcome, new Date(start + days * 86_400_000))
			return known.state
		})
	}
	it.each<[string, [number, Outcome][], string[]]>([
		['one that answers is well', [[0, answered(200)]], ['ok']],
		[
			'not found three times over three days is dead',
			[
				[0, answered(404)],
				[1.5, answered(404)],
				[3, answered(404)],
			],
			['failing', 'failing', 'dead'],
		],
		[
			'three times within a day is not',
			[
				[0, answered(404)],
				[0.3, answered(404)],
				[0.9, answered(404)],
			],
			['failing', 'failing', 'failing'],
		],
		[
			'twice over a month is not',
			[
				[0, silent()],
				[30, silent()],
			],
			['failing', 'failing'],
		],
		[
			'no answer at the end is unreachable',
			[
				[0, answered(404)],
				[1.5, answered(503)],
				[3, silent()],
			],
			['failing', 'failing', 'unreachable'],
		],
		[
			'one answer begins anew',
			[
				[0, silent()],
				[1.5, silent()],
				[3, answered(200)],
				[10, silent()],
			],
			['failing', 'failing', 'ok', 'failing'],
		],
		[
			'what was dead may come back',
			[
				[0, answered(410)],
				[1.5, answered(410)],
				[3, answered(410)],
				[10, answered(200, 'https://new.example/')],
			],
			['failing', 'failing', 'dead', 'moved'],
		],
		[
			'one that points inside is never a failure',
			[[0, { kind: 'refused', reason: 'inside' }]],
			['forbidden'],
		],
	])('%s', (_, answers, expected) => {
		expect(states(...answers)).toEqual(expected)
	})
	it('is asked again in a week, or sooner while it fails', () => {
		const now = new Date(start)
		const days = (verdict: { nextCheckAt: Date }) => (verdict.nextCheckAt.getTime() - start) / 86_400_000
		expect(days(judge(fresh, answered(200), now))).toBe(7)
		expect(days(judge(fresh, answered(404), now))).toBe(1.5)
	})
})

it.each([
	['three hosts, none of which answers', [silent(), silent('name'), silent()], true],
	['one that answers among them', [silent(), answered(500), silent()], false],
	['two that do not', [silent(), silent()], false],
	['names that nobody can look up now', [silent('nameLater')], true],
	['nothing asked', [], false],
	['only what points inside', [{ kind: 'refused', reason: 'inside' } as Outcome], false],
])('offline: %s', (_, outcomes, expected) => {
	expect(looksOffline(outcomes.map((outcome, host) => ({ host: String(host), outcome })))).toBe(expected)
})
