import type { Criterion, Level, Scores, WholeScores } from './rubric'

/** An opinion as anybody reads it who may. Moments are ISO strings; words are in its own language. */
export type OpinionEntry = {
	id: string
	version: number
	/** Null for an expert who chose not to be named. */
	name: string | null
	affiliation: string | null
	givenAt: string
	/** Since when it is declared that nothing ties the expert to the practice. */
	declaredAt: string | null
	/** Of the revision it is about. */
	number: number
	locale: string
	summary: string
	scores: WholeScores
	/** Kinds of fields (lib/practices/fields.ts) that have changed since, in what is live now, or is read now. */
	changed: string[]
	reply: { body: string; at: string; changedAt: string | null; canChange: boolean } | undefined
	withdrawn: { at: string; reason: string } | undefined
	/** A validation of the practice rests on it. */
	validatedAt: string | null
	/** The reader wrote it. */
	yours: boolean
	/** What keeps it from carrying a validation; for editors. */
	lacks: (Criterion | 'name' | 'changed' | 'yours')[]
}

/** The reader's own draft. */
export type OwnOpinion = {
	version: number
	given: boolean
	scores: Scores
	summary: string
	locale: string
	named: boolean | null
	name: string
	affiliation: string
	/** Fields that are still open, as their controls are named. */
	open: string[]
}
export type { Level }
