import { isDeepStrictEqual } from 'node:util'

export type Tally = { created: number; updated: number; unchanged: number }
export const nothing = (): Tally => ({ created: 0, updated: 0, unchanged: 0 })

/**
 * Compares what the files say with what the database holds, both as plain objects by slug or code, and
 * counts. What stands in the database and in no file is nobody's business here.
 */
export function reconcile<T>(wanted: ReadonlyMap<string, T>, existing: ReadonlyMap<string, T>, tally: Tally) {
	const created: [string, T][] = []
	const changed: [string, T][] = []
	for (const [key, value] of wanted) {
		const before = existing.get(key)
		if (before === undefined) created.push([key, value])
		else if (isDeepStrictEqual(before, value)) tally.unchanged++
		else changed.push([key, value])
	}
	tally.created += created.length
	tally.updated += changed.length
	return { created, changed }
}

export const byKey = <T, K extends string>(items: readonly T[], key: (item: T) => K): Map<K, T> =>
	new Map(items.map((item) => [key(item), item]))

/** The value for a key that was checked to be there before anything was written. */
export function known<V>(values: ReadonlyMap<string, V>, key: string): V
export function known<V>(values: ReadonlyMap<string, V>, key: string | null): V | null
export function known<V>(values: ReadonlyMap<string, V>, key: string | null): V | null {
	if (key === null) return null
	const value = values.get(key)
	if (value === undefined) throw new Error(`${key} was checked, and is gone`)
	return value
}

/** Midnight of a day, UTC. */
export const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`)
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)
