import type { JudgedQuery, Kind } from './judged'

/** How well lists of answers fit the judged queries. Only the first answers count: who does not see it, asks anew. */
export const depth = 5

/** Least recall of each kind, in either half. */
export const targets: Record<Kind, number> = { own: 0.95, across: 0.85, typo: 0.9 }

export type Answered = JudgedQuery & {
	/** Slugs, best first. */
	came: readonly string[]
	/** What search said of the words: "unknown: …", "looked for: …"; empty where it said nothing. */
	said: string
}

/** The share of what answers that is among the first; 1 where they are full of it. Of nothing: NaN. */
export function recall(relevant: readonly string[], came: readonly string[]): number {
	const first = new Set(came.slice(0, depth))
	const found = relevant.filter((slug) => first.has(slug)).length
	return found / Math.min(depth, relevant.length)
}

/** 1 when the first answer is right, 1/2 when it is the second …, 0 when none of the first is. */
export function reciprocalRank(relevant: readonly string[], came: readonly string[]): number {
	const place = came.slice(0, depth).findIndex((slug) => relevant.includes(slug))
	return place < 0 ? 0 : 1 / (place + 1)
}

/** Means; NaN of no questions. */
export type Measured = { queries: number; recall: number; rank: number }

type Asked = Pick<Answered, 'relevant' | 'came'>

export const measure = (answered: readonly Asked[]): Measured => ({
	queries: answered.length,
	recall: mean(answered.map(({ relevant, came }) => recall(relevant, came))),
	rank: mean(answered.map(({ relevant, came }) => reciprocalRank(relevant, came))),
})

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Of all, of what the team tunes on, of what is held out. */
export type Row = { name: string; all: Measured; tuned: Measured; held: Measured }

const row = (name: string, answered: readonly (Asked & { held: boolean })[]): Row => ({
	name,
	all: measure(answered),
	tuned: measure(answered.filter(({ held }) => !held)),
	held: measure(answered.filter(({ held }) => held)),
})

export type Tables = { all: Row; kinds: Row[]; locales: Row[]; pairs: Row[] }

/**
 * Rows in the order in which the questions come. A pair is the language of the question and that of the
 * original of what answers; a question with answers of two languages counts in two, each with those alone.
 */
export function tabulate(answered: readonly Answered[], originals: ReadonlyMap<string, string>): Tables {
	const by = (of: (one: Answered) => string) =>
		[...Map.groupBy(answered, of)].map(([name, group]) => row(name, group))
	const pairs = answered.flatMap((one) =>
		[...Map.groupBy(one.relevant, (slug) => originals.get(slug) ?? '?')].map(([original, relevant]) => ({
			...one,
			relevant,
			pair: `${one.locale} → ${original}`,
		})),
	)
	return {
		all: row('all', answered),
		kinds: by(({ kind }) => kind),
		locales: by(({ locale }) => locale),
		pairs: [...Map.groupBy(pairs, ({ pair }) => pair)].map(([name, group]) => row(name, group)),
	}
}

export type Verdict = { kind: Kind; target: number; tuned: number; held: number; met: boolean }

/** A target counts in each half by itself: what was tuned on proves little, what is held out is few. */
export const judge = (answered: readonly Answered[]): Verdict[] =>
	(Object.keys(targets) as Kind[]).map((kind) => {
		const { tuned, held } = row(
			kind,
			answered.filter((one) => one.kind === kind),
		)
		const target = targets[kind]
		const met = [tuned, held].every((half) => half.recall >= target)
		return { kind, target, tuned: tuned.recall, held: held.recall, met }
	})

/** Questions of which something that answers did not come, the worst first. */
export const misses = (answered: readonly Answered[]): Answered[] =>
	answered
		.filter(({ relevant, came }) => recall(relevant, came) < 1)
		.sort((a, b) => recall(a.relevant, a.came) - recall(b.relevant, b.came))
