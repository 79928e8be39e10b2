/**
 * Chance that is the same every time: what it says depends on a seed and the number of a stream, and on
 * nothing else, so that each practice can be made by itself, in any order.
 */
export class Random {
	#a: number
	#b: number
	#c: number
	#d: number

	constructor(seed: number, stream: number) {
		this.#a = mixed(seed ^ 0x9e3779b9)
		this.#b = mixed(stream ^ 0x85ebca6b)
		this.#c = mixed(Math.imul(seed + 1, 0xc2b2ae35) ^ stream)
		this.#d = 1
		for (let round = 0; round < 8; round++) this.next()
	}

	/** From 0 up to 1, 1 left out (the generator is sfc32). */
	next(): number {
		const sum = (this.#a + this.#b + this.#d++) | 0
		this.#a = this.#b ^ (this.#b >>> 9)
		this.#b = (this.#c + (this.#c << 3)) | 0
		this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum
		return (sum >>> 0) / 4294967296
	}

	/** 0 up to `count`, that left out. */
	below(count: number): number {
		return Math.floor(this.next() * count)
	}

	/** Both ends may come up. */
	between(low: number, high: number): number {
		return low + this.below(high - low + 1)
	}

	chance(probability: number): boolean {
		return this.next() < probability
	}

	pick<T>(list: readonly T[]): T {
		const picked = list[this.below(list.length)]
		if (picked === undefined) throw new Error('nothing to pick from')
		return picked
	}

	/** As many times a median as less: what things cost, how many people work for them. */
	logNormal(median: number, spread: number): number {
		const normal = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
		return median * Math.exp(spread * normal)
	}

	/** Ranks of a very long list, each as often as one over its place; needs no table. */
	longTail(count: number): number {
		return Math.floor(count ** this.next()) - 1
	}
}

/** Spreads what is near, so that seeds 1 and 2 have nothing in common. */
function mixed(value: number): number {
	let hash = Math.imul(value ^ (value >>> 16), 0x7feb352d)
	hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b)
	return hash ^ (hash >>> 16)
}

/** A number that a text always gives. */
export function hashOf(text: string): number {
	let hash = 2166136261
	for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619)
	return mixed(hash) >>> 0
}

/**
 * Draws an index by weight. A table of thousandths instead of a search: it is asked for every word.
 * What weighs less than one of them is never drawn.
 */
export class Weighted {
	readonly #table: Uint16Array

	constructor(weights: readonly number[]) {
		const total = weights.reduce((sum, weight) => sum + weight, 0)
		this.#table = new Uint16Array(16_384)
		let [index, reached] = [0, weights[0] ?? 0]
		for (let slot = 0; slot < this.#table.length; slot++) {
			const at = ((slot + 0.5) / this.#table.length) * total
			while (reached < at && index < weights.length - 1) reached += weights[++index] ?? 0
			this.#table[slot] = index
		}
	}

	draw(random: Random): number {
		return this.#table[random.below(this.#table.length)] ?? 0
	}
}

/**
 * Zipf's law, a little flatter at its head as Mandelbrot has it: the place in the list is how rare it is.
 */
export const zipf = (count: number, head = 4): Weighted =>
	new Weighted(Array.from({ length: Math.max(1, count) }, (_, rank) => 1 / (rank + 1 + head)))

/** The same list in another order, always the same for the same name. */
export function shuffled<T>(list: readonly T[], name: string): T[] {
	const random = new Random(hashOf(name), list.length)
	const result = [...list]
	for (let last = result.length - 1; last > 0; last--) {
		const other = random.below(last + 1)
		const [a, b] = [result[last], result[other]]
		if (a !== undefined && b !== undefined) [result[last], result[other]] = [b, a]
	}
	return result
}
