'use client'

import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PracticeMap } from '@/lib/practices/map'
import type { Atlas, AtlasOptions } from './atlas'

type Given = Omit<AtlasOptions, 'container'> & {
	/** Where the counts and places of the present question come from. */
	answerAddress: string
}

/**
 * The map in a box of the page, once it is there: null until then, and for good where it cannot be drawn. Colours
 * follow the question, and the view stays.
 */
export function useAtlas(box: RefObject<HTMLElement | null>, given: Given) {
	const [atlas, setAtlas] = useState<Atlas | null>(null)
	const [answer, setAnswer] = useState<PracticeMap | null>(null)
	const { answerAddress, shapesAddress } = given
	const chosen = given.chosen.join(' ')

	const open = useEffectEvent(async (container: HTMLElement, signal: AbortSignal) => {
		const { openAtlas } = await import('./open-atlas')
		return openAtlas(
			{
				...given,
				container,
				onLevel: (level) => tell.current.onLevel(level),
				onPoint: (target, at) => tell.current.onPoint(target, at),
				onPick: (target) => tell.current.onPick(target),
				onMiddle: (target) => tell.current.onMiddle(target),
			},
			signal,
		)
	})
	// The map outlives many renderings: it tells the latest.
	const tell = useRef(given)
	useEffect(() => {
		tell.current = given
	})

	// biome-ignore lint/correctness/useExhaustiveDependencies: other shapes are another map
	useEffect(() => {
		const stop = new AbortController()
		let opened: Atlas | null = null
		if (box.current)
			open(box.current, stop.signal).then(
				(made) => {
					if (stop.signal.aborted) return made?.close()
					opened = made
					setAtlas(made)
				},
				// The drawing that the server sent stays: it says the same.
				(problem) => {
					if (!stop.signal.aborted) console.warn('The map could not be drawn.', problem)
				},
			)
		return () => {
			stop.abort()
			opened?.close()
			setAtlas(null)
		}
	}, [box, shapesAddress])

	useEffect(() => {
		const stop = new AbortController()
		fetch(answerAddress, { signal: stop.signal })
			.then(async (response) => {
				if (!response.ok) throw new Error(`counts: ${response.status}`)
				return (await response.json()) as PracticeMap
			})
			.then(setAnswer, () => {})
		return () => stop.abort()
	}, [answerAddress])

	useEffect(() => {
		if (atlas && answer) atlas.show(answer)
	}, [atlas, answer])

	const first = useRef(true)
	useEffect(() => {
		if (!atlas) return
		atlas.choose(chosen === '' ? [] : chosen.split(' '), !first.current)
		first.current = false
	}, [atlas, chosen])

	// Until the counts are there the drawing of the server says more.
	return { atlas: answer ? atlas : null, answer }
}
