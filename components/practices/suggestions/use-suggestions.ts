'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Suggestions } from '@/lib/practices/suggestions'
import { isTooShort } from './options'

const pause = 120 // ms without a key before the server is asked
const mostKept = 50

export type Answer = { typed: string; suggestions: Suggestions }

/** As it is asked: space around and between words means nothing. */
export const tidy = (words: string): string => words.trim().replace(/\s+/g, ' ')

/**
 * What the server suggests for what is typed. The last answer stays until the next is there, so that nothing
 * flickers; a question that another has overtaken is called off; what was asked before is not asked again.
 */
export function useSuggestions(locale: string) {
	const [answer, setAnswer] = useState<Answer | null>(null)
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
	const asking = useRef<AbortController>(undefined)
	const kept = useRef(new Map<string, Suggestions>())

	const stop = useCallback(() => {
		clearTimeout(timer.current)
		asking.current?.abort()
	}, [])
	useEffect(() => stop, [stop])

	const ask = useCallback(
		(words: string) => {
			stop()
			const typed = tidy(words)
			if (isTooShort(typed)) return setAnswer(null)
			const known = kept.current.get(typed)
			if (known) return setAnswer({ typed, suggestions: known })
			timer.current = setTimeout(async () => {
				const controller = new AbortController()
				asking.current = controller
				const suggestions = await fetchSuggestions(typed, locale, controller.signal)
				if (controller.signal.aborted) return
				if (!suggestions) return setAnswer(null)
				if (kept.current.size >= mostKept) kept.current.clear()
				kept.current.set(typed, suggestions)
				setAnswer({ typed, suggestions })
			}, pause)
		},
		[locale, stop],
	)
	return { answer, ask, stop }
}

/** Null when there is no answer to be had: suggestions help, and their lack is no error. */
async function fetchSuggestions(typed: string, locale: string, signal: AbortSignal) {
	try {
		const response = await fetch(`/api/v1/suggestions?${new URLSearchParams({ q: typed, locale })}`, {
			signal,
		})
		return response.ok ? ((await response.json()) as Suggestions) : null
	} catch {
		return null
	}
}
