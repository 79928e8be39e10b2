/**
 * Where this device keeps what somebody typed and the site has not stored (kept-text.ts), and when it goes. Stands apart
 * and imports nothing, because the menu of every page needs it.
 */
export const keptPrefix = 'atlas-draft '

let over = false
/** Somebody is signing out: nothing is kept any more, also not by the page they leave. */
export const isOver = (): boolean => over

export const keptKeys = (): string[] =>
	Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? '').filter((key) =>
		key.startsWith(keptPrefix),
	)

/** Where the browser forbids its storage, nothing is kept. */
export function attempt<T>(work: () => T, otherwise: T): T {
	try {
		return work()
	} catch {
		return otherwise
	}
}

export const keepsText = (): boolean => attempt(() => keptKeys().length > 0, false)

/** Takes away what was kept for anybody else. */
export function keepOnlyFor(person: string): void {
	attempt(() => {
		for (const key of keptKeys()) if (!key.startsWith(`${keptPrefix}${person} `)) localStorage.removeItem(key)
	}, undefined)
}

/** Takes away everything: somebody signs out. */
export function keepNothing(): void {
	over = true
	attempt(() => {
		for (const key of keptKeys()) localStorage.removeItem(key)
	}, undefined)
}
