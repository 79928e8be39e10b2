import type { NumberList } from './number-list'

/**
 * How well entries answer a question, from lists of entries that have a word. Each term of the question is looked
 * for in several ways (as typed, by its concept, by its parts) and in several places (title, summary, names, often
 * in the text, anywhere): the best way an entry has a term by is what counts. Rare terms count more.
 */
export type Sighting = {
	entries: NumberList
	/** How much it is worth that the term is found so and there, 0 to 1. */
	weight: number
	/** The way, told in `ways` of the outcome. */
	way: number
}

export type Ranked = {
	/** 1 for each entry that answers. */
	matched: Uint8Array
	score: Float32Array
	/** For each term, the way + 1 in which an entry has it; 0 where it has not. */
	ways: Uint8Array[]
	/** How many entries have each term. */
	frequencies: number[]
	/** No entry has all of it: those that have most of it are shown. */
	partial: boolean
}

/** Of three terms or more an entry need not have all, but so much of what they weigh. */
const enough = 0.5
/** With fewer answers than these a reader is also shown what has about half of the question, after them. */
const few = 5
/**
 * What an entry that is lowered keeps of its score: it stands after one that is as good, but a word in the title still
 * counts for more than that (0.85 of a title's 1 is above a summary's 0.7).
 */
const keptByLowered = 0.85

/** What is judged: entries 0 to `size` - 1, of which `total` are `live`; `lowered` ones stand lower. */
export type Judged = { size: number; live: Uint8Array; total: number; lowered?: Uint8Array }

/** `terms` are sightings of each term; `excluded` lists entries that must not be found. */
export function rank(
	{ size, live, total, lowered }: Judged,
	terms: readonly (readonly Sighting[])[],
	excluded: readonly NumberList[],
): Ranked {
	const score = new Float32Array(size)
	const mass = new Float32Array(size)
	const ways: Uint8Array[] = []
	const frequencies: number[] = []
	/** Who may be found: 1. */
	const allowed = excluded.length > 0 ? live.slice() : live
	for (const entries of excluded) for (const number of entries.scan()) if (number < size) allowed[number] = 0

	let whole = 0
	for (const sightings of terms) {
		const way = new Uint8Array(size)
		const best = new Float32Array(size)
		let frequency = 0
		for (const { entries, weight, way: its } of sightings) {
			const numbers = entries.scan()
			for (let index = 0; index < numbers.length; index++) {
				const number = numbers[index] ?? 0
				const before = best[number]
				// Numbers that were given after these columns were read are beyond them.
				if (before === undefined || before >= weight || allowed[number] !== 1) continue
				if (before === 0) frequency++
				best[number] = weight
				way[number] = its + 1
			}
		}
		const rarity = Math.log(1 + (total + 1) / (frequency + 0.5))
		if (frequency > 0) {
			whole += rarity
			for (let number = 0; number < size; number++) {
				const weight = best[number] ?? 0
				if (weight === 0) continue
				score[number] = (score[number] ?? 0) + rarity * weight
				mass[number] = (mass[number] ?? 0) + rarity
			}
		}
		ways.push(way)
		frequencies.push(frequency)
	}

	const known = frequencies.filter((frequency) => frequency > 0).length
	const matched = new Uint8Array(size)
	const admit = (least: number): number => {
		let admitted = 0
		for (let number = 0; number < size; number++) {
			const its = mass[number] ?? 0
			if (its === 0 || its < least) continue
			matched[number] = 1
			admitted++
		}
		return admitted
	}
	let full = 0
	for (let number = 0; number < size; number++) {
		const its = mass[number] ?? 0
		if (its === 0) continue
		if (its >= whole * 0.999) full++
		// What has all of a question stands before what has a part of it.
		else score[number] = (score[number] ?? 0) * (its / whole) ** 2
		if (lowered?.[number] === 1) score[number] = (score[number] ?? 0) * keptByLowered
	}
	let some = admit((known <= 2 ? 1 : enough) * whole * 0.999)
	if (some < few && known > 1) some = admit(0.45 * whole)
	// Nothing has enough of it: whatever has the most.
	if (some === 0 && known > 0) admit(0)
	return { matched, score, ways, frequencies, partial: full === 0 && known > 0 }
}

/** The entries of a page, the best first; of two as good the one with the lower `place`. */
export function bestOf(
	numbers: Uint32Array,
	score: Float32Array,
	place: Uint32Array,
	from: number,
	most: number,
): number[] {
	const better = (a: number, b: number) =>
		(score[b] ?? 0) - (score[a] ?? 0) || (place[a] ?? 0) - (place[b] ?? 0)
	// Sorting everything for a dozen is what takes long: only the best so far are kept, the worst of them on top.
	const wanted = Math.min(from + most, numbers.length)
	if (wanted === 0) return []
	const heap = numbers.slice(0, wanted).sort((a, b) => better(b, a))
	let worst = score[heap[0] ?? 0] ?? 0
	for (let index = wanted; index < numbers.length; index++) {
		const number = numbers[index] ?? 0
		const its = score[number] ?? 0
		if (its < worst || (its === worst && better(number, heap[0] ?? 0) > 0)) continue
		replaceTop(heap, number, better)
		worst = score[heap[0] ?? 0] ?? 0
	}
	return [...heap.sort(better).subarray(from, wanted)]
}

/** Of a heap with the worst on top: what stands there goes. */
function replaceTop(heap: Uint32Array, number: number, better: (a: number, b: number) => number) {
	let at = 0
	for (;;) {
		const [left, right] = [2 * at + 1, 2 * at + 2]
		if (left >= heap.length) break
		const worse = right < heap.length && better(heap[right] ?? 0, heap[left] ?? 0) > 0 ? right : left
		if (better(heap[worse] ?? 0, number) <= 0) break
		heap[at] = heap[worse] ?? 0
		at = worse
	}
	heap[at] = number
}
