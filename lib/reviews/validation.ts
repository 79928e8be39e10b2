import type { Change } from '../practices/compare'
import { kindOf } from '../practices/fields'

/** What an expert judged when they judged a practice: when it changes, their opinion is about another text. */
const judged: ReadonlySet<string> = new Set([
	'challenge',
	'challengeInFull',
	'solution',
	'solutionInFull',
	'beneficiaries',
	'whatFailed',
	'transferPotential',
	'participation',
	'stage',
	'evidence',
	'buildingBlocks',
])

/** Kinds of fields that changed, each once, in the order of the changes; the contact is nobody's business. */
export const changedKinds = (changes: readonly Change[]): string[] => [
	...new Set(changes.map(({ field }) => kindOf(field)).filter((kind) => !kind.startsWith('contact'))),
]

/** Those of them that an expert judged. A translation may change: only the original counts. */
export const changedJudgement = (changes: readonly Change[], original: string): string[] =>
	changedKinds(changes.filter(({ language }) => language === undefined || language === original)).filter(
		(kind) => judged.has(kind),
	)
