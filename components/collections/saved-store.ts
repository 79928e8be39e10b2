import { useEffect, useSyncExternalStore } from 'react'
import { signedInMarker } from '@/lib/accounts/policy'
import { collectionLimits } from '@/lib/collections/limits'
import { paths } from '@/lib/paths'

/**
 * Which practices the reader has saved, on pages that are the same for everybody: asked for once for all that a page
 * shows, and only where somebody signed in. Undefined: not known (yet), or nobody signed in.
 */
const saved = new Map<string, boolean>()
const listeners = new Set<() => void>()
let wanted = new Set<string>()

const tell = () => {
	for (const listener of listeners) listener()
}

const someoneSignedIn = () => document.cookie.split('; ').includes(`${signedInMarker}=1`)

/** Gathers what all buttons of a page want to know into one question. */
function ask(slug: string) {
	if (saved.has(slug) || wanted.has(slug) || !someoneSignedIn()) return
	if (wanted.size === 0) queueMicrotask(answer)
	wanted.add(slug)
}

async function answer() {
	const asked = [...wanted].slice(0, collectionLimits.askedAtOnce)
	wanted = new Set()
	try {
		const response = await fetch(paths.savedApi(asked), { cache: 'no-store' })
		const slugs: unknown = response.ok ? await response.json() : null
		if (!Array.isArray(slugs)) return
		for (const slug of asked) saved.set(slug, slugs.includes(slug))
		tell()
	} catch {
		// Unknown: the link leads to the page that knows.
	}
}

const subscribe = (listener: () => void) => {
	listeners.add(listener)
	return () => void listeners.delete(listener)
}

export function useSaved(slug: string): boolean | undefined {
	useEffect(() => ask(slug), [slug])
	return useSyncExternalStore(
		subscribe,
		() => saved.get(slug),
		() => undefined,
	)
}

/** Saves it without being asked anything; answers the name of the collection, or undefined where it did not work. */
export async function save(slug: string, locale: string): Promise<string | undefined> {
	try {
		const response = await fetch(paths.savedApi(), {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify({ practice: slug, locale }),
		})
		if (!response.ok) return undefined
		const { name } = (await response.json()) as { name: string }
		saved.set(slug, true)
		tell()
		return name
	} catch {
		return undefined
	}
}
