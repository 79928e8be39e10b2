/**
 * Two versions of one text in one, where each changed other sentences; undefined where both changed the same or
 * neighbouring ones, because then no machine knows what was meant.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
	const [was, my, their] = [sentencesOf(base), sentencesOf(mine), sentencesOf(theirs)]
	if (was.length * Math.max(my.length, their.length) > mostPairs) return undefined
	const inMine = new Map(inCommon(was, my))
	const inTheirs = new Map(inCommon(was, their))
	let merged = ''
	let [w, m, t] = [0, 0, 0]
	/** What stands between two sentences that everybody kept: of it, one side may have changed something. */
	const between = (untilWas: number, untilMine: number, untilTheirs: number): boolean => {
		const [before, own, other] = [
			was.slice(w, untilWas).join(''),
			my.slice(m, untilMine).join(''),
			their.slice(t, untilTheirs).join(''),
		]
		if (!same(own, before) && !same(other, before) && !same(own, other)) return false
		merged += same(own, before) ? other : own
		return true
	}
	for (const [index] of was.entries()) {
		const [own, other] = [inMine.get(index), inTheirs.get(index)]
		if (own === undefined || other === undefined) continue
		if (!between(index, own, other)) return undefined
		merged += longer(my[own] ?? '', their[other] ?? '')
		;[w, m, t] = [index + 1, own + 1, other + 1]
	}
	return between(was.length, my.length, their.length) ? merged.trimEnd() : undefined
}

/** Beyond this many pairs of sentences nobody would read what came of it. */
const mostPairs = 250_000

const sentencesOf = (text: string): string[] =>
	[...new Intl.Segmenter('und', { granularity: 'sentence' }).segment(text)].map(({ segment }) => segment)

/** The last sentence of a text has no space after it, and gets one when another follows. */
const same = (one: string, other: string) => one.trim() === other.trim()
const longer = (one: string, other: string) => (one.length >= other.length ? one : other)

/** Pairs of places at which both lists have the same sentence, as many as can be in one order. */
function inCommon(one: readonly string[], other: readonly string[]): [number, number][] {
	const width = other.length + 1
	const lengths = new Uint16Array((one.length + 1) * width)
	const at = (i: number, j: number) => lengths[i * width + j] ?? 0
	for (let i = one.length - 1; i >= 0; i--)
		for (let j = other.length - 1; j >= 0; j--)
			lengths[i * width + j] = same(one[i] ?? '', other[j] ?? '')
				? at(i + 1, j + 1) + 1
				: Math.max(at(i + 1, j), at(i, j + 1))
	const pairs: [number, number][] = []
	let [i, j] = [0, 0]
	while (i < one.length && j < other.length) {
		if (same(one[i] ?? '', other[j] ?? '')) pairs.push([i++, j++])
		else if (at(i + 1, j) >= at(i, j + 1)) i++
		else j++
	}
	return pairs
}
