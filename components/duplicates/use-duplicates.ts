'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { LikelyDuplicate } from '@/lib/practices/duplicates'

const pause = 600 // ms without a key before the server is asked

type Options = {
	saved: readonly LikelyDuplicate[]
	locale: string
	facts: { practiceId?: string; organisationId?: string }
}

/**
 * Listens to the form around a place, and asks what looks like it: not while keys are pressed, not twice the same,
 * and a question that another has overtaken is called off. Until something is typed: what is `saved`.
 */
export function useDuplicates(place: RefObject<HTMLElement | null>, { saved, locale, facts }: Options) {
	const [typed, setTyped] = useState<{ since: readonly LikelyDuplicate[]; found: LikelyDuplicate[] }>()
	const { practiceId, organisationId } = facts
	useEffect(() => {
		const form = place.current?.closest('form')
		if (!form) return
		let timer: ReturnType<typeof setTimeout> | undefined
		let asking: AbortController | undefined
		let asked = describedIn(form)
		const ask = () => {
			clearTimeout(timer)
			timer = setTimeout(async () => {
				const described = describedIn(form)
				if (described === asked) return
				asked = described
				asking?.abort()
				asking = new AbortController()
				const { signal } = asking
				const found = await fetchDuplicates(
					{
						...JSON.parse(described),
						locale,
						...(practiceId && { practiceId }),
						...(organisationId && { organisationId }),
					},
					signal,
				)
				if (found && !signal.aborted) setTyped({ since: saved, found })
			}, pause)
		}
		form.addEventListener('input', ask)
		form.addEventListener('change', ask)
		// A region is chosen with a click, which is no input.
		form.addEventListener('click', ask)
		return () => {
			clearTimeout(timer)
			asking?.abort()
			form.removeEventListener('input', ask)
			form.removeEventListener('change', ask)
			form.removeEventListener('click', ask)
		}
	}, [place, saved, locale, practiceId, organisationId])
	// What was saved since is newer than what was typed before.
	return typed && typed.since === saved ? typed.found : saved
}

/** The part of the form that is compared, in one string. */
function describedIn(form: HTMLFormElement): string {
	const values = new FormData(form)
	const text = (name: string) => {
		const value = values.get(name)
		return typeof value === 'string' ? value : ''
	}
	const organisationId = text('organisationId')
	return JSON.stringify({
		title: text('title'),
		summary: text('summary'),
		regions: values.getAll('regions'),
		...(organisationId && { organisationId }),
	})
}

/** Null when there is no answer to be had: it helps, and its lack is no error. */
async function fetchDuplicates(described: object, signal: AbortSignal): Promise<LikelyDuplicate[] | null> {
	try {
		const response = await fetch('/api/duplicates', {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(described),
			signal,
		})
		return response.ok ? ((await response.json()) as LikelyDuplicate[]) : null
	} catch {
		return null
	}
}
