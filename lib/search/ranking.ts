/**
 * How well entries answer a question, from lists of entries that have a word. Each term of the question is looked
 * for in several ways (as typed, by its concept, by its parts) and in several places (title, summary, names, often
 * in the text, anywhere): the best way an entry has a term by is what counts. Rare terms count more.
 */
export type Sighting = {
	entries: Uint32Array
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

/** `terms` are sightings of each term; `excluded` lists entries that must not be found. */
export function rank(
	size: number,
	live: Uint8Array,
	total: number,
	terms: readonly (readonly Sighting[])[],
	excluded: readonly Uint32Array[],
): Ranked {
	const score = new Float32Array(size)
	const mass = new Float32Array(size)
	const ways: Uint8Array[] = []
	const frequencies: number[] = []
	const banned = new Uint8Array(size)
	for (const entries of excluded) for (const number of entries) if (number < size) banned[number] = 1

	let whole = 0
	for (const sightings of terms) {
		const way = new Uint8Array(size)
		const best = new Float32Array(size)
		let frequency = 0
		for (const sighting of sightings)
			for (const number of sighting.entries) {
				if (number >= size || !live[number] || banned[number]) continue
				const before = best[number] ?? 0
				if (before >= sighting.weight) continue
				if (before === 0) frequency++
				best[number] = sighting.weight
				way[number] = sighting.way + 1
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
	let [full, some] = [0, 0]
	const admit = (least: number) => {
		some = 0
		for (let number = 0; number < size; number++) {
			const its = mass[number] ?? 0
			if (its < least || its === 0) continue
			matched[number] = 1
			some++
		}
	}
	for (const its of mass) if (its > 0 && its >= whole * 0.999) full++
	admit((known <= 2 ? 1 : enough) * whole * 0.999)
	if (some < few && known > 1) admit(0.45 * whole)
	// Nothing has enough of it: whatever has the most.
	if (some === 0 && known > 0) admit(0)
	// What has all of a question stands before what has a part of it.
	for (let number = 0; number < size; number++) {
		const its = (mass[number] ?? 0) / (whole || 1)
		if (its > 0) score[number] = (score[number] ?? 0) * its * its
	}
	return { matched, score, ways, frequencies, partial: full === 0 && known > 0 }
}

/** The entries of a page, the best first; of two as good the one that stands first in `tie`. */
export function bestOf(
	numbers: Uint32Array,
	score: Float32Array,
	tie: Uint32Array,
	from: number,
	most: number,
): number[] {
	const place = new Uint32Array(score.length)
	for (let index = 0; index < tie.length; index++) place[tie[index] ?? 0] = index
	const before = (a: number, b: number) =>
		(score[b] ?? 0) - (score[a] ?? 0) || (place[a] ?? 0) - (place[b] ?? 0)
	const wanted = from + most
	// Sorting everything for a dozen is what takes long: what cannot be among the first is left out beforehand.
	let candidates = numbers
	if (numbers.length > 2000 && wanted < numbers.length / 4) {
		const threshold = nth(numbers, score, wanted)
		const above = numbers.filter((number) => (score[number] ?? 0) > threshold)
		const level = numbers.filter((number) => (score[number] ?? 0) === threshold)
		const missing = wanted - above.length
		// Many are often equally good; of those the first in the other order are as many as are missing.
		const sortedLevel =
			level.length > 2000 ? firstInOrder(tie, level, score.length, missing) : level.sort(before)
		candidates = Uint32Array.of(...above.sort(before), ...sortedLevel.slice(0, missing))
		return [...candidates.subarray(from, wanted)]
	}
	return [...candidates.slice().sort(before).subarray(from, wanted)]
}

/** The score that the `wanted`th best has. */
function nth(numbers: Uint32Array, score: Float32Array, wanted: number): number {
	const scores = new Float32Array(numbers.length)
	for (let index = 0; index < numbers.length; index++) scores[index] = score[numbers[index] ?? 0] ?? 0
	scores.sort()
	return scores[scores.length - wanted] ?? 0
}

function firstInOrder(order: Uint32Array, among: Uint32Array, size: number, most: number): Uint32Array {
	const marked = new Uint8Array(size)
	for (const number of among) marked[number] = 1
	const first: number[] = []
	for (const number of order) {
		if (first.length >= most) break
		if (marked[number]) first.push(number)
	}
	return Uint32Array.from(first)
}
