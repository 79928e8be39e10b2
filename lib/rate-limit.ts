/**
 * How often each of many may do something: no more than `most` times in any `minutes`. Kept in the memory of this
 * process, so a restart forgets it; what must hold across restarts is counted in the database.
 */
export class RateLimit {
	readonly most: number
	readonly minutes: number
	readonly #now: () => number
	readonly #times = new Map<string, number[]>()

	constructor({ most, minutes, now = Date.now }: { most: number; minutes: number; now?: () => number }) {
		this.most = most
		this.minutes = minutes
		this.#now = now
	}

	/** Counts one more, and says whether it was allowed; what was refused does not count. */
	take(key: string): boolean {
		const now = this.#now()
		const since = now - this.minutes * 60_000
		this.#forget(since)
		const times = (this.#times.get(key) ?? []).filter((time) => time > since)
		if (times.length >= this.most) return false
		times.push(now)
		// Put last again: the map stays in the order of the latest times, and forgetting stops at the first recent one.
		this.#times.delete(key)
		this.#times.set(key, times)
		return true
	}

	/** How many are remembered. */
	get size(): number {
		return this.#times.size
	}

	#forget(since: number): void {
		for (const [key, times] of this.#times) {
			if ((times.at(-1) ?? 0) > since) return
			this.#times.delete(key)
		}
	}
}
