/**
 * What this process keeps of the catalogue, and whether that is still so. On `globalThis`: pages, interfaces and
 * the process that hears of publications are bundled apart, and must mean the same.
 */
type State<Published> = {
	published: Published | undefined
	/** One reading of it at a time. */
	reading: Promise<Published> | undefined
	/** Something was published since: the next who asks reads it first. */
	stale: boolean
	/** The latest order of titles in each language, and of which state it is. */
	orders: Map<string, { generation: number; order: Promise<Uint32Array> }>
	/** Whether this process hears of every publication (scripts/publication-listener.ts). */
	listening: boolean
}

export function publishedState<Published>(): State<Published> {
	const shared = globalThis as typeof globalThis & { atlasCatalogue?: State<unknown> }
	shared.atlasCatalogue ??= {
		published: undefined,
		reading: undefined,
		stale: false,
		orders: new Map(),
		listening: false,
	}
	return shared.atlasCatalogue as State<Published>
}

/** Told by the process that hears of publications; `listening` while it does. */
export function noteCatalogue(news: { stale?: true; listening?: boolean }): void {
	const state = publishedState()
	if (news.stale) state.stale = true
	if (news.listening !== undefined) state.listening = news.listening
}

type Moment = typeof globalThis & { atlasPublishedAt?: number }

/** When this process last heard that something was published, ms; what was kept before is of before. */
export const publishedAt = (): number => (globalThis as Moment).atlasPublishedAt ?? 0

/** Two in one millisecond are two moments. */
export function notePublication(): void {
	const shared = globalThis as Moment
	shared.atlasPublishedAt = Math.max(publishedAt() + 1, Date.now())
}
