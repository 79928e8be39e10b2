/**
 * Work on one thing, one after the other within this process. Whoever waits for a row lock in the database holds a
 * connection all the while; a few people on one draft would hold them all, and everybody else would wait for those.
 * On `globalThis`, because pages and interfaces are bundled apart.
 */
type Queue = { waiting: number; last: Promise<unknown> }
const queues = (): Map<string, Queue> => {
	const shared = globalThis as typeof globalThis & { atlasQueues?: Map<string, Queue> }
	shared.atlasQueues ??= new Map()
	return shared.atlasQueues
}

/** What `work` answers; undefined, at once and without work, where `most` wait for the same `thing` already. */
export async function oneAtATime<T>(
	thing: string,
	most: number,
	work: () => Promise<T>,
): Promise<T | undefined> {
	const known = queues()
	const queue = known.get(thing) ?? { waiting: 0, last: Promise.resolve() }
	if (queue.waiting >= most) return undefined
	known.set(thing, queue)
	queue.waiting++
	const mine = queue.last.then(work)
	queue.last = mine.catch(() => {})
	try {
		return await mine
	} finally {
		if (--queue.waiting === 0) known.delete(thing)
	}
}
