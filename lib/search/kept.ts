/** A map that forgets what was asked for longest ago once its values weigh more than `most`. */
export class Kept<V> {
	private values = new Map<string, V>()
	private weight = 0
	private readonly most: number
	private readonly weigh: (value: V) => number

	constructor(most: number, weigh: (value: V) => number = () => 1) {
		this.most = most
		this.weigh = weigh
	}

	get(key: string): V | undefined {
		const value = this.values.get(key)
		if (value !== undefined) {
			this.values.delete(key)
			this.values.set(key, value)
		}
		return value
	}

	set(key: string, value: V): void {
		const before = this.values.get(key)
		if (before !== undefined) {
			this.values.delete(key)
			this.weight -= this.weigh(before)
		}
		this.values.set(key, value)
		this.weight += this.weigh(value)
		for (const [oldest, its] of this.values) {
			if (this.weight <= this.most) break
			this.values.delete(oldest)
			this.weight -= this.weigh(its)
		}
	}

	has(key: string): boolean {
		return this.values.has(key)
	}

	entries(): Iterable<[string, V]> {
		return this.values
	}

	clear(): void {
		this.values.clear()
		this.weight = 0
	}
}
