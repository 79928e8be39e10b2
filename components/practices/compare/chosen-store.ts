import { useSyncExternalStore } from 'react'
import { type Chosen, readChosen, withChosen, withoutChosen } from './chosen'

/**
 * The practices somebody has chosen to compare: kept in their browser, the same in all of its tabs, known to
 * nobody else. Where nothing can be kept, it lasts as long as the page.
 */
const key = 'atlas-comparison'
const none: readonly Chosen[] = []

let list = none
/** What `list` was read from. */
let kept: string | null = null
let keeps = true
const listeners = new Set<() => void>()

/** What the reader did last in this tab, for those who cannot see it happen. */
export type Change = {
	kind: 'added' | 'removed' | 'cleared' | 'full'
	title: string
	count: number
	number: number
}
let latest: Change | null = null

function read(): readonly Chosen[] {
	if (!keeps) return list
	try {
		const now = localStorage.getItem(key)
		if (now !== kept) {
			kept = now
			list = readChosen(now)
		}
	} catch {
		keeps = false
	}
	return list
}

function write(next: readonly Chosen[]) {
	list = next
	kept = next.length > 0 ? JSON.stringify(next) : null
	if (keeps)
		try {
			if (kept === null) localStorage.removeItem(key)
			else localStorage.setItem(key, kept)
		} catch {
			keeps = false
		}
}

function tell(kind: Change['kind'], title = '') {
	latest = { kind, title, count: list.length, number: (latest?.number ?? 0) + 1 }
	for (const listener of listeners) listener()
}

const fromOtherTab = ({ key: changed }: StorageEvent) => {
	if (changed === key || changed === null) for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
	if (listeners.size === 0) window.addEventListener('storage', fromOtherTab)
	listeners.add(listener)
	return () => {
		listeners.delete(listener)
		if (listeners.size === 0) window.removeEventListener('storage', fromOtherTab)
	}
}

/** Empty until the browser has taken over from the server. */
export const useChosen = (): readonly Chosen[] => useSyncExternalStore(subscribe, read, () => none)

export const useLatestChange = (): Change | null =>
	useSyncExternalStore(
		subscribe,
		() => latest,
		() => null,
	)

/** Whether scripts run: false in what the server writes. */
export const useScripts = (): boolean =>
	useSyncExternalStore(
		() => () => {},
		() => true,
		() => false,
	)

export const isChosen = (slug: string): boolean => read().some((one) => one.slug === slug)

export function choose(one: Chosen) {
	const next = withChosen(read(), one)
	if (next !== 'full') write(next)
	tell(next === 'full' ? 'full' : 'added', one.title)
}

export function unchoose({ slug, title }: Pick<Chosen, 'slug' | 'title'>) {
	write(withoutChosen(read(), slug))
	tell('removed', title)
}

export function chooseNone() {
	write(none)
	tell('cleared')
}

/** Makes another comparison the reader's own, without a word: the page they go to shows it. */
export function chooseThese(these: readonly Chosen[]) {
	write(these)
	for (const listener of listeners) listener()
}
